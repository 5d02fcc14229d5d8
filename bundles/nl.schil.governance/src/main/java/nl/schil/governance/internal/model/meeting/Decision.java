package nl.schil.governance.internal.model.meeting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting decided.
 *
 * @param links the records that it used
 * @param withdrawnOn day on which it was taken back, or null
 */
public record Decision(
        String id,
        String meeting,
        String organisation,
        String text,
        LocalDate decidedOn,
        String decidedBy,
        List<Link> links,
        @Nullable LocalDate withdrawnOn) {
    public Decision {
        links = List.copyOf(links);
    }
}
