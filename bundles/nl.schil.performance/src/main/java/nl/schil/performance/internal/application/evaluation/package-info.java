/** Use cases of two-way evaluation. */
@NullMarked
package nl.schil.performance.internal.application.evaluation;

import org.jspecify.annotations.NullMarked;
