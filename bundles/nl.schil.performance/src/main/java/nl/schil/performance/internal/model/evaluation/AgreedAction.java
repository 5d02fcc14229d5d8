package nl.schil.performance.internal.model.evaluation;

import java.time.LocalDate;
import nl.schil.performance.internal.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * Something that was agreed in the joint talk.
 *
 * @param side which side does it
 * @param due last day
 * @param closedOn day on which it was done, or null
 */
public record AgreedAction(
        String id,
        Side side,
        String text,
        LocalDate due,
        @Nullable LocalDate closedOn) {
    /** Done on its last day or before. */
    public boolean onTime() {
        return closedOn != null && !closedOn.isAfter(due);
    }

    /** Whether it tells something about keeping agreements on {@code asOf}: it is done, or its last day is over. */
    public boolean counts(LocalDate asOf) {
        return closedOn != null && !closedOn.isAfter(asOf) || asOf.isAfter(due);
    }
}
