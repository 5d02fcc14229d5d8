/** Datasets of the module. */
@NullMarked
package nl.schil.performance.internal.exchange;

import org.jspecify.annotations.NullMarked;
