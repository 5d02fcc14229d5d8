/** Evidence of the strategy phase. */
@NullMarked
package nl.schil.market.internal.evidence;

import org.jspecify.annotations.NullMarked;
