package nl.schil.circularity.calculators.steering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.schil.circularity.calculators.Fault;
import nl.schil.circularity.calculators.Formula;
import nl.schil.circularity.calculators.Missing;
import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.Rule;

/**
 * How much of the steering of a goal is missing (F5).
 *
 * @param gap {@code 1 - sum(weight x fulfilled) / sum(weight)}, between 0 and 1
 * @param score {@code 1 - gap}
 * @param agenda the elements that are not wholly fulfilled, those that close most of the gap first
 * @param formula the formula
 */
public record GovernanceGap(double gap, double score, List<Shortfall> agenda, Formula formula) {
    /** The formula. */
    public static final Formula FORMULA = new Formula(
            "GG",
            "1",
            "Schil, after ISO 20400 (accountability, governance, metrics)",
            List.of("GG = 1 - sum(w g) / sum(w)"),
            Formula.DOUBLE,
            List.of("Says how a goal is steered, not whether it is reached."));

    /** The proposed weights. */
    public static final Map<GovernanceElement, Double> WEIGHTS = weights();

    /**
     * What an element leaves open.
     *
     * @param element the element
     * @param fulfilled between 0 and 1
     * @param closes how much the gap becomes smaller when it is wholly fulfilled
     */
    public record Shortfall(GovernanceElement element, double fulfilled, double closes) {}

    public GovernanceGap {
        agenda = List.copyOf(agenda);
    }

    private static Map<GovernanceElement, Double> weights() {
        Map<GovernanceElement, Double> weights = new EnumMap<>(GovernanceElement.class);
        for (GovernanceElement element : GovernanceElement.values()) {
            weights.put(element, element.weight());
        }
        return Collections.unmodifiableMap(weights);
    }

    /** The gap with the proposed weights. */
    public static Outcome<GovernanceGap> of(Map<GovernanceElement, Double> fulfilled) {
        return of(fulfilled, WEIGHTS);
    }

    /**
     * The gap.
     *
     * @param fulfilled how far each element is fulfilled, between 0 and 1; one that is not named is unknown
     * @param weights what each counts for, not negative; one that is not named does not count
     * @return unknown with every element that counts and of which nothing is known; not applicable when nothing counts
     */
    public static Outcome<GovernanceGap> of(
            Map<GovernanceElement, Double> fulfilled, Map<GovernanceElement, Double> weights) {
        List<Fault> faults = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        double total = 0;
        double score = 0;
        for (GovernanceElement element : GovernanceElement.values()) {
            double weight = weights.getOrDefault(element, 0.0);
            double value = fulfilled.getOrDefault(element, Double.NaN);
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                faults.add(new Fault("weight", element.name(), String.valueOf(weight), Rule.NOT_NEGATIVE));
            } else if (Double.isNaN(value) && weight > 0) {
                missing.add(new Missing("", element.name()));
            } else if (value < 0 || value > 1) {
                faults.add(new Fault("", element.name(), String.valueOf(value), Rule.FRACTION));
            } else if (weight > 0) {
                total += weight;
                score += weight * value;
            }
        }
        if (!faults.isEmpty()) {
            return new Outcome.Refused<>(faults);
        }
        if (!missing.isEmpty()) {
            return new Outcome.Unknown<>(missing);
        }
        return total == 0
                ? new Outcome.NotApplicable<>("no element has a weight")
                : new Outcome.Measured<>(new GovernanceGap(
                        1 - score / total, score / total, agenda(fulfilled, weights, total), FORMULA));
    }

    private static List<Shortfall> agenda(
            Map<GovernanceElement, Double> fulfilled, Map<GovernanceElement, Double> weights, double total) {
        return fulfilled.entrySet().stream()
                .map(element -> new Shortfall(
                        element.getKey(),
                        element.getValue(),
                        (1 - element.getValue()) * weights.getOrDefault(element.getKey(), 0.0) / total))
                .filter(shortfall -> shortfall.closes() > 0)
                .sorted(Comparator.comparingDouble(Shortfall::closes).reversed().thenComparing(Shortfall::element))
                .toList();
    }
}
