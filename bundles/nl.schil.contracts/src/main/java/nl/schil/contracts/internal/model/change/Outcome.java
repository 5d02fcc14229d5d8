package nl.schil.contracts.internal.model.change;

/** The outcome of one test. */
public enum Outcome {
    MET,
    NOT_MET,
    /** What the test needs is not known. */
    NOT_PROVEN
}
