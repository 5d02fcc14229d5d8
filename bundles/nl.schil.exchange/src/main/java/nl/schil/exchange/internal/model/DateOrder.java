package nl.schil.exchange.internal.model;

/** How {@code 3/4/2026} is read. */
public enum DateOrder {
    /** 3 April. */
    DAY_FIRST,
    /** 4 March. */
    MONTH_FIRST
}
