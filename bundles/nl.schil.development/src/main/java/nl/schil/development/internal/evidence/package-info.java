/** Evidence of activities B3a, B3b and I3a. */
@NullMarked
package nl.schil.development.internal.evidence;

import org.jspecify.annotations.NullMarked;
