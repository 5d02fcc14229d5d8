package nl.schil.maturity.internal.model;

/** Three different things, from the record to the pixel. */
public enum Status {
    /** There is a population and it was measured. */
    MEASURED,
    /** No enabled module measures it, or the module that does could not answer. */
    UNKNOWN,
    /** It was looked for and there is nobody and nothing it applies to. */
    NOT_APPLICABLE
}
