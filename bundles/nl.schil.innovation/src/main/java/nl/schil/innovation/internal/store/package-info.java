/** The tables in SQL. */
@NullMarked
package nl.schil.innovation.internal.store;

import org.jspecify.annotations.NullMarked;
