package nl.schil.development.internal.model.programme;

/** Why suppliers are developed. */
public enum Kind {
    /** Laggards are helped to reach the norm. */
    REACTIVE,
    /** The capability of the supply base is raised. */
    STRATEGIC
}
