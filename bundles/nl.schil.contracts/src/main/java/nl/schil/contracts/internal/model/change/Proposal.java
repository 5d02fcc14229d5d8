package nl.schil.contracts.internal.model.change;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change as it is proposed.
 *
 * @param on first day on which it holds
 * @param value difference in cents, VAT excluded; zero when it has no price, null when that is unknown
 * @param term difference of the term, or null when it stays
 * @param scope what changes in the work, or null when it stays
 * @param threshold which EU threshold applies, or null when unknown
 * @param answers answers by condition; what is absent is not answered
 */
public record Proposal(
        LocalDate on,
        @Nullable Long value,
        @Nullable Period term,
        @Nullable String scope,
        @Nullable ThresholdGroup threshold,
        Map<String, Boolean> answers) {
    public Proposal {
        answers = Map.copyOf(answers);
    }
}
