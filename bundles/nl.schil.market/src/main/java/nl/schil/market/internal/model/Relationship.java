package nl.schil.market.internal.model;

/** How close a buyer and a supplier work together. */
public enum Relationship {
    TRANSACTIONAL,
    RELATIONAL,
    INVESTMENT
}
