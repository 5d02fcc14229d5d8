package nl.schil.market.internal.model;

/** The attributes of the business-model map, in the order of the questionnaire. */
public enum Attribute {
    SWITCHING_COST,
    ASSET_SPECIFICITY,
    SKILLS,
    INTEGRATION,
    SERVICE_AVAILABILITY,
    PEOPLE_AVAILABILITY,
    TECHNOLOGY_AVAILABILITY,
    ACCESS,
    DIFFERENTIATOR,
    PROFIT_IMPACT,
    CITIZEN_IMPACT,
    INTERNAL_IMPACT,
    REGULATION,
    DEMAND_UNCERTAINTY;

    /** Columns of the map: 0 (transactional) to 5 (investment). */
    public static final int COLUMNS = 6;
}
