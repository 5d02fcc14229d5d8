package nl.schil.suppliers.internal.rest;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;

/** Turns the canonical columns that violations name into the fields of the API. */
final class FieldNames {
    private static final Map<String, String> FIELDS =
            Map.of("trade_names", "tradeNames", "external_id", "externalId", "verified_on", "verifiedOn");

    private FieldNames() {}

    static <T> T inFields(Supplier<T> work) {
        try {
            return work.get();
        } catch (ProblemException e) {
            List<Violation> violations =
                    e.violations().stream().map(FieldNames::renamed).toList();
            throw new ProblemException(e.status(), e.detail(), violations);
        }
    }

    private static Violation renamed(Violation v) {
        return new Violation(FIELDS.getOrDefault(v.field(), v.field()), v.value(), v.code(), v.values());
    }
}
