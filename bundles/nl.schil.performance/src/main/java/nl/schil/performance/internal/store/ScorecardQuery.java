package nl.schil.performance.internal.store;

import java.time.LocalDate;
import java.util.Set;
import nl.schil.kernel.security.OrganisationScope;
import org.jspecify.annotations.Nullable;

/**
 * A question to the list of scorecards.
 *
 * @param organisations where to look
 * @param asOf the date at which scores are computed
 * @param text words in name or subject, or null
 * @param bands bands to show, also {@code UNKNOWN} and {@code NOT_APPLICABLE}; empty shows all
 * @param supplier supplier id, or null for all
 * @param contract contract id, or null for all
 * @param template template id, or null for all
 * @param missing only scorecards with a period that is over and about which nobody said anything
 * @param sort order
 * @param descending whether the order is reversed
 * @param cursor where the page starts, or null for the first
 * @param limit most rows
 */
public record ScorecardQuery(
        OrganisationScope organisations,
        LocalDate asOf,
        @Nullable String text,
        Set<String> bands,
        @Nullable String supplier,
        @Nullable String contract,
        @Nullable String template,
        boolean missing,
        Sort sort,
        boolean descending,
        @Nullable String cursor,
        int limit) {

    /** Orders of the list. */
    public enum Sort {
        /** The worst band first; without a score between those that need improvement and those that approach. */
        ATTENTION("s.attention", "s.scorecard_id"),
        NAME("c.name", "c.id");

        private final String key;
        private final String id;

        Sort(String key, String id) {
            this.key = key;
            this.id = id;
        }

        String key() {
            return key;
        }

        String id() {
            return id;
        }
    }
}
