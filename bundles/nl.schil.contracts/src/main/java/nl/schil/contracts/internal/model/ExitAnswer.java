package nl.schil.contracts.internal.model;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a question of the exit checklist.
 *
 * @param note reason or explanation, or null
 * @param document id of the proof in the contract file, or null
 * @param clause where the contract says so, or null
 */
public record ExitAnswer(
        ExitItem item,
        String answer,
        @Nullable String note,
        @Nullable String document,
        @Nullable String clause) {

    /** How an item stands; an item without an answer is {@link #UNKNOWN}, which is not no. */
    public enum Standing {
        /** In order and proven. */
        READY,
        /** Said to be in order, without proof. */
        UNPROVEN,
        /** Answered no. */
        LACKING,
        /** Does not apply, with a reason. */
        NOT_APPLICABLE,
        /** Not answered. */
        UNKNOWN
    }

    public Standing standing() {
        if (answer.equals(ExitItem.NOT_APPLICABLE)) {
            return Standing.NOT_APPLICABLE;
        }
        if (answer.equals(ExitItem.NO)) {
            return Standing.LACKING;
        }
        boolean founded = document != null || clause != null || (item.assessment() && note != null);
        return founded ? Standing.READY : Standing.UNPROVEN;
    }
}
