package nl.schil.governance.internal.model.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a forum meets as often as it should, on a day.
 *
 * @param every months between two meetings, or null when it has no cadence
 * @param dueOn last day on which the next meeting is in time, or null without a cadence
 * @param standing how it stands
 */
public record Rhythm(@Nullable Integer every, @Nullable LocalDate dueOn, Standing standing) {
    /** How a forum keeps its cadence. */
    public enum Standing {
        IN_TIME,
        /** A meeting is planned, after the day on which it was due. */
        PLANNED_LATE,
        /** The day has passed without a meeting. */
        OVERDUE,
        /** Its tier has no meetings on this level, and it has no cadence of its own. */
        NO_CADENCE,
        /** Nobody knows the tier, and it has no cadence of its own. */
        UNKNOWN,
        ENDED
    }

    /**
     * @param tier tier of its subject on the day, or null when unknown
     * @param lastHeld day of its last meeting, or null
     * @param next day of the next planned meeting, or null
     */
    public static Rhythm at(
            LocalDate asOf,
            Forum forum,
            Cadence cadence,
            @Nullable String tier,
            @Nullable LocalDate lastHeld,
            @Nullable LocalDate next) {
        if (!forum.running(asOf)) {
            return new Rhythm(null, null, Standing.ENDED);
        }
        Integer every = forum.everyMonths() != null
                ? forum.everyMonths()
                : cadence.every(tier, forum.level()).orElse(null);
        if (every == null) {
            return new Rhythm(null, null, tier == null ? Standing.UNKNOWN : Standing.NO_CADENCE);
        }
        LocalDate dueOn = Cadence.dueOn(forum, lastHeld, every);
        if (asOf.isAfter(dueOn)) {
            return new Rhythm(every, dueOn, Standing.OVERDUE);
        }
        boolean late = next != null && next.isAfter(dueOn);
        return new Rhythm(every, dueOn, late ? Standing.PLANNED_LATE : Standing.IN_TIME);
    }
}
