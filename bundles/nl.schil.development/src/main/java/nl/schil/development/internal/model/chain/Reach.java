package nl.schil.development.internal.model.chain;

import java.math.BigDecimal;

/** How we can get at a company in the chain. */
public enum Reach {
    /** We talk with it ourselves. */
    DIRECT("1"),
    /** Only through the contract with our own supplier. */
    THROUGH_CONTRACT("0.6"),
    NONE("0");

    private final BigDecimal factor;

    Reach(String factor) {
        this.factor = new BigDecimal(factor);
    }

    /** What of our influence arrives, between 0 and 1. */
    public BigDecimal factor() {
        return factor;
    }
}
