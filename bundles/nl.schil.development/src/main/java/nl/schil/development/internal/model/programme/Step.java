package nl.schil.development.internal.model.programme;

/** The eight steps of supplier development (Krause, Handfield and Scannell 1998), in their order. */
public enum Step {
    /** Identify critical commodities. */
    COMMODITIES,
    /** Identify critical suppliers. */
    SUPPLIERS,
    /** Form a cross-functional team. */
    TEAM,
    /** Meet the top management of the supplier. */
    MANAGEMENT,
    /** Identify opportunities and how probable they are. */
    OPPORTUNITIES,
    /** Define key projects. */
    PROJECTS,
    /** Agree with metrics and milestones. */
    AGREEMENT,
    /** Monitor progress and modify. */
    MONITORING
}
