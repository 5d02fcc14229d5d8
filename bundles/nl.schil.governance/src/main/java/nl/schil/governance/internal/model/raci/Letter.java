package nl.schil.governance.internal.model.raci;

/** The part somebody has in an activity: does it, answers for it, is consulted, is informed. */
public enum Letter {
    R,
    A,
    C,
    I
}
