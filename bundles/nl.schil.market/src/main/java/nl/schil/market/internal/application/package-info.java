/** What people do in the market module. */
@NullMarked
package nl.schil.market.internal.application;

import org.jspecify.annotations.NullMarked;
