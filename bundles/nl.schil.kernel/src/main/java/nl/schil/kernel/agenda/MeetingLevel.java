package nl.schil.kernel.agenda;

/** The three levels on which a buyer and a supplier meet, from low to high. */
public enum MeetingLevel {
    /** Deliveries, incidents, execution. */
    OPERATIONAL,
    /** Performance, changes, improvement. */
    TACTICAL,
    /** Goals, market, innovation, the relationship. */
    STRATEGIC
}
