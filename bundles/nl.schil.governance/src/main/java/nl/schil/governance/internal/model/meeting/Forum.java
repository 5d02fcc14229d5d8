package nl.schil.governance.internal.model.meeting;

import java.time.LocalDate;
import java.util.List;
import nl.schil.kernel.agenda.MeetingLevel;
import org.jspecify.annotations.Nullable;

/**
 * People who meet about a supplier or a contract on one level.
 *
 * @param everyMonths own cadence in months, or null for the one of the tier
 * @param bothSides whether the supplier takes part
 * @param endedOn last day on which it exists, inside; null while it goes on
 */
public record Forum(
        String id,
        String organisation,
        long version,
        SubjectType type,
        String subject,
        MeetingLevel level,
        String name,
        @Nullable Integer everyMonths,
        boolean bothSides,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        List<Member> members) {
    public Forum {
        members = List.copyOf(members);
    }

    public boolean running(LocalDate asOf) {
        return !asOf.isBefore(startedOn) && (endedOn == null || !asOf.isAfter(endedOn));
    }
}
