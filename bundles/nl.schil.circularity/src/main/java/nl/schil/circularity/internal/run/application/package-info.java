/** Calculates the accepted statements of a year together. */
@NullMarked
package nl.schil.circularity.internal.run.application;

import org.jspecify.annotations.NullMarked;
