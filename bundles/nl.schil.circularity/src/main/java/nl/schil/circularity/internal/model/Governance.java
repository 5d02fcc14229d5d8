package nl.schil.circularity.internal.model;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.schil.circularity.calculators.steering.GovernanceElement;
import nl.schil.circularity.calculators.steering.GovernanceGap;
import nl.schil.kernel.directory.DecisionRef;
import org.jspecify.annotations.Nullable;

/**
 * The ten elements of the governance of a goal on a day (F5), and the gap that they leave. While an element is unknown the
 * gap lies between two bounds: as if it were wholly there, and as if it were absent.
 *
 * @param elements in the order of {@link GovernanceElement}
 */
public record Governance(List<Element> elements) {
    public Governance {
        elements = List.copyOf(elements);
    }

    /**
     * What the elements are computed from.
     *
     * @param proofs those that count on the day
     * @param decisions decisions that used the goal, newest first; null when nobody knows them
     */
    public record Facts(
            Goal goal,
            Actuals actuals,
            List<Proof> proofs,
            Relevant relevant,
            @Nullable List<DecisionRef> decisions) {}

    public static Governance of(Facts facts, LocalDate asOf) {
        return new Governance(Elements.of(facts, asOf));
    }

    /** The smallest gap that fits what is known. */
    public GovernanceGap lowest() {
        return gap(1);
    }

    /** The greatest gap that fits what is known. */
    public GovernanceGap highest() {
        return gap(0);
    }

    public boolean wholeKnown() {
        return elements.stream().allMatch(element -> element.known() || !element.applies());
    }

    private GovernanceGap gap(double unknown) {
        Map<GovernanceElement, Double> values = new EnumMap<>(GovernanceElement.class);
        Map<GovernanceElement, Double> weights = new EnumMap<>(GovernanceElement.class);
        for (Element one : elements) {
            if (one.applies()) {
                values.put(one.element(), one.known() ? one.value() : unknown);
                weights.put(one.element(), one.element().weight());
            }
        }
        return GovernanceGap.of(values, weights).orElseThrow();
    }
}
