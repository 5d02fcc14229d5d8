package nl.schil.innovation.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.schil.innovation.internal.model.Pilot;
import nl.schil.innovation.internal.model.Stale;
import nl.schil.innovation.internal.model.Verdict;
import nl.schil.kernel.Money;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Chunks;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Pilots in SQL. */
@Component(service = SqlPilots.class)
public final class SqlPilots {
    private final Database database;
    private final Clock clock;

    /** @param tables so that they are there */
    @Activate
    public SqlPilots(@Reference Database database, @Reference Clock clock, @Reference InnovationTables tables) {
        this.database = database;
        this.clock = clock;
    }

    /** The pilots of an idea, by first day. */
    public List<Pilot> of(String idea) {
        return database.read(reading -> select(
                reading,
                new Sql().add("SELECT * FROM innovation_pilot WHERE idea_id = ? ORDER BY starts_on, id", idea)));
    }

    public Optional<Pilot> find(OrganisationScope scope, String id) {
        Sql sql = new Sql()
                .add("SELECT * FROM innovation_pilot WHERE id = ?", id)
                .add("AND " + scope.condition("organisation"), scope.arguments());
        return database.read(reading -> select(reading, sql).stream().findFirst());
    }

    /** The pilots that a question on {@code innovation_pilot} selects, with their criteria. */
    static List<Pilot> select(Reading reading, Sql sql) {
        List<Pilot> bare = reading.list(sql.text(), SqlPilots::pilot, sql.arguments());
        record Of(String pilot, Verdict verdict) {}
        Map<String, List<Verdict>> criteria = new HashMap<>();
        Chunks.each(bare.stream().map(Pilot::id).toList(), ids -> {
            Sql asked = new Sql()
                    .add("SELECT * FROM innovation_pilot_criterion")
                    .in("WHERE", "pilot_id", ids)
                    .add("ORDER BY pilot_id, item");
            reading.list(
                            asked.text(),
                            row -> new Of(
                                    row.getString("pilot_id"),
                                    new Verdict(
                                            row.getString("criterion"),
                                            Verdict.Outcome.valueOf(row.getString("outcome")))),
                            asked.arguments())
                    .forEach(of -> criteria.computeIfAbsent(of.pilot(), id -> new ArrayList<>())
                            .add(of.verdict()));
        });
        return bare.stream()
                .map(pilot -> with(pilot, criteria.getOrDefault(pilot.id(), List.of())))
                .toList();
    }

    /** All pilots of these organisations. */
    public static List<Pilot> all(Reading reading, OrganisationScope scope) {
        return select(
                reading,
                new Sql()
                        .add(
                                "SELECT * FROM innovation_pilot WHERE " + scope.condition("organisation"),
                                scope.arguments())
                        .add("ORDER BY organisation, starts_on, id"));
    }

    /** Titles of the ideas that have a pilot, by id. */
    public static Map<String, String> ideas(Reading reading, OrganisationScope scope) {
        Sql sql = new Sql()
                .add(
                        "SELECT id, title FROM innovation_idea WHERE " + scope.condition("organisation"),
                        scope.arguments())
                .add("AND id IN (SELECT idea_id FROM innovation_pilot)");
        return reading
                .list(sql.text(), row -> Map.entry(row.getString("id"), row.getString("title")), sql.arguments())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Pilot pilot(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new Pilot(
                row.getString("id"),
                row.getString("idea_id"),
                row.getString("organisation"),
                row.getLong("version"),
                row.getString("title"),
                Columns.day(row, "starts_on"),
                Columns.day(row, "ends_on"),
                currency == null ? null : new Money(row.getLong("budget_cents"), currency),
                List.of(),
                Columns.date(row, "closed_on"),
                row.getString("result"));
    }

    private static Pilot with(Pilot bare, List<Verdict> criteria) {
        return new Pilot(
                bare.id(),
                bare.idea(),
                bare.organisation(),
                bare.version(),
                bare.title(),
                bare.startsOn(),
                bare.endsOn(),
                bare.budget(),
                criteria,
                bare.closedOn(),
                bare.result());
    }

    public Pilot add(Actor actor, Pilot pilot) {
        return database.write(actor, "plan a pilot", writing -> add(writing, actor, pilot));
    }

    /** The same within a transaction. */
    public Pilot add(Writing writing, Actor actor, Pilot pilot) {
        Money budget = pilot.budget();
        writing.execute(
                "INSERT INTO innovation_pilot (id, idea_id, organisation, version, title, starts_on, ends_on,"
                        + " budget_cents, currency, closed_on, result, updated_on, updated_by)"
                        + " VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                pilot.id(),
                pilot.idea(),
                pilot.organisation(),
                pilot.title(),
                pilot.startsOn(),
                pilot.endsOn(),
                budget == null ? null : budget.cents(),
                budget == null ? null : budget.currency(),
                pilot.closedOn(),
                pilot.result(),
                LocalDate.now(clock),
                actor.id());
        criteria(writing, pilot);
        writing.audit(audit("innovation.plan-pilot", null, pilot));
        return pilot;
    }

    /** Replaces a pilot that still has its version. */
    public Pilot replace(Actor actor, String action, Pilot before, Pilot after) {
        return database.write(actor, "change a pilot", writing -> {
            Money budget = after.budget();
            int changed = writing.execute(
                    "UPDATE innovation_pilot SET version = version + 1, title = ?, starts_on = ?, ends_on = ?,"
                            + " budget_cents = ?, currency = ?, closed_on = ?, result = ?, updated_on = ?, updated_by = ?"
                            + " WHERE id = ? AND version = ?",
                    after.title(),
                    after.startsOn(),
                    after.endsOn(),
                    budget == null ? null : budget.cents(),
                    budget == null ? null : budget.currency(),
                    after.closedOn(),
                    after.result(),
                    LocalDate.now(clock),
                    actor.id(),
                    before.id(),
                    before.version());
            if (changed == 0) {
                throw new Stale();
            }
            writing.execute("DELETE FROM innovation_pilot_criterion WHERE pilot_id = ?", before.id());
            criteria(writing, after);
            writing.audit(audit(action, before, after));
            return select(writing, new Sql().add("SELECT * FROM innovation_pilot WHERE id = ?", before.id()))
                    .get(0);
        });
    }

    private static void criteria(Writing writing, Pilot pilot) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        pilot.criteria()
                .forEach(one ->
                        rows.add(new @Nullable Object[] {pilot.id(), rows.size() + 1, one.criterion(), one.outcome()}));
        if (!rows.isEmpty()) {
            writing.batch(
                    "INSERT INTO innovation_pilot_criterion (pilot_id, item, criterion, outcome) VALUES (?, ?, ?, ?)",
                    rows);
        }
    }

    private static Audit audit(String action, @Nullable Pilot before, Pilot after) {
        return new Audit(
                action,
                "pilot",
                after.id(),
                after.organisation(),
                before == null ? null : before.toString(),
                after.toString(),
                null);
    }
}
