package nl.schil.performance.internal.model.evaluation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The joint talk about the outcome. */
public record Talk(LocalDate heldOn, @Nullable String notes) {}
