package nl.schil.performance.internal.store.evaluation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Sql;
import nl.schil.performance.internal.model.evaluation.Reciprocity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Counts in which relationships both sides were heard in the year before a day. */
@Component(service = HeardSides.class)
public final class HeardSides {
    /** Sides per evaluation that is revealed: everybody answered, or the last day is over. */
    private static final String SIDES =
            "SELECT e.organisation, e.supplier_id, COUNT(DISTINCT CASE WHEN r.submitted_on BETWEEN ? AND ? THEN r.side END)"
                    + " AS sides FROM performance_evaluation e JOIN performance_evaluation_respondent r"
                    + " ON r.evaluation_id = e.id WHERE e.opened_on <= ?";

    private static final String REVEALED =
            "GROUP BY e.id HAVING e.deadline < ? OR SUM(CASE WHEN r.submitted_on <= ? THEN 0 ELSE 1 END) = 0";

    private final Database database;

    @Activate
    public HeardSides(
            @Reference Database database, @Reference(target = "(schil.bundle=nl.schil.performance)") Schema schema) {
        this(database);
    }

    public HeardSides(Database database) {
        this.database = database;
    }

    private record Relationship(String organisation, String supplier) {}

    /** @param running the running contracts of these organisations */
    public Reciprocity count(OrganisationScope organisations, Collection<RunningContract> running, LocalDate asOf) {
        Map<Relationship, Integer> heard = heard(organisations, asOf);
        List<Integer> sides = running.stream()
                .map(RunningContract::contract)
                .filter(c -> c.supplierId() != null && ("G".equals(c.tier()) || "S".equals(c.tier())))
                .map(c -> new Relationship(c.organisation(), c.supplierId()))
                .distinct()
                .map(one -> heard.getOrDefault(one, 0))
                .toList();
        return new Reciprocity(
                sides.size(),
                sides.stream().filter(s -> s == 2).count(),
                sides.stream().filter(s -> s == 1).count());
    }

    private Map<Relationship, Integer> heard(OrganisationScope organisations, LocalDate asOf) {
        Sql sql = question(organisations, asOf);
        Map<Relationship, Integer> heard = new HashMap<>();
        database.read(reading -> reading.list(
                        sql.text(),
                        row -> Map.entry(new Relationship(row.getString(1), row.getString(2)), row.getInt(3)),
                        sql.arguments()))
                .forEach(one -> heard.merge(one.getKey(), one.getValue(), Math::max));
        return heard;
    }

    static Sql question(OrganisationScope organisations, LocalDate asOf) {
        return new Sql()
                .add(SIDES, asOf.minusYears(1).plusDays(1), asOf, asOf)
                .add("AND " + organisations.condition("e.organisation"), organisations.arguments())
                .add(REVEALED, asOf, asOf);
    }
}
