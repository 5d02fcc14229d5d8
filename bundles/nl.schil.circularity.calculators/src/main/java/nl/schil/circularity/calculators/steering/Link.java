package nl.schil.circularity.calculators.steering;

/** The links of the thread that a goal follows from strategy to decision, in order. */
public enum Link {
    /** L1: a measure in the strategy. */
    STRATEGY_MEASURE,
    /** L2: a criterion or requirement in the tender. */
    TENDER_CRITERION,
    /** L3: an obligation in the contract. */
    CONTRACT_OBLIGATION,
    /** L4: a KPI with an owner and a frequency. */
    OWNED_KPI,
    /** L5: a measurement in the period. */
    MEASUREMENT,
    /** L6: a decision that used it. */
    DECISION;

    /** L1 to L6. */
    public String label() {
        return "L" + (ordinal() + 1);
    }
}
