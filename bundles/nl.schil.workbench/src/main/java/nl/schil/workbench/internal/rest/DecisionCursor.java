package nl.schil.workbench.internal.rest;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import nl.schil.kernel.Violation;
import nl.schil.kernel.decision.DecisionMoment;
import nl.schil.kernel.decision.DecisionMoments.After;
import nl.schil.kernel.rest.ProblemException;
import org.jspecify.annotations.Nullable;

/** Where a list of decisions goes on, as text for the caller. */
final class DecisionCursor {
    private static final int DATE_CHARACTERS = 10;

    private DecisionCursor() {}

    static String after(DecisionMoment moment) {
        byte[] place = (moment.date() + moment.id()).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place);
    }

    /** The place that a cursor of {@link #after} means; the beginning when there is none. */
    static After read(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return After.START;
        }
        try {
            String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return new After(LocalDate.parse(place.substring(0, DATE_CHARACTERS)), place.substring(DATE_CHARACTERS));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeParseException e) {
            throw ProblemException.invalid(Violation.of("cursor", cursor, "workbench.cursor"));
        }
    }
}
