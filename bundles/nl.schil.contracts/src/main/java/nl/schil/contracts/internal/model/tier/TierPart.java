package nl.schil.contracts.internal.model.tier;

import java.util.List;

/** What the score of a contract is made of; each part is 1 (little) to 5 (much). */
public enum TierPart {
    /** The band of the contract's own value. */
    VALUE("value"),
    /** How critical it is for the public task. */
    CRITICALITY("criticality"),
    /** How complex its delivery and its management are. */
    COMPLEXITY("complexity"),
    /** How likely it is that supply fails, and how hard to replace. */
    SUPPLY_RISK("supplyRisk"),
    /** How many policy goals depend on it. */
    POLICY_GOALS("policyGoals");

    /** The parts that a person assesses; the value band follows from the contract. */
    public static final List<TierPart> ASSESSED = List.of(CRITICALITY, COMPLEXITY, SUPPLY_RISK, POLICY_GOALS);

    public static final int LOWEST = 1;
    public static final int HIGHEST = 5;

    private final String property;

    TierPart(String property) {
        this.property = property;
    }

    /** Property in JSON. */
    public String property() {
        return property;
    }
}
