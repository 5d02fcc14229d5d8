package nl.schil.suppliers.internal.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Violation;
import nl.schil.suppliers.internal.model.Duplicate;
import nl.schil.suppliers.internal.model.Match;

/** What is said and kept about an entry that may be a registered supplier. */
final class Doubts {
    static final String CODE = "suppliers.duplicate-candidate";

    private Doubts() {}

    /** The refusal of the entry: it names the registered supplier and where to decide. */
    static Violation violation(Match.Doubtful doubtful) {
        return new Violation(
                doubtful.key().field(),
                doubtful.key().original(),
                CODE,
                Map.of(
                        "scheme", doubtful.key().scheme(),
                        "value", doubtful.key().value(),
                        "supplier", doubtful.supplier().name(),
                        "id", doubtful.supplier().id()));
    }

    /** The candidate to queue. */
    static Duplicate candidate(
            Match.Doubtful doubtful, Map<String, String> columns, String organisation, String source, LocalDate today) {
        return new Duplicate(
                Ids.next(),
                doubtful.supplier().id(),
                organisation,
                columns,
                doubtful.score(),
                List.of("suppliers.duplicate.same-key", "suppliers.duplicate.other-name"),
                List.of(doubtful.key().text()),
                source,
                Duplicate.State.OPEN,
                today,
                null);
    }
}
