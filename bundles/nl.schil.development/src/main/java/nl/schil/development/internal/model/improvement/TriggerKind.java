package nl.schil.development.internal.model.improvement;

/** Why an improvement plan was made. */
public enum TriggerKind {
    /** A KPI fell below its norm. */
    KPI,
    /** The sides see each other differently in a two-way evaluation. */
    EVALUATION,
    /** Something went wrong. */
    INCIDENT,
    /** Another reason. */
    FREE
}
