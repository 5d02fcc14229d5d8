package nl.schil.innovation.internal.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the answer to an idea. The answer is the first decision that takes the idea beyond its intake, or out of
 * the pipeline.
 *
 * @param receivedOn first day of the clock
 * @param dueOn last day on which the answer is in time
 * @param answeredOn day of the answer as known on the day asked, or null
 */
public record Answering(
        LocalDate receivedOn, LocalDate dueOn, @Nullable LocalDate answeredOn) {
    /** How the answer stands on a day. */
    public enum Standing {
        WAITING,
        OVERDUE,
        IN_TIME,
        LATE
    }

    public Standing standing(LocalDate asOf) {
        LocalDate answered = answeredOn;
        if (answered != null) {
            return answered.isAfter(dueOn) ? Standing.LATE : Standing.IN_TIME;
        }
        return asOf.isAfter(dueOn) ? Standing.OVERDUE : Standing.WAITING;
    }

    /** Days from receipt to the answer, or null while there is none. */
    public @Nullable Long days() {
        return answeredOn == null ? null : ChronoUnit.DAYS.between(receivedOn, answeredOn);
    }
}
