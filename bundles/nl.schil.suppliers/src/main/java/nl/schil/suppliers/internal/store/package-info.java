/** The supplier register in SQL. */
@NullMarked
package nl.schil.suppliers.internal.store;

import org.jspecify.annotations.NullMarked;
