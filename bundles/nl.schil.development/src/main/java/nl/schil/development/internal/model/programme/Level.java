package nl.schil.development.internal.model.programme;

/** How much the buyer is involved. */
public enum Level {
    BASIC,
    MODERATE,
    ADVANCED
}
