package nl.schil.circularity.internal.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.schil.circularity.calculators.Assurance;
import org.jspecify.annotations.Nullable;

/**
 * What was found of a goal in one year. A correction is a further one of the same year; the last one counts.
 *
 * @param seq order within the year, from 1
 * @param value null when the year is unknown again
 * @param assurance null with the value
 * @param measuredOn from this day on it is known
 * @param reason of a correction, or null
 */
public record Point(
        String id,
        String goal,
        int year,
        int seq,
        @Nullable BigDecimal value,
        String source,
        @Nullable Assurance assurance,
        LocalDate measuredOn,
        @Nullable String reason,
        LocalDate recordedOn,
        String recordedBy) {}
