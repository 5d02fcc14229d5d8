package nl.schil.kernel.directory;

import java.time.LocalDate;
import nl.schil.kernel.Money;

/**
 * A supplier's turnover in one financial year, by the newest source that tells it.
 *
 * @param year financial year
 * @param amount VAT excluded; not negative
 * @param source where the figure stands, for example {@code jaarrekening}
 * @param sourceDate date of the source
 * @param contradicted whether another source tells another figure for this year
 */
public record TurnoverRef(int year, Money amount, String source, LocalDate sourceDate, boolean contradicted) {}
