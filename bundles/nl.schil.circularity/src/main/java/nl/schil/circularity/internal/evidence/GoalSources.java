package nl.schil.circularity.internal.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.circularity.calculators.steering.Link;
import nl.schil.circularity.internal.application.Standings;
import nl.schil.circularity.internal.model.Cascade;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.model.Relevant;
import nl.schil.circularity.internal.model.Standing;
import nl.schil.circularity.internal.model.ThreadLink;
import nl.schil.circularity.internal.model.Threads;
import nl.schil.circularity.internal.store.SqlGoals;
import nl.schil.circularity.internal.store.SqlThreads;
import nl.schil.kernel.Scope;
import nl.schil.kernel.directory.ChainDirectory;
import nl.schil.kernel.evidence.EvidenceItem;
import nl.schil.kernel.evidence.ItemEvidence;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/** The populations behind the evidence of goals. */
final class GoalSources {
    private final Database database;
    private final Standings standings;

    GoalSources(Database database, Standings standings) {
        this.database = database;
        this.standings = standings;
    }

    private record Row(
            String organisation,
            Set<String> categories,
            @Nullable String supplier,
            @Nullable String contract,
            EvidenceItem item) {
        boolean in(Scope scope) {
            return organisation.equals(scope.organisation())
                    && scope.tier() == null
                    && (scope.category() == null || categories.contains(scope.category()))
                    && (scope.supplier() == null || scope.supplier().equals(supplier))
                    && (scope.contract() == null || scope.contract().equals(contract));
        }
    }

    private static ItemEvidence.Population population(List<Row> rows) {
        return scope ->
                rows.stream().filter(row -> row.in(scope)).map(Row::item).toList();
    }

    private record Held(List<Goal> goals, Map<String, Set<String>> categories, Map<String, LocalDate> strategy) {}

    private Held held(Set<String> organisations, LocalDate asOf) {
        return database.read(reading -> {
            List<Goal> goals = SqlGoals.holding(reading, new OrganisationScope(false, organisations), asOf);
            List<String> ids = goals.stream().map(Goal::id).toList();
            Map<String, Set<String>> categories = new HashMap<>();
            SqlThreads.cascades(reading, ids).stream()
                    .filter(one -> one.holds(asOf) && one.category() != null)
                    .forEach((Cascade one) -> categories
                            .computeIfAbsent(one.goal(), id -> new HashSet<>())
                            .add(String.valueOf(one.category())));
            Map<String, LocalDate> strategy = new HashMap<>();
            SqlThreads.links(reading, ids).stream()
                    .filter(one -> one.holds(asOf) && one.link() == Link.STRATEGY_MEASURE)
                    .forEach((ThreadLink one) ->
                            strategy.merge(one.goal(), one.establishedOn(), (a, b) -> a.isAfter(b) ? a : b));
            return new Held(goals, categories, strategy);
        });
    }

    /** S2b: of the goals, those with a measure in the strategy. */
    ItemEvidence.Population strategies(Set<String> organisations, LocalDate asOf) {
        Held held = held(organisations, asOf);
        return population(held.goals().stream()
                .map(goal -> goal(
                        goal,
                        held,
                        held.strategy().get(goal.id()),
                        "circularity.evidence.strategy",
                        "circularity.evidence.no-strategy"))
                .toList());
    }

    /** I3b: of the goals with an impact in the chain, those of which somebody looked behind our suppliers. */
    ItemEvidence.Population chains(Set<String> organisations, LocalDate asOf, ChainDirectory chain) {
        Held held = held(organisations, asOf);
        List<Goal> goals = held.goals().stream().filter(Goal::chainImpact).toList();
        Map<String, LocalDate> looked =
                chain.established(goals.stream().map(Goal::id).toList(), asOf);
        return population(goals.stream()
                .map(goal -> goal(
                        goal,
                        held,
                        looked.get(goal.id()),
                        "circularity.evidence.chain",
                        "circularity.evidence.no-chain"))
                .toList());
    }

    private static Row goal(Goal goal, Held held, @Nullable LocalDate date, String there, String missing) {
        return new Row(
                goal.organisation(),
                held.categories().getOrDefault(goal.id(), Set.of()),
                null,
                null,
                new EvidenceItem(
                        goal.id(),
                        "circularity-goal",
                        goal.id(),
                        goal.title(),
                        "/circularity/goals/" + goal.id(),
                        date,
                        date == null ? Text.of(missing) : Text.of(there, "date", date)));
    }

    /** T2b: of the goals in contracts, those with a criterion of the tender and an obligation in the contract. */
    ItemEvidence.Population translations(Set<String> organisations, LocalDate asOf) {
        Held held = held(organisations, asOf);
        List<Row> rows = new ArrayList<>();
        for (Standing standing : standings.of(held.goals(), asOf)) {
            standing.threads().threads().forEach(thread -> rows.add(translation(standing.goal(), held, thread)));
        }
        return population(rows);
    }

    private static Row translation(Goal goal, Held held, Threads.Of thread) {
        Relevant.Contract contract = thread.contract();
        ThreadLink criterion = thread.made().get(Link.TENDER_CRITERION);
        ThreadLink obligation = thread.made().get(Link.CONTRACT_OBLIGATION);
        LocalDate date = criterion == null || obligation == null
                ? null
                : List.of(criterion.establishedOn(), obligation.establishedOn()).stream()
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        String label = contract.label() == null ? contract.id() : contract.label();
        return new Row(
                goal.organisation(),
                held.categories().getOrDefault(goal.id(), Set.of()),
                contract.supplier(),
                contract.id(),
                new EvidenceItem(
                        goal.id() + ":" + contract.id(),
                        "circularity-goal",
                        goal.id(),
                        goal.title() + ", " + label,
                        "/circularity/goals/" + goal.id(),
                        date,
                        date != null
                                ? Text.of("circularity.evidence.translated", "date", date)
                                : Text.of(
                                        criterion == null
                                                ? "circularity.evidence.no-criterion"
                                                : "circularity.evidence.no-obligation")));
    }
}
