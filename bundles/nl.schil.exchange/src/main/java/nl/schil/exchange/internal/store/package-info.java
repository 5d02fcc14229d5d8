/** Jobs and row errors in SQL. */
@NullMarked
package nl.schil.exchange.internal.store;

import org.jspecify.annotations.NullMarked;
