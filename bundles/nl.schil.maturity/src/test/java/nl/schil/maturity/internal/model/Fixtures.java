package nl.schil.maturity.internal.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.evidence.Coverage;
import nl.schil.maturity.internal.catalogue.CatalogueFile;
import org.jspecify.annotations.Nullable;

/** Shells from a table of coverages. */
public final class Fixtures {
    public static final Catalogue CATALOGUE = CatalogueFile.supplied();
    public static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);

    private Fixtures() {}

    /** Coverage of a population of 1,000 records of weight 1. */
    /** @param fraction null: there is nothing to measure */
    public static Coverage coverage(@Nullable String fraction) {
        if (fraction == null) {
            return empty();
        }
        BigDecimal thousand = BigDecimal.valueOf(1000);
        BigDecimal fulfilled = new BigDecimal(fraction).multiply(thousand);
        return new Coverage(
                thousand, fulfilled, 1000, fulfilled.longValue(), AS_OF.minusDays(9), AS_OF, Coverage.Kind.SYSTEM);
    }

    static Coverage empty() {
        return new Coverage(BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, null, null, Coverage.Kind.SYSTEM);
    }

    static Measurement measured(String code, @Nullable Coverage coverage) {
        Activity activity = CATALOGUE.activity(code).orElseThrow();
        return coverage == null
                ? Measurement.unknown(activity, List.of(), false)
                : Measurement.of(activity, List.of(coverage), List.of("fake"));
    }

    /** Every activity of a cell gets the cell's coverage; {@code ?} is unknown and {@code -} not applicable. */
    static Shell shell(Map<Phase, List<String>> rows) {
        List<Measurement> measurements = new ArrayList<>();
        for (Activity activity : CATALOGUE.activities()) {
            String cell = rows.get(activity.phase()).get(activity.stage() - 1);
            measurements.add(measured(
                    activity.code(),
                    switch (cell) {
                        case "?" -> null;
                        case "-" -> empty();
                        default -> coverage(cell);
                    }));
        }
        return Shell.of(CATALOGUE, AS_OF, "IUC Werkplekomgeving", List.of("fake"), measurements);
    }

    /** The four vectors of the acceptance scenario. */
    public static Shell scenario() {
        return shell(Map.of(
                Phase.B, List.of(".9", ".7", ".3", "0"),
                Phase.S, List.of(".8", "?", ".2", "0"),
                Phase.T, List.of(".6", ".59", "0", "0"),
                Phase.I, List.of(".5", ".9", ".9", ".9")));
    }
}
