/** What circularity proves of the activities of the catalogue. */
@NullMarked
package nl.schil.circularity.internal.evidence;

import org.jspecify.annotations.NullMarked;
