package nl.schil.innovation.internal.model;

/**
 * What a decider found of one criterion.
 *
 * @param criterion the criterion as it read on that day
 */
public record Verdict(String criterion, Outcome outcome) {
    /** Unknown is neither met nor failed. */
    public enum Outcome {
        MET,
        NOT_MET,
        UNKNOWN,
        NOT_APPLICABLE
    }
}
