/** Evaluations and questionnaires in SQL. */
@NullMarked
package nl.schil.performance.internal.store.evaluation;

import org.jspecify.annotations.NullMarked;
