package nl.schil.contracts.internal.model;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A right to extend the contract once.
 *
 * @param term length of the extension
 * @param exercisedOn the day on which it was exercised, or null
 */
public record Option(Period term, @Nullable LocalDate exercisedOn) {}
