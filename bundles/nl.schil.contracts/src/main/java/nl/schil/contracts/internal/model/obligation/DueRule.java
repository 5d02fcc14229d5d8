package nl.schil.contracts.internal.model.obligation;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * When something is due: on its anchor, or a period before or after it.
 *
 * @param anchor the day it is counted from
 * @param on that day when the anchor is {@link Anchor#DATE}, otherwise null
 * @param shift not negative; zero is the anchor itself
 * @param earlier whether the period lies before the anchor
 */
public record DueRule(Anchor anchor, @Nullable LocalDate on, Period shift, boolean earlier) {
    public DueRule {
        if ((anchor == Anchor.DATE) != (on != null) || shift.isNegative()) {
            throw new IllegalArgumentException("a day belongs to the anchor DATE, and a period is not negative");
        }
    }

    /** The due day of one anchor day. */
    public LocalDate due(LocalDate day) {
        return earlier ? day.minus(shift) : day.plus(shift);
    }
}
