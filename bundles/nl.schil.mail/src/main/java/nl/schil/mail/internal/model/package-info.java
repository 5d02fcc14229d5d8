/** Messages and their states, warning days, what a digest tells; pure. */
@NullMarked
package nl.schil.mail.internal.model;

import org.jspecify.annotations.NullMarked;
