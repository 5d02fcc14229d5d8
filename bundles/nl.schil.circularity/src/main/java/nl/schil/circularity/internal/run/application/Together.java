package nl.schil.circularity.internal.run.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schil.circularity.calculators.Assurance;
import nl.schil.circularity.calculators.mci.MciAssumptions;
import nl.schil.circularity.calculators.mci.MciCalculator;
import nl.schil.circularity.calculators.mci.MciResult;
import nl.schil.circularity.calculators.mci.MciWhole;
import nl.schil.circularity.calculators.mci.PortfolioSensitivity;
import nl.schil.circularity.calculators.mci.Product;
import nl.schil.circularity.calculators.mci.Requirement;
import nl.schil.circularity.internal.material.form.Numbers;
import nl.schil.circularity.internal.run.form.RunResult;
import org.jspecify.annotations.Nullable;

/** Calculates statements one by one and what they are together. */
final class Together {
    private static final int UNKNOWNS = 20;

    private final MciAssumptions assumptions;
    private final List<Requirement> requirements;
    private final PortfolioSensitivity sensitivity;
    private final int[] changed;
    private final int[] limited;
    private final List<RunRow> rows = new ArrayList<>();
    private MciWhole now = MciWhole.NOTHING;
    private MciWhole then = MciWhole.NOTHING;
    private int materials;
    private int known;
    private int lost;
    private int assumed;
    private @Nullable Assurance assurance;
    private double mki;
    private int weighed;
    private @Nullable String weights;
    private boolean mixed;

    Together(MciAssumptions assumptions, List<Requirement> requirements) {
        this.assumptions = assumptions;
        this.requirements = requirements;
        this.sensitivity = new PortfolioSensitivity(assumptions);
        this.changed = new int[requirements.size()];
        this.limited = new int[requirements.size()];
    }

    void add(AcceptedProducts.Accepted one) {
        materials += one.product().materials().size();
        weigh(one);
        MciResult is =
                MciCalculator.calculate(one.product(), assumptions).result().orElse(null);
        MciWhole whole = is == null ? null : MciWhole.of(is).times(one.count());
        MciWhole would = is == null ? null : required(is, one.count());
        if (whole != null && would != null) {
            count(one, is, whole, would);
        } else if (whole != null) {
            lost++;
        }
        rows.add(row(one, is, whole, requirements.isEmpty() ? null : would));
    }

    private void count(AcceptedProducts.Accepted one, MciResult is, MciWhole whole, MciWhole would) {
        known++;
        now = now.plus(whole);
        then = then.plus(would);
        assumed += is.assumptions().size();
        Assurance own = one.product().assurance();
        assurance = assurance == null ? own : assurance.and(own);
        sensitivity.add(one.statement(), one.product(), is, one.count());
    }

    private static RunRow row(
            AcceptedProducts.Accepted one, @Nullable MciResult is, @Nullable MciWhole whole, @Nullable MciWhole would) {
        return new RunRow(
                one.statement(),
                one.product().name(),
                one.supplier(),
                kilograms(one),
                whole == null ? Double.NaN : whole.mci(),
                whole == null ? Double.NaN : whole.linear(),
                would == null ? Double.NaN : would.mci(),
                would == null ? Double.NaN : would.linear(),
                one.mki(),
                is == null ? 0 : is.assumptions().size());
    }

    /** Null when something is unknown of the products as required; the products as they are without requirements. */
    private @Nullable MciWhole required(MciResult is, double count) {
        if (requirements.isEmpty()) {
            return MciWhole.of(is).times(count);
        }
        Product product = is.product();
        for (int n = 0; n < requirements.size(); n++) {
            Requirement.Applied applied = requirements.get(n).of(product);
            product = applied.product();
            changed[n] += applied.changed();
            limited[n] += applied.limited();
        }
        return MciCalculator.calculate(product, assumptions)
                .result()
                .map(would -> MciWhole.of(would).times(count))
                .orElse(null);
    }

    private void weigh(AcceptedProducts.Accepted one) {
        if (one.weights() != null) {
            weighed++;
            mixed |= weights != null && !weights.equals(one.weights());
            weights = one.weights();
            mki += one.mki();
        }
    }

    private static double kilograms(AcceptedProducts.Accepted one) {
        double kilograms = 0;
        for (var material : one.product().materials()) {
            kilograms += material.m();
        }
        return kilograms * one.count();
    }

    /** Rows, the most linear first and what is unknown last. */
    List<RunRow> rows() {
        rows.sort(Comparator.comparingDouble(
                        (RunRow row) -> Double.isNaN(row.linear()) ? Double.NEGATIVE_INFINITY : row.linear())
                .reversed()
                .thenComparing(RunRow::product)
                .thenComparing(RunRow::statement));
        return rows;
    }

    RunResult result() {
        List<PortfolioSensitivity.Unknown> unknowns = sensitivity.unknowns(now, UNKNOWNS);
        Map<String, String> products = new HashMap<>();
        rows.forEach(row -> products.put(row.statement(), row.product()));
        List<RunResult.Effect> effects = new ArrayList<>();
        for (int n = 0; n < changed.length; n++) {
            effects.add(new RunResult.Effect(changed[n], limited[n]));
        }
        boolean comparable = weighed > 0 && !mixed;
        return new RunResult(
                rows.size(),
                materials,
                known,
                lost,
                assumed,
                assurance == null ? null : (assumed > 0 ? Assurance.ASSUMED : assurance).name(),
                RunResult.Side.of(now),
                requirements.isEmpty() ? null : RunResult.Side.of(then),
                effects,
                comparable ? Numbers.decimal(mki) : null,
                weighed,
                mixed ? null : weights,
                sensitivity.everywhere(now).stream()
                        .map(RunResult.Everywhere::of)
                        .toList(),
                unknowns.stream()
                        .map(one -> RunResult.Unknown.of(one, products.getOrDefault(one.id(), "")))
                        .toList(),
                MciCalculator.FORMULA.id() + " " + MciCalculator.FORMULA.version());
    }
}
