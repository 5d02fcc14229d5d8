package nl.schil.development.internal.model.joint;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.schil.development.internal.model.Progress;
import org.jspecify.annotations.Nullable;

/** Whether an objective will be reached in time when progress is even. */
public enum Course {
    /** Nobody says how far it is. */
    UNKNOWN,
    ON_COURSE,
    /** More than {@link #TOLERANCE} points behind even progress. */
    BEHIND,
    /** Its last day passed without it. */
    MISSED,
    REACHED;

    /** Percentage points by which progress may be behind even progress. */
    public static final int TOLERANCE = 10;

    /**
     * The course on a day.
     *
     * @param from first day of the time that there is
     * @param due last day
     * @param percent how far it is, or null when that is not known
     */
    public static Course of(LocalDate from, LocalDate due, @Nullable Integer percent, LocalDate asOf) {
        if (percent != null && percent == Progress.DONE) {
            return REACHED;
        }
        if (asOf.isAfter(due)) {
            return MISSED;
        }
        if (percent == null) {
            return UNKNOWN;
        }
        return percent + TOLERANCE < expected(from, due, asOf) ? BEHIND : ON_COURSE;
    }

    /** Percentage of the time from the first day up to and including {@code due} that is over, 0 to 100. */
    static long expected(LocalDate from, LocalDate due, LocalDate asOf) {
        long all = ChronoUnit.DAYS.between(from, due) + 1;
        long gone = ChronoUnit.DAYS.between(from, asOf) + 1;
        return all <= 0 ? Progress.DONE : Math.max(0, Math.min(Progress.DONE, Progress.DONE * gone / all));
    }
}
