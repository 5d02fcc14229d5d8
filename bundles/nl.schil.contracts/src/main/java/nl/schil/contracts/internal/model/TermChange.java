package nl.schil.contracts.internal.model;

import java.time.LocalDate;
import java.time.Period;

/**
 * A change of the term after the award, as the change ledger has it. It moves the end of the period that is the last
 * agreed one on its day, and of every period after it; what takes a change back is a change with the opposite
 * difference.
 *
 * @param on first day on which it holds
 * @param difference what it adds, negative when it takes off
 */
public record TermChange(LocalDate on, Period difference) {}
