package nl.schil.contracts.internal.model.tier;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about a contract.
 *
 * @param seq 1 for the first of the contract
 * @param on the day from which it holds
 * @param answers 1 to 5 by part; a part without answer is unknown
 * @param note why, or null
 * @param by id of the account that recorded it
 * @param recordedOn the day it was recorded
 */
public record TierAssessment(
        int seq,
        LocalDate on,
        Map<TierPart, Integer> answers,
        @Nullable String note,
        String by,
        LocalDate recordedOn) {
    public TierAssessment {
        answers = Map.copyOf(answers);
        answers.forEach((part, value) -> {
            if (!TierPart.ASSESSED.contains(part) || value < TierPart.LOWEST || value > TierPart.HIGHEST) {
                throw new IllegalArgumentException(part + " is not assessed as " + value);
            }
        });
    }
}
