package nl.schil.contracts.internal.model;

/** What is bought, with the codes of eForms. */
public enum Nature {
    SUPPLIES,
    SERVICES,
    WORKS
}
