package nl.schil.circularity.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.model.Relevant;
import nl.schil.circularity.internal.model.ThreadLink;
import nl.schil.circularity.internal.model.Threads;
import nl.schil.kernel.agenda.DecisionGround;
import nl.schil.kernel.directory.DecisionRef;
import nl.schil.kernel.directory.KpiSeries;
import nl.schil.kernel.security.OrganisationScope;
import org.jspecify.annotations.Nullable;

/** What other modules measured and decided about the threads of goals. */
final class ThreadKnowledge {
    private final Subjects subjects;
    private final OrganisationScope scope;
    private final LocalDate asOf;

    ThreadKnowledge(Subjects subjects, OrganisationScope scope, LocalDate asOf) {
        this.subjects = subjects;
        this.scope = scope;
        this.asOf = asOf;
    }

    Threads.Known of(List<Goal> goals, Map<String, List<ThreadLink>> links, Map<String, Relevant> relevant) {
        Set<String> suppliers = new HashSet<>();
        Set<String> wanted = new HashSet<>();
        for (Goal goal : goals) {
            Map<String, String> supplierOf = new HashMap<>();
            relevant.getOrDefault(goal.id(), new Relevant(List.of(), true))
                    .contracts()
                    .forEach(one -> {
                        if (one.supplier() != null) {
                            supplierOf.put(one.id(), one.supplier());
                        }
                    });
            for (ThreadLink link : links.getOrDefault(goal.id(), List.of())) {
                if (link.series() != null) {
                    wanted.add(link.series().ground());
                    String supplier = supplierOf.get(link.contract());
                    if (supplier != null) {
                        suppliers.add(supplier);
                    }
                }
            }
        }
        Optional<List<KpiSeries>> series = subjects.series(scope, suppliers, asOf);
        Map<String, KpiSeries> known = new HashMap<>();
        series.orElse(List.of()).forEach(one -> {
            String ground = one.scorecard() + ":" + one.code();
            if (wanted.contains(ground)) {
                known.put(ground, one);
            }
        });
        return new Threads.Known(series.isEmpty() ? null : known, decisions(goals, wanted, known));
    }

    private @Nullable Map<String, List<DecisionRef>> decisions(
            List<Goal> goals, Set<String> kpis, Map<String, KpiSeries> series) {
        Optional<List<DecisionRef>> ofGoals = subjects.decisions(
                scope, DecisionGround.Kind.GOAL, goals.stream().map(Goal::id).toList(), asOf);
        if (ofGoals.isEmpty()) {
            return null;
        }
        Map<String, List<DecisionRef>> decisions = new HashMap<>();
        add(decisions, ofGoals.get());
        add(
                decisions,
                subjects.decisions(scope, DecisionGround.Kind.KPI, kpis, asOf).orElse(List.of()));
        Set<String> measurements = new HashSet<>();
        series.forEach((ground, one) -> one.points().forEach(point -> measurements.add(ground + ":" + point.until())));
        subjects.decisions(scope, DecisionGround.Kind.MEASUREMENT, measurements, asOf)
                .orElse(List.of())
                .forEach(one -> decisions
                        .computeIfAbsent(
                                one.ground().substring(0, one.ground().lastIndexOf(':')), id -> new ArrayList<>())
                        .add(one));
        return decisions;
    }

    private static void add(Map<String, List<DecisionRef>> decisions, List<DecisionRef> found) {
        found.forEach(one ->
                decisions.computeIfAbsent(one.ground(), id -> new ArrayList<>()).add(one));
    }
}
