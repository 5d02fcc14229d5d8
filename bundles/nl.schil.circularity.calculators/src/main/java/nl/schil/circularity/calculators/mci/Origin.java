package nl.schil.circularity.calculators.mci;

/** Which of the two cycles a material belongs to. */
public enum Origin {
    /** Metals, minerals, plastics: sustained production, composting and energy recovery do not apply to it. */
    TECHNICAL,
    /** Grown: it may be of sustained production, be composted, or count as recovered when it is burnt. */
    BIOLOGICAL,
    /** Not known; then everything is asked of it. */
    UNKNOWN
}
