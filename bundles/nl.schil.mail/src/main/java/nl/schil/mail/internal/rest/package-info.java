/** Mail for administrators, and reminders for oneself. */
@NullMarked
package nl.schil.mail.internal.rest;

import org.jspecify.annotations.NullMarked;
