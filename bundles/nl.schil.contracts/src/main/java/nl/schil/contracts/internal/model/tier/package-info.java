/** How much attention a contract gets and why: assessed, overridden for a while, or as entered. */
@NullMarked
package nl.schil.contracts.internal.model.tier;

import org.jspecify.annotations.NullMarked;
