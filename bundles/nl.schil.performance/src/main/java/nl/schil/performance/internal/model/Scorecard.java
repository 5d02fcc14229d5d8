package nl.schil.performance.internal.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is measured of one supplier or one contract. A subject may have several.
 *
 * @param version for optimistic locking
 * @param template id of the template that says what is measured
 * @param supplier id of the supplier; null when it is about a contract whose supplier is not known
 * @param contract id of the contract; null when it is about the supplier as a whole
 * @param subject what the subject was called when the scorecard was made
 * @param startsOn the period around this day is the first
 * @param endsOn the period around this day is the last; null when there is none
 * @param anchorOn from which periods that are anchored to the contract are counted
 */
public record Scorecard(
        String id,
        String organisation,
        long version,
        String name,
        String template,
        @Nullable String supplier,
        @Nullable String contract,
        String subject,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        LocalDate anchorOn,
        @Nullable String owner) {
    public Scorecard {
        if ((supplier == null && contract == null) || (endsOn != null && endsOn.isBefore(startsOn))) {
            throw new IllegalArgumentException("subject or dates of scorecard " + id);
        }
    }
}
