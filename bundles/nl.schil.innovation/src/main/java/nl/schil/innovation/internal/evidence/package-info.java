/** What the records prove about the activities of the catalogue. */
@NullMarked
package nl.schil.innovation.internal.evidence;

import org.jspecify.annotations.NullMarked;
