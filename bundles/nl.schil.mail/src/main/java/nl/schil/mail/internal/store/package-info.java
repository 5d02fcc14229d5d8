/** Messages and what was told, in the tables. */
@NullMarked
package nl.schil.mail.internal.store;

import org.jspecify.annotations.NullMarked;
