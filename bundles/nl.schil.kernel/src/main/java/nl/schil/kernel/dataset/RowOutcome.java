package nl.schil.kernel.dataset;

import java.util.List;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a row.
 *
 * @param line the row's line
 * @param kind the outcome
 * @param id id of the record, or null when it is rejected or not yet made
 * @param violations the reasons of a rejection, at least one then; the field is the canonical column
 */
public record RowOutcome(long line, Kind kind, @Nullable String id, List<Violation> violations) {
    public enum Kind {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED
    }

    public RowOutcome {
        violations = List.copyOf(violations);
        if ((kind == Kind.REJECTED) == violations.isEmpty()) {
            throw new IllegalArgumentException("a rejected row has reasons, another has none");
        }
    }

    public static RowOutcome of(long line, Kind kind, @Nullable String id) {
        return new RowOutcome(line, kind, id, List.of());
    }

    public static RowOutcome rejected(long line, List<Violation> violations) {
        return new RowOutcome(line, Kind.REJECTED, null, violations);
    }
}
