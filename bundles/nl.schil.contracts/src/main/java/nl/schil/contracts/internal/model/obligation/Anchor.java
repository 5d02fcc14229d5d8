package nl.schil.contracts.internal.model.obligation;

/** The day from which a due day is counted. */
public enum Anchor {
    /** A day of its own. */
    DATE(0),
    /** The first day of the contract. */
    START(0),
    /** The last day of the contract as it is agreed; it moves when an option is exercised. */
    END(0),
    /** The last notice day of each agreed period. */
    NOTICE(0),
    /** The last day of each calendar month within the term. */
    MONTH(1),
    /** The last day of each calendar quarter within the term. */
    QUARTER(3),
    /** The last day of June and December within the term. */
    HALF_YEAR(6),
    /** The last day of each calendar year within the term. */
    YEAR(12),
    /** The last day of each year of the contract. */
    CONTRACT_YEAR(12);

    private final int months;

    Anchor(int months) {
        this.months = months;
    }

    /** Months from one occurrence to the next; 0 when it does not repeat. */
    public int months() {
        return months;
    }
}
