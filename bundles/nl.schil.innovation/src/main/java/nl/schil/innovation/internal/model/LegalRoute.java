package nl.schil.innovation.internal.model;

/** How an idea can lawfully be carried out. */
public enum LegalRoute {
    /** Nobody has chosen yet. */
    NONE_YET,
    /** Within the running contract, after a test against articles 2.163a to 2.163g of the Procurement Act. */
    WITHIN_CONTRACT,
    NEW_TENDER,
    INNOVATION_PARTNERSHIP,
    /** Small Business Innovation Research: a pre-commercial competition. */
    SBIR
}
