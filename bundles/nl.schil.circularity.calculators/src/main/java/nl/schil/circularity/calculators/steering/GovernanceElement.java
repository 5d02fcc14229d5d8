package nl.schil.circularity.calculators.steering;

/** What a goal needs to be steered, each fulfilled between 0 and 1. */
public enum GovernanceElement {
    /** An owner with a mandate. */
    OWNER(2),
    /** A baseline. */
    BASELINE(1),
    /** A target and its year. */
    TARGET(1),
    /** Cascaded to categories and contracts: the share of relevant spend. */
    CASCADE(2),
    /** A KPI with method and unit. */
    KPI(1),
    /** Measured on time: the share of measurements. */
    MEASURED(2),
    /** A forum that reviewed and decided in the last period. */
    FORUM(2),
    /** A rule about consequences and escalation. */
    CONSEQUENCE(2),
    /** Evidence with assurance. */
    ASSURANCE(1),
    /** Budget and people. */
    RESOURCE(1);

    private final double weight;

    GovernanceElement(double weight) {
        this.weight = weight;
    }

    /** The proposed weight; the ten together weigh 15. */
    public double weight() {
        return weight;
    }
}
