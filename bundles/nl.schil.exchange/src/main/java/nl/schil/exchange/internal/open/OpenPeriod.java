package nl.schil.exchange.internal.open;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * When a contract runs, as columns of a contract register; what is unknown or cannot be is null.
 *
 * @param start first day, ISO 8601
 * @param term length of the first period, ISO 8601: with it the last day comes out exactly
 * @param extension length of what may follow, up to the latest day that the format names
 */
record OpenPeriod(
        @Nullable String start,
        @Nullable String term,
        @Nullable String extension) {
    /** @param days length in days, used when there is no last day */
    static OpenPeriod of(
            @Nullable String from, @Nullable String until, @Nullable String latest, @Nullable String days) {
        LocalDate start = date(from);
        LocalDate end = date(until);
        LocalDate last = date(latest);
        String term = start != null && end != null ? between(start, end) : null;
        if (term == null && end == null && days != null && days.matches("[1-9]\\d{0,4}")) {
            term = "P" + days + "D";
        }
        String extension = start != null && end != null && last != null && last.isAfter(end)
                ? between(end.plusDays(1), last)
                : null;
        return new OpenPeriod(day(from), term, term == null ? null : extension);
    }

    /** The day of a date or moment as it was written; the text itself when it is none, to be refused. */
    static @Nullable String day(@Nullable String moment) {
        return moment == null ? null : moment.length() > 10 ? moment.substring(0, 10) : moment;
    }

    private static @Nullable LocalDate date(@Nullable String moment) {
        try {
            return moment == null ? null : LocalDate.parse(day(moment));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The period from the first day up to and including the last; null when the last is before the first. */
    private static @Nullable String between(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return null;
        }
        Period period = Period.between(first, last.plusDays(1));
        boolean exact = first.plus(period).minusDays(1).equals(last);
        return exact ? period.toString() : "P" + (last.toEpochDay() - first.toEpochDay() + 1) + "D";
    }
}
