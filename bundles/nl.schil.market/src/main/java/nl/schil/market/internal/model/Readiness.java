package nl.schil.market.internal.model;

import java.util.List;
import nl.schil.kernel.directory.PhaseStage;
import org.jspecify.annotations.Nullable;

/**
 * Whether an organisation is as far as the governance of a model asks. Governance runs in the phases in which a relation is
 * set up and managed.
 *
 * @param needed stage that the model needs, 1 to 4
 * @param phase the phase that falls short or of which too little is known; null when there is enough, or nothing is known
 * @param stage its stage as far as known, or null
 */
public record Readiness(
        State state,
        int needed,
        @Nullable String phase,
        @Nullable Integer stage) {
    private static final List<String> PHASES = List.of("B", "I");

    /** What can be said. */
    public enum State {
        ENOUGH,
        SHORT,
        UNKNOWN
    }

    /** @param stages what is known of the phases; empty when nothing is */
    public static Readiness of(int needed, List<PhaseStage> stages) {
        List<PhaseStage> below = stages.stream()
                .filter(one -> PHASES.contains(one.phase()) && one.stage() < needed)
                .toList();
        if (stages.isEmpty()) {
            return new Readiness(State.UNKNOWN, needed, null, null);
        }
        return below.stream()
                .filter(PhaseStage::certain)
                .findFirst()
                .map(one -> new Readiness(State.SHORT, needed, one.phase(), one.stage()))
                .orElseGet(() -> below.isEmpty()
                        ? new Readiness(State.ENOUGH, needed, null, null)
                        : new Readiness(
                                State.UNKNOWN,
                                needed,
                                below.get(0).phase(),
                                below.get(0).stage()));
    }
}
