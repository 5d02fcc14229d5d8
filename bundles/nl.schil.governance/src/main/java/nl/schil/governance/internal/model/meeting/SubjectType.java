package nl.schil.governance.internal.model.meeting;

/** What a forum is about. */
public enum SubjectType {
    SUPPLIER,
    CONTRACT
}
