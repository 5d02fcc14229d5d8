package nl.schil.performance.internal.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * One period of measuring.
 *
 * @param from first day
 * @param until last day, which is inside
 */
public record Span(LocalDate from, LocalDate until) {
    public Span {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a period ends before it begins: " + from + " " + until);
        }
    }

    /**
     * The period of this rhythm around a day. Every period is counted from the anchor itself, so that a short month moves
     * no later one: from 31 January come 28 February and 31 March.
     */
    public static Span containing(LocalDate day, Rhythm rhythm, LocalDate anchor) {
        long count = Math.floorDiv(ChronoUnit.MONTHS.between(anchor, day), (long) rhythm.months());
        while (start(anchor, rhythm, count).isAfter(day)) {
            count--;
        }
        while (!start(anchor, rhythm, count + 1).isAfter(day)) {
            count++;
        }
        return new Span(
                start(anchor, rhythm, count), start(anchor, rhythm, count + 1).minusDays(1));
    }

    private static LocalDate start(LocalDate anchor, Rhythm rhythm, long count) {
        return anchor.plusMonths(count * rhythm.months());
    }
}
