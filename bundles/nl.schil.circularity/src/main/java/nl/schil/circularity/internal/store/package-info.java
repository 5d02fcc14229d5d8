/** Circularity in SQL. */
@NullMarked
package nl.schil.circularity.internal.store;

import org.jspecify.annotations.NullMarked;
