/** Messages as SMTP servers and calendar programs take them. */
@NullMarked
package nl.schil.mail.internal.smtp;

import org.jspecify.annotations.NullMarked;
