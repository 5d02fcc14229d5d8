package nl.schil.kernel.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/** The date at which everything computed is computed. */
public final class AsOf {
    private AsOf() {}

    /** The date of the query parameter {@code asOf}; today when absent; refused when it is not YYYY-MM-DD. */
    public static LocalDate of(@Nullable String asOf, Clock clock) {
        return date("asOf", asOf, LocalDate.now(clock));
    }

    /** The date of a query parameter, or {@code absent} when it is not given. */
    public static LocalDate date(String name, @Nullable String value, LocalDate absent) {
        if (value == null || value.isBlank()) {
            return absent;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw ProblemException.invalid(Violation.of(name, value, "problem.date"));
        }
    }
}
