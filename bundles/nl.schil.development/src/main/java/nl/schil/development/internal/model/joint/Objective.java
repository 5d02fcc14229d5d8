package nl.schil.development.internal.model.joint;

import java.time.LocalDate;

/**
 * Something that is to be reached.
 *
 * @param id stable through the editions of its plan
 * @param measure how it is measured
 * @param target what the measure must be
 * @param due last day
 */
public record Objective(String id, Owner owner, String text, String measure, String target, LocalDate due) {}
