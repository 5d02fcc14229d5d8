package nl.schil.performance.internal.model.evaluation;

/** How far an evaluation is; computed from its events for a day. */
public enum EvaluationState {
    /** Being prepared; nobody was asked yet. */
    DRAFT,
    /** Both sides are answering. */
    OPEN,
    /** One side is done; its answers are sealed. */
    SEALED_PARTIAL,
    /** Both sides are done, or the deadline has passed: the outcome is there for both. */
    REVEALED,
    /** The joint talk was held. */
    DISCUSSED,
    /** Closed. */
    CLOSED
}
