package nl.schil.suppliers.internal.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two suppliers that may be one: a registered one and an entry that was refused because of it.
 *
 * @param id id of the candidate
 * @param supplier id of the registered supplier
 * @param organisation id of the buying organisation that made the entry
 * @param incoming the refused entry as text by canonical column
 * @param score how sure, from 0 to 1; an equal strong key is 1
 * @param reasons text keys of what speaks for and against
 * @param keys the equal identifiers, {@code SCHEME:value}
 * @param source where the entry came from
 * @param state what was decided
 * @param createdOn day on which it was queued
 * @param resolvedOn day of the decision, or null while it is open
 */
public record Duplicate(
        String id,
        String supplier,
        String organisation,
        Map<String, String> incoming,
        double score,
        List<String> reasons,
        List<String> keys,
        String source,
        State state,
        LocalDate createdOn,
        @Nullable LocalDate resolvedOn) {
    public Duplicate {
        incoming = Map.copyOf(incoming);
        reasons = List.copyOf(reasons);
        keys = List.copyOf(keys);
    }

    public enum State {
        OPEN,
        SAME,
        DIFFERENT,
        DISMISSED
    }
}
