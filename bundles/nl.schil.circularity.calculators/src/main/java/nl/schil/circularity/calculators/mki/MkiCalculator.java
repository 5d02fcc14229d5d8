package nl.schil.circularity.calculators.mki;

import java.util.ArrayList;
import java.util.List;
import nl.schil.circularity.calculators.Assurance;
import nl.schil.circularity.calculators.Fault;
import nl.schil.circularity.calculators.Formula;
import nl.schil.circularity.calculators.Missing;
import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.Rule;

/** Calculates the environmental cost indicator (milieukostenindicator) of lines with impacts. */
public final class MkiCalculator {
    /** The formula; the weights are named apart, by the {@link WeightSet} of the result. */
    public static final Formula FORMULA = new Formula(
            "MKI",
            "1",
            "determination method for the environmental performance of buildings and civil works (EN 15804)",
            List.of("MKI = sum over categories of impact [unit] x weight [euro/unit]"),
            Formula.DOUBLE,
            List.of(
                    "Figures made with different sets of weights cannot be compared.",
                    "As good as the life cycle assessments behind the impacts."));

    private MkiCalculator() {}

    /** The MKI of one whole. */
    public static Outcome<MkiResult> calculate(Impacts impacts, Unnamed unnamed, Assurance assurance) {
        return calculate(impacts.set(), List.of(new MkiLine("", 1, impacts)), unnamed, assurance);
    }

    /**
     * The MKI of many lines.
     *
     * @return refused when a line is bound to another set or has no finite quantity; unknown when a quantity is, or when
     *     a line says nothing of a category and that is not to be counted as zero
     */
    public static Outcome<MkiResult> calculate(
            WeightSet set, List<MkiLine> lines, Unnamed unnamed, Assurance assurance) {
        MkiSum sum = new MkiSum(set);
        for (MkiLine line : lines) {
            Impacts impacts = line.perUnit();
            if (impacts.set() != set && !impacts.set().equals(set)) {
                return faults(set, lines);
            }
            impacts.addTo(sum, line.quantity());
        }
        double euros = sum.euros();
        return !lines.isEmpty() && Double.isFinite(euros)
                ? new Outcome.Measured<>(
                        new MkiResult(euros, categories(set, sum), lines, set, List.of(), assurance, FORMULA))
                : incomplete(set, lines, unnamed, assurance);
    }

    private static List<MkiResult.OfCategory> categories(WeightSet set, MkiSum sum) {
        List<MkiResult.OfCategory> categories = new ArrayList<>();
        for (int n = 0; n < set.categories().size(); n++) {
            Category category = set.categories().get(n);
            categories.add(new MkiResult.OfCategory(category, sum.amount(n), sum.amount(n) * category.weight()));
        }
        return categories;
    }

    private static Outcome<MkiResult> incomplete(
            WeightSet set, List<MkiLine> lines, Unnamed unnamed, Assurance assurance) {
        List<Missing> missing = missing(lines, unnamed);
        List<String> zero = lines.stream()
                .flatMap(line -> line.perUnit().unnamed().stream())
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            return new Outcome.Unknown<>(missing);
        }
        if (lines.isEmpty()) {
            return Outcome.unknown("", "lines");
        }
        if (zero.isEmpty()) {
            return faults(set, lines);
        }
        List<MkiLine> completed = lines.stream()
                .map(line ->
                        new MkiLine(line.name(), line.quantity(), line.perUnit().withZeros()))
                .toList();
        return calculate(set, completed, unnamed, Assurance.ASSUMED.and(assurance))
                .map(result -> new MkiResult(
                        result.euros(), result.categories(), result.lines(), set, zero, result.assurance(), FORMULA));
    }

    private static List<Missing> missing(List<MkiLine> lines, Unnamed unnamed) {
        List<Missing> missing = new ArrayList<>();
        for (MkiLine line : lines) {
            if (Double.isNaN(line.quantity())) {
                missing.add(new Missing(line.name(), "quantity"));
            }
            if (unnamed == Unnamed.UNKNOWN) {
                line.perUnit().unnamed().forEach(code -> missing.add(new Missing(line.name(), code)));
            }
        }
        return missing;
    }

    private static Outcome<MkiResult> faults(WeightSet set, List<MkiLine> lines) {
        List<Fault> faults = new ArrayList<>();
        for (MkiLine line : lines) {
            if (!line.perUnit().set().equals(set)) {
                faults.add(
                        new Fault(line.name(), "impacts", line.perUnit().set().id(), Rule.ONE_SET));
            }
            if (Double.isInfinite(line.quantity())) {
                faults.add(new Fault(line.name(), "quantity", String.valueOf(line.quantity()), Rule.FINITE));
            }
        }
        if (faults.isEmpty()) {
            faults.add(new Fault("", "euros", "infinite", Rule.FINITE));
        }
        return new Outcome.Refused<>(faults);
    }
}
