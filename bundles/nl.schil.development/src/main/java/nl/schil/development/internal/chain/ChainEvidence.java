package nl.schil.development.internal.chain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schil.kernel.Page;
import nl.schil.kernel.Scope;
import nl.schil.kernel.evidence.ActivityEvidence;
import nl.schil.kernel.evidence.Coverage;
import nl.schil.kernel.evidence.EvidenceRecord;
import nl.schil.kernel.evidence.Freshness;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * I3b: of the goals with an impact in the chain, those of which somebody looked behind our suppliers. Goals that are those
 * of another module are counted there.
 */
@Component(service = ActivityEvidence.class)
public final class ChainEvidence implements ActivityEvidence {
    private static final int PAGE = 100;
    private static final String GOALS =
            "SELECT g.id, g.organisation, g.title, (SELECT MAX(l.established_on) FROM development_chain_link l"
                    + " WHERE l.goal_id = g.id AND l.established_on <= ? AND (l.ended_on IS NULL OR l.ended_on >= ?))"
                    + " AS looked_on FROM development_chain_goal g WHERE g.goal_id IS NULL AND g.since <= ?"
                    + " AND (g.ended_on IS NULL OR g.ended_on >= ?)";

    private final Database database;

    /** @param chain so that the tables are there */
    @Activate
    public ChainEvidence(@Reference Database database, @Reference SqlChain chain) {
        this.database = database;
    }

    private record Goal(
            String id,
            String organisation,
            String title,
            @Nullable LocalDate lookedOn) {}

    @Override
    public String activity() {
        return "I3b";
    }

    @Override
    public String module() {
        return "development";
    }

    @Override
    public String marker() {
        return String.valueOf(database.revision("development"));
    }

    @Override
    public Map<Scope, Coverage> measure(Collection<Scope> scopes, LocalDate asOf, int freshnessDays) {
        Set<String> organisations = scopes.stream().map(Scope::organisation).collect(Collectors.toSet());
        List<Goal> goals = goals(organisations, asOf);
        Map<Scope, Coverage> coverage = new HashMap<>();
        scopes.forEach(scope -> coverage.put(scope, coverage(in(goals, scope), asOf, freshnessDays)));
        return coverage;
    }

    /** A goal is about the organisation as a whole: a narrower question has no population. */
    private static List<Goal> in(List<Goal> goals, Scope scope) {
        boolean whole = scope.equals(Scope.of(scope.organisation()));
        return goals.stream()
                .filter(goal -> whole && goal.organisation().equals(scope.organisation()))
                .toList();
    }

    private static Coverage coverage(List<Goal> goals, LocalDate asOf, int days) {
        List<LocalDate> counting = goals.stream()
                .map(Goal::lookedOn)
                .filter(date -> fresh(date, asOf, days).signum() > 0)
                .sorted()
                .toList();
        BigDecimal weight =
                counting.stream().map(date -> fresh(date, asOf, days)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Coverage(
                BigDecimal.valueOf(goals.size()),
                weight,
                goals.size(),
                counting.size(),
                counting.isEmpty() ? null : counting.get(0),
                counting.isEmpty() ? null : counting.get(counting.size() - 1),
                Coverage.Kind.SYSTEM);
    }

    private static BigDecimal fresh(@Nullable LocalDate date, LocalDate asOf, int days) {
        if (date == null) {
            return BigDecimal.ZERO;
        }
        return days > 0 ? Freshness.of(date, asOf, days) : BigDecimal.ONE;
    }

    @Override
    public Page<EvidenceRecord> records(
            Scope scope, LocalDate asOf, int freshnessDays, boolean fulfilled, @Nullable String cursor) {
        List<Goal> rest = in(goals(Set.of(scope.organisation()), asOf), scope).stream()
                .filter(goal -> fresh(goal.lookedOn(), asOf, freshnessDays).signum() > 0 == fulfilled)
                .filter(goal -> cursor == null || goal.id().compareTo(cursor) > 0)
                .toList();
        List<Goal> page = rest.subList(0, Math.min(PAGE, rest.size()));
        return new Page<>(
                page.stream().map(ChainEvidence::record).toList(),
                rest.size() > PAGE ? page.get(PAGE - 1).id() : null);
    }

    private static EvidenceRecord record(Goal goal) {
        LocalDate date = goal.lookedOn();
        return new EvidenceRecord(
                "chain-goal",
                goal.id(),
                goal.title(),
                "/development/chain?goal=" + goal.id(),
                date,
                date == null
                        ? Text.of("development.chain.evidence.none")
                        : Text.of("development.chain.evidence.date", "date", date));
    }

    private List<Goal> goals(Set<String> organisations, LocalDate asOf) {
        OrganisationScope scope = new OrganisationScope(false, organisations);
        Sql sql = new Sql()
                .add(GOALS, asOf, asOf, asOf, asOf)
                .add("AND " + scope.condition("g.organisation"), scope.arguments())
                .add("ORDER BY g.id");
        return database.read(reading -> reading.list(
                sql.text(),
                row -> {
                    String date = row.getString("looked_on");
                    return new Goal(
                            row.getString("id"),
                            row.getString("organisation"),
                            row.getString("title"),
                            date == null ? null : LocalDate.parse(date));
                },
                sql.arguments()));
    }
}
