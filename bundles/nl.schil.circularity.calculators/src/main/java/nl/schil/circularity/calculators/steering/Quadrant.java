package nl.schil.circularity.calculators.steering;

import nl.schil.circularity.calculators.Outcome;

/** Whether a goal is steered, beside whether it is on course. */
public enum Quadrant {
    /** Steered and on course. */
    STEERED_ON_COURSE,
    /** Steered and behind. */
    STEERED_BEHIND,
    /** On course without anybody steering: luck. */
    ON_COURSE_BY_LUCK,
    /** Neither steered nor on course. */
    BLIND_BEHIND,
    /** Nobody can tell whether it is on course. */
    BLIND;

    /** The greatest governance gap with which a goal still counts as steered. */
    public static final double STEERED_UP_TO = 0.40;

    private static final double ROUNDING = 1e-9;

    /**
     * The quadrant.
     *
     * @param governanceGap between 0 and 1
     * @param performanceGap see {@link Course#gap}; on course is 0 or less; when there is none, the goal is blind
     * @param steeredUpTo greatest governance gap of a steered goal, between 0 and 1
     */
    public static Quadrant of(double governanceGap, Outcome<Double> performanceGap, double steeredUpTo) {
        boolean steered = governanceGap <= steeredUpTo + ROUNDING;
        return performanceGap
                .result()
                .map(gap -> gap <= ROUNDING
                        ? steered ? STEERED_ON_COURSE : ON_COURSE_BY_LUCK
                        : steered ? STEERED_BEHIND : BLIND_BEHIND)
                .orElse(BLIND);
    }
}
