package nl.schil.development.internal.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import nl.schil.development.internal.model.assumption.Pair;
import nl.schil.development.internal.model.assumption.RankCorrelation;
import nl.schil.development.internal.model.assumption.Trend;
import nl.schil.kernel.directory.EvaluationOutcome;
import nl.schil.kernel.directory.KpiSeries;
import nl.schil.kernel.security.OrganisationScope;

/** Tests the assumption that a better relationship goes with better performance on the organisation's own records. */
public final class TestAssumption {
    private final Measured measured;

    public TestAssumption(Measured measured) {
        this.measured = measured;
    }

    /**
     * The outcome.
     *
     * @param pairs relationships of which both numbers are known
     * @param relations relationships of which only the relation is known
     * @param trends relationships of which only the trend is known
     */
    public record Outcome(RankCorrelation correlation, List<Pair> pairs, int relations, int trends) {}

    private record Key(String organisation, String supplier) {}

    /** @param suppliers ids of those that are looked at */
    public Outcome test(OrganisationScope organisations, Collection<String> suppliers, LocalDate asOf) {
        Map<Key, Double> relations = relations(measured.outcomes(organisations, suppliers, asOf));
        Map<Key, List<Double>> trends = new HashMap<>();
        for (KpiSeries series : measured.series(organisations, suppliers, asOf)) {
            OptionalDouble trend = Trend.of(series, asOf);
            if (trend.isPresent()) {
                trends.computeIfAbsent(new Key(series.organisation(), series.supplier()), key -> new ArrayList<>())
                        .add(trend.getAsDouble());
            }
        }
        List<Pair> pairs = new ArrayList<>();
        relations.forEach((key, relation) -> {
            List<Double> slopes = trends.get(key);
            if (slopes != null) {
                double mean = slopes.stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow();
                pairs.add(new Pair(key.organisation(), key.supplier(), relation, mean, slopes.size()));
            }
        });
        return new Outcome(
                RankCorrelation.of(pairs), pairs, relations.size() - pairs.size(), trends.size() - pairs.size());
    }

    /** The relation score by relationship: the mean of both directions of the newest outcome that has both. */
    private static Map<Key, Double> relations(List<EvaluationOutcome> outcomes) {
        Map<Key, Double> relations = new LinkedHashMap<>();
        for (EvaluationOutcome one : outcomes) {
            BigDecimal ours = one.buyerAboutSupplier();
            BigDecimal theirs = one.supplierAboutBuyer();
            if (ours != null && theirs != null) {
                relations.putIfAbsent(
                        new Key(one.organisation(), one.supplier()),
                        ours.add(theirs).doubleValue() / 2);
            }
        }
        return relations;
    }
}
