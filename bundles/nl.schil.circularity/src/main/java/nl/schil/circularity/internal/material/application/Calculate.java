package nl.schil.circularity.internal.material.application;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.schil.circularity.calculators.Missing;
import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.balance.MaterialBalance;
import nl.schil.circularity.calculators.balance.MaterialFlows;
import nl.schil.circularity.calculators.ladder.RProfile;
import nl.schil.circularity.calculators.ladder.RStrategy;
import nl.schil.circularity.calculators.ladder.RungWeights;
import nl.schil.circularity.calculators.mci.MciAssumptions;
import nl.schil.circularity.calculators.mci.MciCalculator;
import nl.schil.circularity.calculators.mci.MciSensitivity;
import nl.schil.circularity.calculators.mci.Scenario;
import nl.schil.circularity.calculators.mki.MkiCalculator;
import nl.schil.circularity.calculators.mki.MkiLine;
import nl.schil.circularity.calculators.mki.MkiResult;
import nl.schil.circularity.calculators.mki.Unnamed;
import nl.schil.circularity.calculators.mki.WeightSet;
import nl.schil.circularity.internal.material.model.Content;
import nl.schil.circularity.internal.material.model.MaterialLine;
import org.jspecify.annotations.Nullable;

/** Calculates what a statement says with the library of calculators; keeps nothing. */
public final class Calculate {
    /** A balance may be out by this share of what went in: of figures that were weighed and rounded. */
    private static final double TOLERANCE = 0.01;

    private final MciAssumptions assumptions;
    private final @Nullable Scenario scenario;
    private final Unnamed unnamed;

    public Calculate(MciAssumptions assumptions, @Nullable Scenario scenario, Unnamed unnamed) {
        this.assumptions = assumptions;
        this.scenario = scenario;
        this.unnamed = unnamed;
    }

    /** With nothing assumed. */
    public static Calculation plainly(Content content) {
        return new Calculate(MciAssumptions.NONE, null, Unnamed.UNKNOWN).of(content);
    }

    public Calculation of(Content content) {
        return new Calculation(
                MciCalculator.calculate(content.one(), assumptions),
                MciSensitivity.of(content.one(), assumptions),
                scenario == null ? null : scenario.compare(content.one(), assumptions),
                profile(content.lines()),
                mki(content),
                content.balance() == null
                        ? new Outcome.NotApplicable<>("no balance was stated")
                        : balance(content.balance()));
    }

    /** By mass; unknown when a mass is. */
    static Outcome<RProfile> profile(List<MaterialLine> lines) {
        Map<RStrategy, Double> amounts = new EnumMap<>(RStrategy.class);
        List<Missing> missing = new ArrayList<>();
        double without = 0;
        for (MaterialLine line : lines) {
            double kilograms = line.material().m();
            if (Double.isNaN(kilograms)) {
                missing.add(new Missing(line.material().name(), "M"));
            } else if (line.strategy() == null) {
                without += kilograms;
            } else {
                amounts.merge(line.strategy(), kilograms, Double::sum);
            }
        }
        return missing.isEmpty() ? RProfile.of(amounts, without, RungWeights.TEN_R) : new Outcome.Unknown<>(missing);
    }

    private Outcome<MkiResult> mki(Content content) {
        WeightSet set = content.weights() == null
                ? null
                : WeightSets.of(content.weights()).orElse(null);
        if (set == null
                || content.lines().stream().allMatch(line -> line.impacts().isEmpty())) {
            return Outcome.unknown(content.product(), "impacts");
        }
        List<MkiLine> lines = content.lines().stream()
                .map(line -> new MkiLine(
                        line.material().name(),
                        line.material().m(),
                        set.impacts(line.impacts()).orElseThrow()))
                .toList();
        return MkiCalculator.calculate(set, lines, unnamed, content.assurance());
    }

    static Outcome<MaterialBalance> balance(MaterialFlows flows) {
        double in = flows.primary() + flows.secondary();
        return MaterialBalance.of(flows, Double.isFinite(in) && in > 0 ? TOLERANCE * in : 0);
    }
}
