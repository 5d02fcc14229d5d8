package nl.schil.contracts.internal.model;

/** Documents of a contract file. */
public enum DocumentKind {
    AGREEMENT,
    TERMS,
    PROCESSING_AGREEMENT,
    OTHER
}
