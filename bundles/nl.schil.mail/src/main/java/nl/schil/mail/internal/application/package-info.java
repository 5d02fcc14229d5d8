/** Queueing, sending, reminding, and what administrators do. */
@NullMarked
package nl.schil.mail.internal.application;

import org.jspecify.annotations.NullMarked;
