package nl.schil.development.internal.model.improvement;

import java.util.EnumSet;
import java.util.Set;

/** How far an improvement plan is. */
public enum PlanState {
    /** Proposed; one of the sides or both have not agreed yet. */
    OPEN,
    /** Both sides agreed with the same content. */
    AGREED,
    /** The work has begun. */
    RUNNING,
    /** Somebody else than who said that it was done found that it was. */
    VERIFIED,
    /** Over, and the goal was reached. */
    CLOSED,
    /** Over, and the goal was not reached. */
    FAILED;

    /** The states in which something is still to be done. */
    public static final Set<PlanState> GOING_ON = EnumSet.of(OPEN, AGREED, RUNNING, VERIFIED);

    public boolean over() {
        return this == CLOSED || this == FAILED;
    }
}
