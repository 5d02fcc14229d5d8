package nl.schil.governance.internal.model.meeting;

/**
 * A record that a decision used.
 *
 * @param type kind of record
 * @param id its id in its own module
 * @param label what people call it, as it was when the decision was taken
 */
public record Link(Type type, String id, String label) {
    /** Kinds of records that a decision can use. */
    public enum Type {
        GOAL,
        KPI,
        MEASUREMENT,
        CONTRACT
    }
}
