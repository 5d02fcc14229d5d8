/** Statements and requests in SQL. */
@NullMarked
package nl.schil.circularity.internal.material.store;

import org.jspecify.annotations.NullMarked;
