package nl.schil.contracts.internal.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.schil.contracts.internal.model.ContractState;
import nl.schil.contracts.internal.store.ContractQuery;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.OrganisationScope;
import org.jspecify.annotations.Nullable;

/** Query parameters of the list of contracts as the caller wrote them. */
record ListParameters(
        @Nullable String q,
        @Nullable String state,
        @Nullable String supplier,
        @Nullable String endingBefore,
        @Nullable String incomplete,
        @Nullable String sort,
        @Nullable String cursor,
        @Nullable String limit) {
    private static final int MOST = 200;
    private static final int USUAL = 50;

    /** The question they ask, or a refusal with everything that is wrong with them. */
    ContractQuery query(OrganisationScope organisations, LocalDate asOf, List<String> supplierKeys) {
        List<Violation> violations = new ArrayList<>();
        String order = sort == null || sort.isBlank() ? "number" : sort;
        ContractQuery query = new ContractQuery(
                organisations,
                asOf,
                q == null || q.isBlank() ? null : q,
                states(violations),
                supplier == null || supplier.isBlank() ? null : supplier,
                supplierKeys,
                endingBefore == null || endingBefore.isBlank() ? null : AsOf.date("endingBefore", endingBefore, asOf),
                "true".equals(incomplete),
                sort(order, violations),
                order.startsWith("-"),
                cursor,
                limit(violations));
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return query;
    }

    private Set<ContractState> states(List<Violation> violations) {
        Set<ContractState> states = EnumSet.noneOf(ContractState.class);
        for (String code : state == null || state.isBlank() ? new String[0] : state.split(",")) {
            try {
                states.add(ContractState.valueOf(code.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                violations.add(Violation.of("state", code, "contracts.list.state"));
            }
        }
        return states;
    }

    private static ContractQuery.Sort sort(String order, List<Violation> violations) {
        switch (order.startsWith("-") ? order.substring(1) : order) {
            case "number":
                return ContractQuery.Sort.NUMBER;
            case "currentEnd":
                return ContractQuery.Sort.CURRENT_END;
            default:
                violations.add(Violation.of("sort", order, "contracts.list.sort"));
                return ContractQuery.Sort.NUMBER;
        }
    }

    private int limit(List<Violation> violations) {
        if (limit == null || limit.isBlank()) {
            return USUAL;
        }
        try {
            int rows = Integer.parseInt(limit.strip());
            if (rows >= 1 && rows <= MOST) {
                return rows;
            }
        } catch (NumberFormatException e) {
            // refused below, with the numbers that are out of range
        }
        violations.add(Violation.of("limit", limit, "contracts.list.limit", "max", MOST));
        return USUAL;
    }
}
