package nl.schil.circularity.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schil.circularity.internal.model.Actuals;
import nl.schil.circularity.internal.model.Cascade;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.model.Governance;
import nl.schil.circularity.internal.model.Indicator;
import nl.schil.circularity.internal.model.Point;
import nl.schil.circularity.internal.model.Proof;
import nl.schil.circularity.internal.model.Relevant;
import nl.schil.circularity.internal.model.Standing;
import nl.schil.circularity.internal.model.ThreadLink;
import nl.schil.circularity.internal.model.Threads;
import nl.schil.circularity.internal.store.CircularityTables;
import nl.schil.circularity.internal.store.SqlGoals;
import nl.schil.circularity.internal.store.SqlPoints;
import nl.schil.circularity.internal.store.SqlSettings;
import nl.schil.circularity.internal.store.SqlThreads;
import nl.schil.kernel.directory.DecisionRef;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Computes where goals stand, many at once: every table and every other module is asked once. */
@Component(service = Standings.class)
public final class Standings {
    private static final int MOST_KEPT = 4;

    private final Map<Asked, List<Standing>> answered = new ConcurrentHashMap<>();
    private final Database database;
    private final Subjects subjects;
    private final ComputedPoints computed;

    /** @param tables so that they are there */
    @Activate
    public Standings(
            @Reference Database database,
            @Reference Subjects subjects,
            @Reference ComputedPoints computed,
            @Reference CircularityTables tables) {
        this.database = database;
        this.subjects = subjects;
        this.computed = computed;
    }

    private record Own(
            Map<String, List<Point>> points,
            Map<String, List<Proof>> proofs,
            Map<String, List<Cascade>> cascades,
            Map<String, List<ThreadLink>> links,
            Map<String, SqlSettings.Settings> settings) {}

    private record Asked(OrganisationScope scope, LocalDate asOf, String marker) {}

    /** Where every goal of these organisations stands on a day, worst steered first; kept while nothing changes. */
    public List<Standing> all(OrganisationScope scope, LocalDate asOf) {
        Asked asked = new Asked(scope, asOf, marker());
        List<Standing> kept = answered.get(asked);
        if (kept != null) {
            return kept;
        }
        List<Goal> goals = database.read(reading -> SqlGoals.holding(reading, scope, asOf));
        List<Standing> found = of(goals, asOf).stream().sorted(WORST_FIRST).toList();
        answered.keySet().removeIf(one -> !one.marker().equals(asked.marker()));
        if (answered.size() >= MOST_KEPT) {
            answered.clear();
        }
        answered.put(asked, found);
        return found;
    }

    /** Grows with every change of the records that this rests on. */
    public String marker() {
        return Stream.of("circularity", "contracts", "performance", "governance", "suppliers")
                .map(module -> String.valueOf(database.revision(module)))
                .collect(Collectors.joining("-", subjects.present() + "-", ""));
    }

    /** Where these goals stand on a day, in their order. */
    public List<Standing> of(List<Goal> goals, LocalDate asOf) {
        if (goals.isEmpty()) {
            return List.of();
        }
        OrganisationScope scope = new OrganisationScope(
                false, goals.stream().map(Goal::organisation).collect(Collectors.toSet()));
        Own own = own(goals, asOf);
        GoalContracts contracts = new RelevantContracts(subjects, scope, asOf).of(goals, own.cascades());
        Map<String, List<Point>> points = points(goals, own, contracts, asOf);
        Threads.Known known = new ThreadKnowledge(subjects, scope, asOf).of(goals, own.links(), contracts.now());
        List<Standing> standings = new ArrayList<>();
        for (Goal goal : goals) {
            Actuals actuals = Actuals.of(goal, points.getOrDefault(goal.id(), List.of()), asOf);
            standings.add(standing(goal, actuals, own, contracts.now(goal.id()), known, asOf));
        }
        return standings;
    }

    /** Stated ones of goals whose values are stated, computed ones of the others. */
    private Map<String, List<Point>> points(List<Goal> goals, Own own, GoalContracts contracts, LocalDate asOf) {
        Map<String, List<Point>> points = computed.of(goals, contracts, asOf);
        goals.stream()
                .filter(goal -> goal.indicator() == Indicator.STATED)
                .forEach(goal -> points.put(goal.id(), own.points().getOrDefault(goal.id(), List.of())));
        return points;
    }

    public Standing of(Goal goal, LocalDate asOf) {
        return of(List.of(goal), asOf).get(0);
    }

    private static Standing standing(
            Goal goal, Actuals actuals, Own own, Relevant relevant, Threads.Known known, LocalDate asOf) {
        Map<String, List<DecisionRef>> decisions = known.decisions();
        Governance governance = Governance.of(
                new Governance.Facts(
                        goal,
                        actuals,
                        own.proofs().getOrDefault(goal.id(), List.of()),
                        relevant,
                        decisions == null ? null : decisions.getOrDefault(goal.id(), List.of())),
                asOf);
        Threads threads = Threads.of(goal, relevant, own.links().getOrDefault(goal.id(), List.of()), known, asOf);
        return Standing.of(
                goal,
                asOf,
                actuals,
                governance,
                relevant,
                threads,
                own.settings()
                        .getOrDefault(goal.organisation(), SqlSettings.Settings.USUAL)
                        .steeredUpTo()
                        .doubleValue());
    }

    private Own own(List<Goal> goals, LocalDate asOf) {
        List<String> ids = goals.stream().map(Goal::id).toList();
        return database.read(reading -> new Own(
                by(SqlPoints.points(reading, ids), Point::goal),
                by(
                        SqlPoints.proofs(reading, ids).stream()
                                .filter(one -> one.counts(asOf))
                                .toList(),
                        Proof::goal),
                by(
                        SqlThreads.cascades(reading, ids).stream()
                                .filter(one -> !one.since().isAfter(asOf))
                                .toList(),
                        Cascade::goal),
                by(
                        SqlThreads.links(reading, ids).stream()
                                .filter(one -> one.holds(asOf))
                                .toList(),
                        ThreadLink::goal),
                SqlSettings.all(reading)));
    }

    private static <T> Map<String, List<T>> by(List<T> rows, Function<T, String> goal) {
        Map<String, List<T>> map = new HashMap<>();
        rows.forEach(row ->
                map.computeIfAbsent(goal.apply(row), id -> new ArrayList<>()).add(row));
        return map;
    }

    /** The goals that are steered worst first, of equal ones by title. */
    public static final Comparator<Standing> WORST_FIRST = Comparator.comparingDouble(
                    (Standing one) -> -one.governance().highest().gap())
            .thenComparing(one -> one.goal().title())
            .thenComparing(one -> one.goal().id());
}
