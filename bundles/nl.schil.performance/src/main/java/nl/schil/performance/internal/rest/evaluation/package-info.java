/** Two-way evaluation over REST: for the buyer, and for visitors of the supplier's door. */
@NullMarked
package nl.schil.performance.internal.rest.evaluation;

import org.jspecify.annotations.NullMarked;
