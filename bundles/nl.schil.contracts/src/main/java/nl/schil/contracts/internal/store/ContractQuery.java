package nl.schil.contracts.internal.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.schil.contracts.internal.model.ContractState;
import nl.schil.kernel.security.OrganisationScope;
import org.jspecify.annotations.Nullable;

/**
 * A question to the list of contracts.
 *
 * @param organisations where to look
 * @param asOf the date at which states and ends are computed
 * @param text part of number, title or supplier, or null
 * @param states states to show; empty shows all
 * @param supplier supplier id, or null for all
 * @param supplierKeys canonical keys of that supplier
 * @param endingBefore running contracts whose current end lies before this day, or null
 * @param incomplete only entries that miss something
 * @param sort order
 * @param descending whether the order is reversed
 * @param cursor where the page starts, or null for the first
 * @param limit most rows
 */
public record ContractQuery(
        OrganisationScope organisations,
        LocalDate asOf,
        @Nullable String text,
        Set<ContractState> states,
        @Nullable String supplier,
        List<String> supplierKeys,
        @Nullable LocalDate endingBefore,
        boolean incomplete,
        Sort sort,
        boolean descending,
        @Nullable String cursor,
        int limit) {

    /** Orders of the list. */
    public enum Sort {
        /** By number. */
        NUMBER,
        /** By current end at the date of the question; unknown ends come last. */
        CURRENT_END
    }
}
