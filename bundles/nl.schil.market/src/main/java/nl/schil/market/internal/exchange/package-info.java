/** Market data in files. */
@NullMarked
package nl.schil.market.internal.exchange;

import org.jspecify.annotations.NullMarked;
