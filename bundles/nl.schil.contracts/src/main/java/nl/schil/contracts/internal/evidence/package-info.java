/** Evidence for the activities B1b, B1c, S1b, T1a and I1b, measured in SQL from the register itself. */
@NullMarked
package nl.schil.contracts.internal.evidence;

import org.jspecify.annotations.NullMarked;
