/** Use cases of scorecards and measurements. */
@NullMarked
package nl.schil.performance.internal.application;

import org.jspecify.annotations.NullMarked;
