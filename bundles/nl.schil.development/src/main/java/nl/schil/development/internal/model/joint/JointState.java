package nl.schil.development.internal.model.joint;

/** How far a joint plan is. */
public enum JointState {
    /** Being written by the buyer. */
    DRAFT,
    /** Shown to the supplier or signed by one side. */
    WAITING,
    /** Signed by both, and its year is not over. */
    SIGNED,
    /** Signed by both, and its year is over. */
    ENDED,
    /** Its year is over without both signatures. */
    LAPSED
}
