package nl.schil.contracts.internal.model;

/** What can be decided about the end of a period. */
public enum DecisionKind {
    EXERCISE_OPTION,
    GIVE_NOTICE,
    RETENDER,
    LET_END
}
