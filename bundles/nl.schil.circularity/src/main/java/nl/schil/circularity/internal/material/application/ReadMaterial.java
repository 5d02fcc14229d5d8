package nl.schil.circularity.internal.material.application;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.Rule;
import nl.schil.circularity.calculators.esrs.E5Line;
import nl.schil.circularity.calculators.ladder.RLadder;
import nl.schil.circularity.calculators.ladder.RStrategy;
import nl.schil.circularity.calculators.mci.Material;
import nl.schil.circularity.calculators.mci.Origin;
import nl.schil.circularity.calculators.units.UnitConversion;
import nl.schil.circularity.internal.material.form.MaterialForm;
import nl.schil.circularity.internal.material.form.Numbers;
import nl.schil.circularity.internal.material.model.MaterialLine;
import nl.schil.kernel.Fields;
import org.jspecify.annotations.Nullable;

/** Reads one material after the other; a unit is looked up once. */
final class ReadMaterial {
    private static final String KILOGRAM = "kg";

    private final Map<String, Outcome<DoubleUnaryOperator>> units = new HashMap<>();

    MaterialLine read(Fields fields, MaterialForm form, @Nullable String weights) {
        String unit = fields.optional("unit", form.unit(), 30);
        Origin origin = fields.code("origin", form.origin(), Origin.class, Origin.UNKNOWN);
        E5Line.Part part = fields.code("part", form.part(), E5Line.Part.class, E5Line.Part.PRODUCT);
        RStrategy strategy = strategy(fields, form);
        if (form.recyclable() != null && !fraction(form.recyclable())) {
            fields.refuse("recyclable", form.recyclable(), Rules.code(Rule.FRACTION), "field", "recyclable");
        }
        Material material = new Material(
                fields.required("name", form.name(), ReadContent.LONGEST_NAME),
                kilograms(fields, form.mass(), unit == null ? KILOGRAM : unit),
                Numbers.binary(form.fr()),
                Numbers.binary(form.fu()),
                Numbers.binary(form.fs()),
                Numbers.binary(form.ef()),
                Numbers.binary(form.cr()),
                Numbers.binary(form.cu()),
                Numbers.binary(form.cc()),
                Numbers.binary(form.ce()),
                Numbers.binary(form.ec()),
                origin == null ? Origin.UNKNOWN : origin);
        return new MaterialLine(
                material,
                form.mass(),
                unit == null ? KILOGRAM : unit,
                part == null ? E5Line.Part.PRODUCT : part,
                form.critical(),
                strategy,
                strategy == null ? null : ladder(fields, form, strategy),
                Numbers.binary(form.recyclable()),
                impacts(fields, form, weights));
    }

    private double kilograms(Fields fields, @Nullable BigDecimal mass, String unit) {
        Outcome<DoubleUnaryOperator> converter =
                units.computeIfAbsent(unit, code -> UnitConversion.between(code, KILOGRAM));
        if (converter instanceof Outcome.Refused<DoubleUnaryOperator>) {
            fields.refuse("unit", unit, "circularity.statement.unit");
            return Double.NaN;
        }
        return converter.orElseThrow().applyAsDouble(Numbers.binary(mass));
    }

    private static @Nullable RStrategy strategy(Fields fields, MaterialForm form) {
        return form.strategy() == null || form.strategy().isBlank()
                ? null
                : fields.code("strategy", form.strategy(), RStrategy.class, null);
    }

    private static String ladder(Fields fields, MaterialForm form, RStrategy strategy) {
        String given = fields.optional("ladder", form.ladder(), 30);
        String id = given == null ? RLadder.TEN_R_2017.id() : given;
        RLadder ladder = RLadder.of(id).orElse(null);
        if (ladder == null) {
            fields.refuse("ladder", id, "circularity.statement.ladder");
        } else if (ladder.rung(strategy).isEmpty() && strategy != RStrategy.SUBSTITUTE) {
            fields.refuse("ladder", id, "circularity.statement.ladder.without", "strategy", strategy.name());
        }
        return id;
    }

    private static boolean fraction(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0;
    }

    private static Map<String, Double> impacts(Fields fields, MaterialForm form, @Nullable String weights) {
        Map<String, Double> impacts = new HashMap<>();
        if (form.impacts() != null) {
            form.impacts().forEach((code, amount) -> {
                if (amount != null) {
                    impacts.put(code, amount.doubleValue());
                }
            });
        }
        if (weights != null) {
            WeightSets.of(weights).map(set -> set.impacts(impacts)).ifPresent(outcome -> {
                if (outcome instanceof Outcome.Refused<?> refused) {
                    refused.faults()
                            .forEach(one -> fields.refuse(
                                    "impacts." + one.field(),
                                    one.value(),
                                    Rules.code(one.rule()),
                                    "field",
                                    one.field()));
                }
            });
        }
        return impacts;
    }

    /** How the form names what a calculator is about: the first of several symbols. */
    static String field(String symbols) {
        String first = symbols.split("\\+", 2)[0];
        return first.equals("M") ? "mass" : first.toLowerCase(Locale.ROOT);
    }
}
