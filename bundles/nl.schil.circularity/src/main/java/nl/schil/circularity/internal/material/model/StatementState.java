package nl.schil.circularity.internal.material.model;

/** How far a statement is. */
public enum StatementState {
    /** It is being written, for the first time or again. */
    DRAFT,
    /** The supplier handed it in, or the buyer wrote it down. */
    SUBMITTED,
    /** It counts. */
    ACCEPTED
}
