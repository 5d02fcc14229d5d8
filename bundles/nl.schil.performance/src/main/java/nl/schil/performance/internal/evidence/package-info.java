/** Evidence for activities of the catalogue. */
@NullMarked
package nl.schil.performance.internal.evidence;

import org.jspecify.annotations.NullMarked;
