package nl.schil.kernel.directory;

/**
 * How far an organisation is in one phase.
 *
 * @param phase {@code B}, {@code S}, {@code T} or {@code I}
 * @param stage the largest stage up to which all stages are measured and hold, 0 to 4
 * @param certain whether the stage after it was measured, or there is none; otherwise the organisation may be further, and
 *     {@code stage} is only what is known
 */
public record PhaseStage(String phase, int stage, boolean certain) {
    private static final int LAST = 4;

    public PhaseStage {
        if (stage < 0 || stage > LAST) {
            throw new IllegalArgumentException("a stage is 0 to 4: " + stage);
        }
    }
}
