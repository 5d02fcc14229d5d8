package nl.schil.performance.internal.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.performance.internal.store.ScorecardQuery;
import org.jspecify.annotations.Nullable;

/** Query parameters of the list of scorecards as the caller wrote them. */
record ListParameters(
        @Nullable String q,
        @Nullable String band,
        @Nullable String supplier,
        @Nullable String contract,
        @Nullable String template,
        @Nullable String missing,
        @Nullable String sort,
        @Nullable String cursor,
        @Nullable String limit) {
    private static final List<String> BANDS =
            List.of("INADEQUATE", "IMPROVE", "UNKNOWN", "APPROACHING", "GOOD", "NOT_APPLICABLE");

    /** The question they ask, or a refusal with everything that is wrong with them. */
    ScorecardQuery query(OrganisationScope organisations, LocalDate asOf) {
        List<Violation> violations = new ArrayList<>();
        String order = given(sort) == null ? "attention" : sort.strip();
        ScorecardQuery query = new ScorecardQuery(
                organisations,
                asOf,
                given(q),
                bands(violations),
                given(supplier),
                given(contract),
                given(template),
                "true".equals(missing),
                sort(order, violations),
                order.startsWith("-"),
                cursor,
                Answers.limit(limit, violations));
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return query;
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private Set<String> bands(List<Violation> violations) {
        Set<String> bands = new TreeSet<>();
        for (String code : given(band) == null ? new String[0] : band.split(",")) {
            String known = code.strip().toUpperCase(Locale.ROOT);
            if (BANDS.contains(known)) {
                bands.add(known);
            } else {
                violations.add(Violation.of("band", code, "problem.field.code", "codes", String.join(", ", BANDS)));
            }
        }
        return bands;
    }

    private static ScorecardQuery.Sort sort(String order, List<Violation> violations) {
        switch (order.startsWith("-") ? order.substring(1) : order) {
            case "attention":
                return ScorecardQuery.Sort.ATTENTION;
            case "name":
                return ScorecardQuery.Sort.NAME;
            default:
                violations.add(Violation.of("sort", order, "performance.list.sort"));
                return ScorecardQuery.Sort.ATTENTION;
        }
    }
}
