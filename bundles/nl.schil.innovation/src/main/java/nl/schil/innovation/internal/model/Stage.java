package nl.schil.innovation.internal.model;

import java.util.List;
import java.util.Set;

/** Where an idea stands, in the order of the pipeline; the last two lie beside it. */
public enum Stage {
    IDEA,
    INTAKE,
    EXPLORATION,
    FEASIBILITY,
    PILOT,
    EVALUATION,
    SCALING,
    PARKED,
    STOPPED;

    private static final Set<Stage> BESIDE = Set.of(PARKED, STOPPED);

    /** The stages of the pipeline itself, from idea to scaling. */
    public static final List<Stage> PIPELINE =
            List.of(IDEA, INTAKE, EXPLORATION, FEASIBILITY, PILOT, EVALUATION, SCALING);

    /** Whether it is part of the pipeline, not beside it. */
    public boolean inPipeline() {
        return !BESIDE.contains(this);
    }

    /** Whether a decision to it answers whoever had the idea; taking it in does not. */
    public boolean answers() {
        return this != IDEA && this != INTAKE;
    }
}
