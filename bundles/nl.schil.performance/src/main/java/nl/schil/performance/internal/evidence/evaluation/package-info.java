/** The proof that two-way evaluations are held. */
@NullMarked
package nl.schil.performance.internal.evidence.evaluation;

import org.jspecify.annotations.NullMarked;
