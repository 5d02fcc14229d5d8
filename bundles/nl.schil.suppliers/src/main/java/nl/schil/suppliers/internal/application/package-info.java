/** Use cases: what happens to the supplier register. */
@NullMarked
package nl.schil.suppliers.internal.application;

import org.jspecify.annotations.NullMarked;
