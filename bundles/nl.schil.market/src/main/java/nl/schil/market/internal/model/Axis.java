package nl.schil.market.internal.model;

/** The two axes of the portfolio. */
public enum Axis {
    /** How much hangs on it: money and the public task. */
    IMPACT,
    /** How sure the supply is. */
    RISK
}
