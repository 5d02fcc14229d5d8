package nl.schil.performance.internal.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.performance.internal.model.Formula;
import nl.schil.performance.internal.model.Kpi;
import nl.schil.performance.internal.model.KpiSource;

/** What a formula may name: KPIs of the same template that are measured in the same periods. */
public final class FormulaRules {
    private FormulaRules() {}

    /** Refuses what the formula of {@code kpi} may not name among {@code others}. */
    public static void check(Fields fields, Kpi kpi, List<Kpi> others) {
        if (kpi.formula() == null || !(Formula.parse(kpi.formula()) instanceof Result.Accepted<Formula> parsed)) {
            return;
        }
        Formula formula = parsed.value();
        for (String name : formula.variables().stream().sorted().toList()) {
            Optional<Kpi> input = others.stream()
                    .filter(other -> other.code().equalsIgnoreCase(name) && other != kpi)
                    .findFirst();
            String code = input.map(other -> refusal(kpi, other)).orElse("performance.formula.variable");
            if (!code.isEmpty()) {
                fields.refuse(
                        "formula",
                        kpi.formula(),
                        code,
                        Map.of("position", formula.position(name), "name", name, "codes", codes(kpi, others)));
            }
        }
    }

    private static String refusal(Kpi kpi, Kpi input) {
        if (input.source() == KpiSource.FORMULA) {
            return "performance.formula.formula";
        }
        return input.rhythm() == kpi.rhythm() && input.anchoring() == kpi.anchoring()
                ? ""
                : "performance.formula.rhythm";
    }

    private static String codes(Kpi kpi, List<Kpi> others) {
        String codes = String.join(
                ", ",
                others.stream()
                        .filter(other -> other != kpi && refusal(kpi, other).isEmpty())
                        .map(Kpi::code)
                        .toList());
        return codes.isEmpty() ? "-" : codes;
    }

    /** Refuses a formula that cannot be read. */
    static void read(Fields fields, String text) {
        if (Formula.parse(text) instanceof Result.Refused<Formula> refused) {
            Violation why = refused.violations().get(0);
            fields.refuse("formula", text, why.code(), why.values());
        }
    }
}
