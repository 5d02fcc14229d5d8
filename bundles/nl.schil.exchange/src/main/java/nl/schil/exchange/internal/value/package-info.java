/** Reading cells: the many ways in which people write dates, periods and numbers. Pure functions. */
@NullMarked
package nl.schil.exchange.internal.value;

import org.jspecify.annotations.NullMarked;
