/** Two-way evaluation: both sides answer mirrored questions, sealed until both are done or the deadline has passed. */
@NullMarked
package nl.schil.performance.internal.model.evaluation;

import org.jspecify.annotations.NullMarked;
