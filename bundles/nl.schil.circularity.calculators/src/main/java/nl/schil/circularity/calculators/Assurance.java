package nl.schil.circularity.calculators;

/** How far figures may be relied on, weakest first; what is made of several has the weakest of them. */
public enum Assurance {
    /** Something that was not known was assumed. */
    ASSUMED,
    /** The supplier declares it. */
    DECLARED,
    /** There is a document that shows it. */
    DOCUMENTED,
    /** A third party verified it. */
    VERIFIED;

    /** The weaker of the two. */
    public Assurance and(Assurance other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
