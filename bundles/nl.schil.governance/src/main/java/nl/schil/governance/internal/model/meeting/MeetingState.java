package nl.schil.governance.internal.model.meeting;

/** Where a meeting stands, computed from its dates. */
public enum MeetingState {
    PLANNED,
    CANCELLED,
    HELD,
    MINUTED
}
