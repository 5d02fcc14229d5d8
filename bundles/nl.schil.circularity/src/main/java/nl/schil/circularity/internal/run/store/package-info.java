/** Calculations in SQL. */
@NullMarked
package nl.schil.circularity.internal.run.store;

import org.jspecify.annotations.NullMarked;
