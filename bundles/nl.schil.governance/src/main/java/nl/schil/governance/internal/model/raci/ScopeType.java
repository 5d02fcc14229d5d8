package nl.schil.governance.internal.model.raci;

/** What a table of who does what is about, from wide to narrow. */
public enum ScopeType {
    ORGANISATION,
    SUPPLIER,
    CONTRACT
}
