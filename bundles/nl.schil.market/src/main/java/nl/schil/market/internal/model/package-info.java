/** The rules of the market module: pure, for a date that is given. */
@NullMarked
package nl.schil.market.internal.model;

import org.jspecify.annotations.NullMarked;
