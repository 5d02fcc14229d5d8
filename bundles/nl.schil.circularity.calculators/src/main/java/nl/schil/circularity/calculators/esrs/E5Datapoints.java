package nl.schil.circularity.calculators.esrs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import nl.schil.circularity.calculators.Fault;
import nl.schil.circularity.calculators.Formula;
import nl.schil.circularity.calculators.Missing;
import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.Rule;
import nl.schil.circularity.calculators.mci.MciInput;
import nl.schil.circularity.calculators.mci.Origin;

/** The figures of ESRS E5-4 (inflows) and E5-5 (products and packaging) that follow from materials. */
public final class E5Datapoints {
    /** The standard and how its figures are read from materials. */
    public static final Formula FORMULA = new Formula(
            "ESRS E5",
            "Delegated Regulation (EU) 2023/2772",
            "ESRS E5 Resource use and circular economy, E5-4 paragraph 31 and E5-5 paragraph 36; ids of EFRAG IG 3",
            List.of(
                    "31(a) = sum of mass",
                    "31(b) = sum of mass x FS / sum of mass, of biological material",
                    "31(c) = sum of mass x (FR + FU), and its share in 31(a)",
                    "36(c) = sum of mass x recyclable / sum of mass, of products and of packaging"),
            Formula.DOUBLE,
            List.of("The standard is being revised: check that the period is reported under this version."));

    private static final double ROUNDING = 1e-9;

    private E5Datapoints() {}

    /** The datapoints, in the order of the standard. One unknown line makes a figure that needs it unknown. */
    public static List<Datapoint> of(List<E5Line> lines) {
        List<E5Line> biological = lines.stream()
                .filter(line -> line.material().origin() != Origin.TECHNICAL)
                .toList();
        Outcome<Double> total = sum(lines, "mass", E5Line::mass);
        Outcome<Double> secondary = sum(
                lines,
                "FR+FU",
                line -> line.mass() * (line.material().fr() + line.material().fu()));
        return List.of(
                new Datapoint("E5-4_02", "31(a)", "Total weight of products and materials used", total, "kg"),
                new Datapoint(
                        "E5-4_03",
                        "31(b)",
                        "Biological materials that are sustainably sourced",
                        origins(biological)
                                .then(known -> share(
                                        known, "FS", line -> line.material().fs(), "biological material")),
                        "%"),
                new Datapoint("E5-4_04", "31(c)", "Weight of secondary reused or recycled materials", secondary, "kg"),
                new Datapoint(
                        "E5-4_05",
                        "31(c)",
                        "Share of secondary reused or recycled materials",
                        share(
                                lines,
                                "FR+FU",
                                line -> line.material().fr() + line.material().fu(),
                                "material"),
                        "%"),
                recyclable("E5-5_04", "Recyclable content in products", lines, E5Line.Part.PRODUCT),
                recyclable("E5-5_05", "Recyclable content in packaging", lines, E5Line.Part.PACKAGING));
    }

    private static Datapoint recyclable(String id, String name, List<E5Line> lines, E5Line.Part part) {
        List<E5Line> of = lines.stream().filter(line -> line.part() == part).toList();
        String none = part == E5Line.Part.PRODUCT ? "product" : "packaging";
        return new Datapoint(id, "36(c)", name, share(of, "recyclable", E5Line::recyclable, none), "%");
    }

    private static Outcome<List<E5Line>> origins(List<E5Line> lines) {
        List<Missing> missing = lines.stream()
                .filter(line -> line.material().origin() == Origin.UNKNOWN)
                .map(line -> new Missing(line.material().name(), "origin"))
                .toList();
        return missing.isEmpty() ? new Outcome.Measured<>(lines) : new Outcome.Unknown<>(missing);
    }

    private static Outcome<Double> share(
            List<E5Line> lines, String field, ToDoubleFunction<E5Line> fraction, String none) {
        List<Fault> faults = lines.stream()
                .filter(line -> fraction.applyAsDouble(line) < 0 || fraction.applyAsDouble(line) > 1 + ROUNDING)
                .map(line -> new Fault(
                        line.material().name(), field, String.valueOf(fraction.applyAsDouble(line)), Rule.FRACTION))
                .toList();
        if (!faults.isEmpty()) {
            return new Outcome.Refused<>(faults);
        }
        Outcome<Double> whole = sum(lines, "mass", E5Line::mass);
        Outcome<Double> part = sum(lines, field, line -> line.mass() * fraction.applyAsDouble(line));
        return whole.then(mass ->
                mass == 0 ? new Outcome.NotApplicable<Double>("no " + none) : part.map(amount -> 100 * amount / mass));
    }

    private static Outcome<Double> sum(List<E5Line> lines, String field, ToDoubleFunction<E5Line> amount) {
        List<Missing> missing = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        double sum = 0;
        for (E5Line line : lines) {
            double value = amount.applyAsDouble(line);
            String name = line.material().name();
            if (line.mass() < 0 || Double.isInfinite(line.mass())) {
                faults.add(new Fault(name, "mass", String.valueOf(line.mass()), Rule.NOT_NEGATIVE));
            } else if (Double.isNaN(value)) {
                missing.add(new Missing(name, Double.isNaN(line.mass()) ? MciInput.M.symbol() : field));
            }
            sum += value;
        }
        if (!faults.isEmpty()) {
            return new Outcome.Refused<>(faults);
        }
        return missing.isEmpty() ? new Outcome.Measured<>(sum) : new Outcome.Unknown<>(missing);
    }
}
