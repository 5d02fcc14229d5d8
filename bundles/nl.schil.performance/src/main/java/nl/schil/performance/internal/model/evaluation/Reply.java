package nl.schil.performance.internal.model.evaluation;

import java.time.LocalDate;
import nl.schil.performance.internal.model.Side;

/** What a side says to the outcome. */
public record Reply(Side side, String text, String by, LocalDate on) {}
