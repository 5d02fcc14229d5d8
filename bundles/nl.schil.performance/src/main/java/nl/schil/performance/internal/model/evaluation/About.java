package nl.schil.performance.internal.model.evaluation;

/** Whom a mark is about, seen from who gives it. */
public enum About {
    /** The other side. */
    OTHER,
    /** The own side: what one expects the other to say. */
    SELF
}
