package nl.schil.innovation.internal.model;

import java.time.LocalDate;
import java.util.List;
import nl.schil.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A trial of an idea.
 *
 * @param endsOn last day, inside
 * @param budget VAT excluded, or null when unknown
 * @param criteria what makes it a success, set beforehand, with what was found
 * @param closedOn day on which its result was established, or null
 * @param result what came out of it, or null while it is open
 */
public record Pilot(
        String id,
        String idea,
        String organisation,
        long version,
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable Money budget,
        List<Verdict> criteria,
        @Nullable LocalDate closedOn,
        @Nullable String result) {
    public Pilot {
        criteria = List.copyOf(criteria);
    }

    /** How a pilot stands on a day. */
    public enum State {
        PLANNED,
        RUNNING,
        /** Over, while its result is not established. */
        ENDED,
        CLOSED
    }

    public State state(LocalDate asOf) {
        if (closedOn != null && !closedOn.isAfter(asOf)) {
            return State.CLOSED;
        }
        if (asOf.isAfter(endsOn)) {
            return State.ENDED;
        }
        return asOf.isBefore(startsOn) ? State.PLANNED : State.RUNNING;
    }
}
