/** Tables of the market module. */
@NullMarked
package nl.schil.market.internal.store;

import org.jspecify.annotations.NullMarked;
