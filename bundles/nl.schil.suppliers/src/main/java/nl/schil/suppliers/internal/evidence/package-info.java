/** Evidence for activity B1a. */
@NullMarked
package nl.schil.suppliers.internal.evidence;

import org.jspecify.annotations.NullMarked;
