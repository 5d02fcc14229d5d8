package nl.schil.mail.internal.model;

import java.time.Duration;
import java.time.Instant;

/** How long and how often is tried. */
public final class Patience {
    /** Since it was queued; as long as mail servers usually try. */
    public static final Duration LONGEST = Duration.ofDays(2);

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofHours(2);
    private static final int DOUBLINGS = 7;

    private Patience() {}

    /**
     * The pause after so many attempts: a minute, doubled each time, at most two hours.
     *
     * @param attempts 1 or more
     */
    public static Duration pause(int attempts) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(DOUBLINGS, Math.max(0, attempts - 1)));
        return pause.compareTo(PAUSE) > 0 ? PAUSE : pause;
    }

    /** Whether a message that waits since {@code queuedAt} is given up. */
    public static boolean ended(Instant queuedAt, Instant now) {
        return !now.isBefore(queuedAt.plus(LONGEST));
    }
}
