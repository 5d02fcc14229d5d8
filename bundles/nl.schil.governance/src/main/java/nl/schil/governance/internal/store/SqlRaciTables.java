package nl.schil.governance.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.schil.governance.internal.model.raci.Assignment;
import nl.schil.governance.internal.model.raci.Letter;
import nl.schil.governance.internal.model.raci.RaciScope;
import nl.schil.governance.internal.model.raci.RaciTable;
import nl.schil.governance.internal.model.raci.RaciTables;
import nl.schil.governance.internal.model.raci.ScopeType;
import nl.schil.governance.internal.model.raci.Seat;
import nl.schil.governance.internal.model.raci.Span;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tables of who does what in SQL. */
@Component(service = {RaciTables.class, SqlRaciTables.class})
public final class SqlRaciTables implements RaciTables {
    private static final String SCOPE = " WHERE organisation = ? AND scope_type = ? AND scope_id = ?";

    private final Database database;

    /** @param schema so that the tables are there */
    @Activate
    public SqlRaciTables(
            @Reference Database database, @Reference(target = "(schil.bundle=nl.schil.governance)") Schema schema) {
        this.database = database;
    }

    /** For use outside the framework. */
    public SqlRaciTables(Database database) {
        this.database = database;
    }

    @Override
    public Map<RaciScope, RaciTable> find(Collection<RaciScope> scopes) {
        return database.read(reading -> {
            Map<RaciScope, RaciTable> found = new LinkedHashMap<>();
            scopes.forEach(scope -> find(reading, scope).ifPresent(table -> found.put(scope, table)));
            return found;
        });
    }

    /** The table of one scope within a question or a transaction. */
    public Optional<RaciTable> find(Reading reading, RaciScope scope) {
        return tables(reading, SCOPE, scope.organisation(), scope.type(), scope.id()).stream()
                .findFirst();
    }

    @Override
    public List<RaciTable> of(String organisation) {
        return database.read(reading -> of(reading, organisation));
    }

    /** The same within a question or a transaction. */
    public List<RaciTable> of(Reading reading, String organisation) {
        return tables(reading, " WHERE organisation = ?", organisation);
    }

    /** The organisations that have a table about a supplier or a contract. */
    public List<String> organisations(ScopeType type, String id) {
        return database.read(reading -> reading.list(
                "SELECT organisation FROM governance_raci WHERE scope_type = ? AND scope_id = ? ORDER BY organisation",
                row -> row.getString(1),
                type,
                id));
    }

    private static List<RaciTable> tables(Reading reading, String where, Object... arguments) {
        Map<RaciScope, List<Seat>> seats = grouped(
                reading.list("SELECT * FROM governance_seat" + where + " ORDER BY id", SqlRaciTables::seat, arguments),
                Seat::scope);
        Map<RaciScope, List<Assignment>> assignments = grouped(
                reading.list(
                        "SELECT * FROM governance_assignment" + where + " ORDER BY id",
                        SqlRaciTables::assignment,
                        arguments),
                Assignment::scope);
        return reading.list(
                "SELECT * FROM governance_raci" + where + " ORDER BY organisation, scope_type, scope_id",
                row -> {
                    RaciScope scope = scope(row);
                    return new RaciTable(
                            scope,
                            row.getLong("version"),
                            row.getString("starter_version"),
                            seats.getOrDefault(scope, List.of()),
                            assignments.getOrDefault(scope, List.of()));
                },
                arguments);
    }

    private static <T> Map<RaciScope, List<T>> grouped(List<T> rows, Function<T, RaciScope> scope) {
        return rows.stream().collect(Collectors.groupingBy(scope));
    }

    @Override
    public RaciTable replace(Actor actor, RaciTable before, RaciTable after, LocalDate today) {
        return database.write(actor, "divide activities", writing -> replace(writing, actor, before, after, today));
    }

    /** The same within a transaction. */
    public RaciTable replace(Writing writing, Actor actor, RaciTable before, RaciTable after, LocalDate today) {
        RaciScope scope = before.scope();
        RaciTable present = find(writing, scope).orElse(RaciTable.empty(scope));
        if (present.version() != before.version()) {
            throw new Stale();
        }
        RaciTable written =
                new RaciTable(scope, before.version() + 1, after.starterVersion(), after.seats(), after.assignments());
        head(writing, actor, present.version() == 0, written, today);
        rows(writing, "governance_seat", changes(present.seats(), after.seats(), Seat::id), SEAT, SqlRaciTables::row);
        rows(
                writing,
                "governance_assignment",
                changes(present.assignments(), after.assignments(), Assignment::id),
                ASSIGNMENT,
                SqlRaciTables::row);
        writing.audit(new Audit(
                "governance.divide",
                "raci",
                scope.type() + ":" + scope.id(),
                scope.organisation(),
                present.version() == 0 ? null : present.toString(),
                written.toString(),
                null));
        return written;
    }

    private static void head(Writing writing, Actor actor, boolean first, RaciTable table, LocalDate today) {
        RaciScope scope = table.scope();
        if (first) {
            writing.execute(
                    "INSERT INTO governance_raci (version, starter_version, updated_on, updated_by, organisation,"
                            + " scope_type, scope_id) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    table.version(),
                    table.starterVersion(),
                    today,
                    actor.id(),
                    scope.organisation(),
                    scope.type(),
                    scope.id());
        } else {
            writing.execute(
                    "UPDATE governance_raci SET version = ?, starter_version = ?, updated_on = ?, updated_by = ?"
                            + SCOPE,
                    table.version(),
                    table.starterVersion(),
                    today,
                    actor.id(),
                    scope.organisation(),
                    scope.type(),
                    scope.id());
        }
    }

    private record Changes<T>(List<T> removed, List<T> added) {}

    /** What must go and what must come; a row that is another than before does both. */
    private static <T> Changes<T> changes(List<T> before, List<T> after, Function<T, String> id) {
        Map<String, T> old = new HashMap<>();
        before.forEach(row -> old.put(id.apply(row), row));
        Map<String, T> wanted = new HashMap<>();
        after.forEach(row -> wanted.put(id.apply(row), row));
        return new Changes<>(
                before.stream()
                        .filter(row -> !row.equals(wanted.get(id.apply(row))))
                        .toList(),
                after.stream()
                        .filter(row -> !row.equals(old.get(id.apply(row))))
                        .toList());
    }

    private static final String SEAT =
            "(id, organisation, scope_type, scope_id, role, person, deputy, from_on, to_on, name)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ASSIGNMENT =
            "(id, organisation, scope_type, scope_id, role, person, deputy, from_on, to_on, activity, letter)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static <T> void rows(
            Writing writing, String table, Changes<T> changes, String columns, Function<T, @Nullable Object[]> row) {
        List<@Nullable Object[]> removed = new ArrayList<>();
        changes.removed().forEach(one -> removed.add(new Object[] {row.apply(one)[0]}));
        if (!removed.isEmpty()) {
            writing.batch("DELETE FROM " + table + " WHERE id = ?", removed);
        }
        List<@Nullable Object[]> added = new ArrayList<>();
        changes.added().forEach(one -> added.add(row.apply(one)));
        if (!added.isEmpty()) {
            writing.batch("INSERT INTO " + table + " " + columns, added);
        }
    }

    private static @Nullable Object[] row(Seat seat) {
        return values(seat.id(), seat.scope(), seat.role(), seat.person(), seat.deputy(), seat.span(), seat.name());
    }

    private static @Nullable Object[] row(Assignment a) {
        return values(a.id(), a.scope(), a.role(), a.person(), a.deputy(), a.span(), a.activity(), a.letter());
    }

    private static @Nullable Object[] values(
            String id,
            RaciScope scope,
            String role,
            @Nullable String person,
            @Nullable String deputy,
            Span span,
            @Nullable Object... more) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Object one : new @Nullable Object[] {
            id, scope.organisation(), scope.type(), scope.id(), role, person, deputy, span.from(), span.to()
        }) {
            values.add(one);
        }
        for (Object one : more) {
            values.add(one);
        }
        return values.toArray();
    }

    private static RaciScope scope(ResultSet row) throws SQLException {
        return new RaciScope(
                row.getString("organisation"),
                ScopeType.valueOf(row.getString("scope_type")),
                row.getString("scope_id"));
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(Columns.day(row, "from_on"), Columns.date(row, "to_on"));
    }

    private static Seat seat(ResultSet row) throws SQLException {
        return new Seat(
                row.getString("id"),
                scope(row),
                row.getString("role"),
                row.getString("person"),
                row.getString("deputy"),
                row.getString("name"),
                span(row));
    }

    private static Assignment assignment(ResultSet row) throws SQLException {
        return new Assignment(
                row.getString("id"),
                scope(row),
                row.getString("activity"),
                row.getString("role"),
                Letter.valueOf(row.getString("letter")),
                row.getString("person"),
                row.getString("deputy"),
                span(row));
    }
}
