/** Figures for a monitoring system. */
@NullMarked
package nl.schil.operations.internal.metrics;

import org.jspecify.annotations.NullMarked;
