package nl.schil.circularity.internal.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.steering.GoalPortfolio;
import nl.schil.circularity.calculators.steering.GoalThread;
import nl.schil.circularity.calculators.steering.Link;
import nl.schil.kernel.directory.DecisionRef;
import nl.schil.kernel.directory.KpiSeries;
import org.jspecify.annotations.Nullable;

/**
 * The thread of a goal through every contract to which it applies (F4).
 *
 * @param threads in the order of the contracts
 * @param portfolio over all of them, by relevant spend
 */
public record Threads(List<Of> threads, Outcome<GoalPortfolio> portfolio) {
    private static final int PERIOD_MONTHS = 12;

    public Threads {
        threads = List.copyOf(threads);
    }

    /**
     * The thread through one contract.
     *
     * @param made the links that somebody made, L1 to L4
     * @param measured the last period that should have been measured, or null
     * @param decision the newest decision of the last twelve months that used it, or null
     */
    public record Of(
            Relevant.Contract contract,
            Outcome<GoalThread> thread,
            Map<Link, ThreadLink> made,
            Set<Link> present,
            Set<Link> unknown,
            @Nullable KpiSeries series,
            KpiSeries.@Nullable Point measured,
            @Nullable DecisionRef decision) {}

    /**
     * What other modules know of it; null where nobody can tell.
     *
     * @param series by {@link ThreadLink.Series#ground()}
     * @param decisions newest first, by what they used: a goal's id, or that of a KPI
     */
    public record Known(
            @Nullable Map<String, KpiSeries> series,
            @Nullable Map<String, List<DecisionRef>> decisions) {}

    /** @param links all of the goal that hold on the day */
    public static Threads of(Goal goal, Relevant relevant, List<ThreadLink> links, Known known, LocalDate asOf) {
        List<Of> threads = relevant.contracts().stream()
                .map(contract -> thread(goal, contract, links, known, asOf))
                .toList();
        return new Threads(
                threads,
                GoalPortfolio.of(threads.stream()
                        .map(one -> new GoalPortfolio.Weighed(
                                one.thread(), one.contract().relevantSpend()))
                        .toList()));
    }

    private static Of thread(
            Goal goal, Relevant.Contract contract, List<ThreadLink> links, Known known, LocalDate asOf) {
        Map<Link, ThreadLink> made = made(contract, links);
        Set<Link> present = EnumSet.noneOf(Link.class);
        Set<Link> unknown = EnumSet.noneOf(Link.class);
        present.addAll(made.keySet());
        ThreadLink kpi = made.get(Link.OWNED_KPI);
        ThreadLink.Series chosen = kpi == null ? null : kpi.series();
        KpiSeries series = null;
        KpiSeries.Point measured = null;
        if (chosen != null && known.series() == null) {
            unknown.add(Link.MEASUREMENT);
        } else if (chosen != null) {
            series = known.series().get(chosen.ground());
            measured = series == null ? null : due(series);
            if (measured != null && measured.value() != null) {
                present.add(Link.MEASUREMENT);
            }
        }
        DecisionRef decision = null;
        if (known.decisions() == null) {
            unknown.add(Link.DECISION);
        } else {
            decision = decision(goal, chosen, known.decisions(), asOf);
            if (decision != null) {
                present.add(Link.DECISION);
            }
        }
        return new Of(contract, GoalThread.of(present, unknown), made, present, unknown, series, measured, decision);
    }

    /** Of each link the newest; one of the contract goes before one of the goal as a whole. */
    private static Map<Link, ThreadLink> made(Relevant.Contract contract, List<ThreadLink> links) {
        Map<Link, ThreadLink> made = new EnumMap<>(Link.class);
        links.stream()
                .filter(link -> link.contract() == null || link.contract().equals(contract.id()))
                .sorted(Comparator.comparing((ThreadLink link) -> link.contract() != null)
                        .thenComparing(ThreadLink::establishedOn)
                        .thenComparing(ThreadLink::id))
                .forEach(link -> made.put(link.link(), link));
        return made;
    }

    private static KpiSeries.@Nullable Point due(KpiSeries series) {
        List<KpiSeries.Point> applicable =
                series.points().stream().filter(KpiSeries.Point::applicable).toList();
        return applicable.isEmpty() ? null : applicable.get(applicable.size() - 1);
    }

    private static @Nullable DecisionRef decision(
            Goal goal, ThreadLink.@Nullable Series chosen, Map<String, List<DecisionRef>> decisions, LocalDate asOf) {
        List<DecisionRef> all = new ArrayList<>(decisions.getOrDefault(goal.id(), List.of()));
        if (chosen != null) {
            all.addAll(decisions.getOrDefault(chosen.ground(), List.of()));
        }
        Optional<DecisionRef> newest = all.stream()
                .filter(one -> one.decidedOn().isAfter(asOf.minusMonths(PERIOD_MONTHS)))
                .max(Comparator.comparing(DecisionRef::decidedOn).thenComparing(DecisionRef::id));
        return newest.orElse(null);
    }
}
