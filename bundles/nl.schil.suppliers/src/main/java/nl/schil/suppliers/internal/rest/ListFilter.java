package nl.schil.suppliers.internal.rest;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.suppliers.internal.model.Answer;
import nl.schil.suppliers.internal.store.SupplierFilter;
import org.jspecify.annotations.Nullable;

/** Reads the query parameters that narrow the list of suppliers. */
final class ListFilter {
    private ListFilter() {}

    /** The filter; values that mean nothing are refused together. */
    static SupplierFilter read(
            @Nullable String blocked,
            @Nullable String sme,
            @Nullable String certificate,
            @Nullable String archived,
            @Nullable String asOf,
            Clock clock) {
        List<Violation> violations = new ArrayList<>();
        boolean onlyBlocked = is("blocked", blocked, List.of("TRUE", "FALSE"), violations);
        boolean onlyExpired = is("certificate", certificate, List.of("EXPIRED"), violations);
        boolean onlyArchived = is("archived", archived, List.of("TRUE", "FALSE"), violations);
        is("sme", sme, List.of("YES", "NO", "UNKNOWN"), violations);
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return new SupplierFilter(
                onlyBlocked,
                isAbsent(sme) ? null : Answer.valueOf(sme.strip().toUpperCase(Locale.ROOT)),
                onlyExpired,
                AsOf.of(asOf, clock),
                onlyArchived);
    }

    /** Whether the value is the first of those it may have; another one is a violation. */
    private static boolean is(String name, @Nullable String value, List<String> known, List<Violation> violations) {
        if (isAbsent(value)) {
            return false;
        }
        String upper = value.strip().toUpperCase(Locale.ROOT);
        if (!known.contains(upper)) {
            violations.add(Violation.of(name, value, "suppliers.choice.unknown", "known", String.join(", ", known)));
        }
        return known.get(0).equals(upper);
    }

    private static boolean isAbsent(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
