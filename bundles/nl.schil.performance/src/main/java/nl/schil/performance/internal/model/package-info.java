/** Pure model: KPIs, periods, measurements and the score that follows from them. */
@NullMarked
package nl.schil.performance.internal.model;

import org.jspecify.annotations.NullMarked;
