package nl.schil.suppliers.internal.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A supplier became part of another.
 *
 * @param id id of the merge
 * @param merged id of the supplier that went
 * @param mergedName its name
 * @param survivor id of the supplier that stayed
 * @param survivorName its name
 * @param organisations ids of the buying organisations that were in relation with the one that went
 * @param rewritten how many references of each module were rewritten, by module
 * @param undoUntil last day on which it can be undone
 * @param mergedAt when
 * @param mergedBy id of who did it
 * @param undoneAt when it was undone, or null while it is in force
 */
public record Merged(
        String id,
        String merged,
        String mergedName,
        String survivor,
        String survivorName,
        List<String> organisations,
        Map<String, Long> rewritten,
        LocalDate undoUntil,
        Instant mergedAt,
        String mergedBy,
        @Nullable Instant undoneAt) {
    public Merged {
        organisations = List.copyOf(organisations);
        rewritten = Map.copyOf(rewritten);
    }

    public boolean inForce() {
        return undoneAt == null;
    }

    public boolean undoableOn(LocalDate day) {
        return inForce() && !day.isAfter(undoUntil);
    }
}
