/** The dataset suppliers: import and export. */
@NullMarked
package nl.schil.suppliers.internal.exchange;

import org.jspecify.annotations.NullMarked;
