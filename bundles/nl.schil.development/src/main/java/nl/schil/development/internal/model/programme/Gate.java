package nl.schil.development.internal.model.programme;

import java.time.LocalDate;

/**
 * A step that was passed.
 *
 * @param decider name of who decided
 * @param proof what shows that the step was done, or where that stands
 */
public record Gate(Step step, LocalDate passedOn, String decider, String proof) {}
