package nl.schil.market.internal.model;

/** How a supplier sees the account of a buyer (Steele and Court): the quadrants of supplier preferencing. */
public enum Preference {
    /** Much value, attractive. */
    CORE,
    /** Little value, attractive. */
    DEVELOPMENT,
    /** Much value, not attractive. */
    EXPLOITABLE,
    /** Little value, not attractive. */
    NUISANCE;

    static Preference of(boolean value, boolean attractive) {
        return attractive ? value ? CORE : DEVELOPMENT : value ? EXPLOITABLE : NUISANCE;
    }
}
