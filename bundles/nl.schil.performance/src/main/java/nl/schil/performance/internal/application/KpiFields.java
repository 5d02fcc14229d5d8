package nl.schil.performance.internal.application;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.schil.kernel.Fields;
import nl.schil.performance.internal.model.Anchoring;
import nl.schil.performance.internal.model.Direction;
import nl.schil.performance.internal.model.Formula;
import nl.schil.performance.internal.model.Kpi;
import nl.schil.performance.internal.model.KpiSource;
import nl.schil.performance.internal.model.Rhythm;
import org.jspecify.annotations.Nullable;

/** Reads KPIs as somebody typed them. */
public final class KpiFields {
    /** Most KPIs of one template. */
    public static final int MOST = 50;

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,29}");

    private KpiFields() {}

    /** A KPI as somebody typed it. */
    public record Asked(
            @Nullable String code,
            @Nullable String name,
            @Nullable String unit,
            @Nullable String direction,
            @Nullable String target,
            @Nullable String floor,
            @Nullable String tolerance,
            @Nullable String period,
            @Nullable String anchor,
            @Nullable String weight,
            @Nullable String source,
            @Nullable String formula) {}

    /** The KPIs of a template; what is wrong is named {@code kpis.0.code} and so on. */
    public static List<Kpi> all(Fields fields, @Nullable List<@Nullable Asked> asked) {
        if (asked == null || asked.isEmpty()) {
            fields.refuse("kpis", null, "performance.kpi.none");
            return List.of();
        }
        if (asked.size() > MOST) {
            fields.refuse("kpis", asked.size(), "performance.kpi.many", "max", MOST);
            return List.of();
        }
        List<Kpi> kpis = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            Fields part = fields.part("kpis." + i);
            Asked one = asked.get(i);
            Kpi kpi = one == null ? null : read(part, one);
            if (kpi != null && !codes.add(kpi.code().toLowerCase(Locale.ROOT))) {
                part.refuse("code", kpi.code(), "performance.kpi.twice");
            }
            if (kpi != null) {
                kpis.add(kpi);
            }
        }
        for (int i = 0; fields.good() && i < kpis.size(); i++) {
            FormulaRules.check(fields.part("kpis." + i), kpis.get(i), kpis);
        }
        return kpis;
    }

    /** One KPI; null when something is wrong. */
    public static @Nullable Kpi read(Fields fields, Asked asked) {
        int before = fields.violations().size();
        String code = fields.required("code", asked.code(), 30);
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            fields.refuse("code", code, "performance.kpi.code.form");
        }
        String name = fields.required("name", asked.name(), 200);
        String unit = fields.optional("unit", asked.unit(), 30);
        Direction direction = fields.code("direction", asked.direction(), Direction.class, Direction.HIGHER);
        BigDecimal target = number(fields, "target", asked.target());
        BigDecimal floor = number(fields, "floor", asked.floor());
        BigDecimal tolerance = fields.number("tolerance", asked.tolerance());
        Rhythm rhythm = fields.code("period", asked.period(), Rhythm.class, Rhythm.QUARTER);
        Anchoring anchoring = fields.code("anchor", asked.anchor(), Anchoring.class, Anchoring.CALENDAR);
        BigDecimal weight = fields.number("weight", asked.weight());
        KpiSource source = fields.code("source", asked.source(), KpiSource.class, KpiSource.MANUAL);
        String formula = fields.optional("formula", asked.formula(), Formula.LONGEST);
        if (source == KpiSource.FORMULA && formula == null) {
            fields.refuse("formula", null, "performance.formula.required");
        } else if (source != KpiSource.FORMULA && formula != null) {
            fields.refuse("formula", formula, "performance.formula.only");
        } else if (formula != null && formula.length() <= Formula.LONGEST) {
            FormulaRules.read(fields, formula);
        }
        if (weight != null && weight.signum() <= 0) {
            fields.refuse("weight", asked.weight(), "performance.kpi.weight.positive");
        }
        if (direction != null && target != null && floor != null) {
            order(fields, asked, direction, target, floor, tolerance == null ? BigDecimal.ZERO : tolerance);
        }
        return fields.violations().size() > before
                ? null
                : new Kpi(
                        code,
                        name,
                        unit,
                        direction,
                        target,
                        floor,
                        tolerance == null ? BigDecimal.ZERO : tolerance,
                        rhythm,
                        anchoring,
                        weight == null ? BigDecimal.ONE : weight,
                        source,
                        formula);
    }

    private static @Nullable BigDecimal number(Fields fields, String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            fields.refuse(field, null, "problem.field.required");
        }
        return fields.number(field, text);
    }

    private static void order(
            Fields fields,
            Asked asked,
            Direction direction,
            BigDecimal target,
            BigDecimal floor,
            BigDecimal tolerance) {
        int order = target.compareTo(floor);
        switch (direction) {
            case HIGHER -> {
                if (order <= 0) {
                    fields.refuse("floor", asked.floor(), "performance.kpi.floor-higher", "target", target);
                }
            }
            case LOWER -> {
                if (order >= 0) {
                    fields.refuse("floor", asked.floor(), "performance.kpi.floor-lower", "target", target);
                }
            }
            case TARGET -> {
                if (order == 0) {
                    fields.refuse("floor", asked.floor(), "performance.kpi.floor-target", "target", target);
                }
            }
        }
        BigDecimal widest = target.subtract(floor).abs();
        if (direction != Direction.TARGET && tolerance.signum() != 0) {
            fields.refuse("tolerance", asked.tolerance(), "performance.kpi.tolerance-only");
        } else if (tolerance.signum() < 0 || (order != 0 && tolerance.compareTo(widest) >= 0)) {
            fields.refuse("tolerance", asked.tolerance(), "performance.kpi.tolerance.range", "max", widest);
        }
    }
}
