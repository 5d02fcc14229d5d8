package nl.schil.development.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.schil.development.internal.model.Action;
import nl.schil.development.internal.model.Stale;
import nl.schil.development.internal.model.programme.Gate;
import nl.schil.development.internal.model.programme.Kind;
import nl.schil.development.internal.model.programme.Level;
import nl.schil.development.internal.model.programme.Mode;
import nl.schil.development.internal.model.programme.Programme;
import nl.schil.development.internal.model.programme.Programmes;
import nl.schil.development.internal.model.programme.Step;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Programmes in SQL. */
@Component(service = Programmes.class)
public final class SqlProgrammes implements Programmes {
    private static final String SELECT = """
            SELECT p.id, p.organisation, p.title, p.purpose, p.kind, p.mode, p.level, p.aims, p.owner, p.started_on,
                p.ended_on, p.outcome, p.version FROM development_programme p
            """;

    private final Database database;

    @Activate
    public SqlProgrammes(
            @Reference Database database, @Reference(target = "(schil.bundle=nl.schil.development)") Schema schema) {
        this(database);
    }

    public SqlProgrammes(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Programme> find(OrganisationScope scope, String id) {
        return database.read(reading -> whole(
                        reading,
                        reading.one(SELECT + " WHERE p.id = ?", SqlProgrammes::bare, id).stream()
                                .filter(one -> scope.contains(one.organisation()))
                                .toList())
                .stream()
                .findFirst());
    }

    @Override
    public List<Programme> list(
            OrganisationScope scope, @Nullable String supplier, @Nullable String before, int limit) {
        Sql sql = list(scope, supplier, before).add("ORDER BY p.id DESC LIMIT ?", limit);
        return database.read(reading -> whole(reading, reading.list(sql.text(), SqlProgrammes::bare, sql.arguments())));
    }

    static Sql list(OrganisationScope scope, @Nullable String supplier, @Nullable String before) {
        Sql sql = new Sql().add(SELECT);
        if (supplier != null) {
            sql.add("JOIN development_programme_supplier s ON s.programme_id = p.id AND s.supplier_id = ?", supplier);
        }
        sql.add("WHERE " + scope.condition("p.organisation"), scope.arguments());
        return before == null ? sql : sql.add("AND p.id < ?", before);
    }

    private static Programme bare(ResultSet row) throws SQLException {
        return new Programme(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Kind.valueOf(row.getString(5)),
                Mode.valueOf(row.getString(6)),
                Level.valueOf(row.getString(7)),
                row.getString(8).lines().toList(),
                List.of(),
                row.getString(9),
                LocalDate.parse(row.getString(10)),
                Rows.date(row, 11),
                row.getString(12),
                List.of(),
                List.of(),
                row.getLong(13));
    }

    private static List<Programme> whole(Reading reading, List<Programme> bare) {
        List<String> ids = bare.stream().map(Programme::id).toList();
        Map<String, List<Gate>> gates = Rows.grouped(
                reading,
                "SELECT programme_id, step, passed_on, decider, proof FROM development_programme_gate",
                "programme_id",
                ids,
                "programme_id, step",
                row -> new Gate(
                        Step.valueOf(row.getString(2)),
                        LocalDate.parse(row.getString(3)),
                        row.getString(4),
                        row.getString(5)));
        Map<String, List<String>> suppliers = Rows.grouped(
                reading,
                "SELECT programme_id, supplier_id FROM development_programme_supplier",
                "programme_id",
                ids,
                "programme_id, supplier_id",
                row -> row.getString(2));
        Map<String, List<Action>> actions = ActionRows.actions(reading, ids);
        return bare.stream()
                .map(p -> new Programme(
                        p.id(),
                        p.organisation(),
                        p.title(),
                        p.purpose(),
                        p.kind(),
                        p.mode(),
                        p.level(),
                        p.aims(),
                        suppliers.getOrDefault(p.id(), List.of()),
                        p.owner(),
                        p.startedOn(),
                        p.endedOn(),
                        p.outcome(),
                        gates.getOrDefault(p.id(), List.of()),
                        actions.getOrDefault(p.id(), List.of()),
                        p.version()))
                .toList();
    }

    /** The programme of an organisation with this title, within a transaction. */
    static Optional<Programme> named(Reading reading, String organisation, String title) {
        return whole(
                        reading,
                        reading.list(
                                SELECT + " WHERE p.organisation = ? AND p.title = ? ORDER BY p.id LIMIT 1",
                                SqlProgrammes::bare,
                                organisation,
                                title))
                .stream()
                .findFirst();
    }

    @Override
    public Programme add(Actor actor, Programme programme) {
        database.write(actor, "add a programme", writing -> {
            insert(writing, programme, actor.id());
            audit(writing, "development.programme-add", null, programme);
            return programme;
        });
        return find(OrganisationScope.ALL, programme.id()).orElseThrow();
    }

    /** Inserts a whole programme within a transaction that declares what it does. */
    public static void insert(Writing writing, Programme programme, String by) {
        writing.execute(
                "INSERT INTO development_programme (id, organisation, title, purpose, kind, mode, level, aims, owner,"
                        + " started_on, created_by, version) VALUES (?, ?, '', '', '', '', '', '', '', ?, ?, 1)",
                programme.id(),
                programme.organisation(),
                programme.startedOn(),
                by);
        update(writing, programme);
    }

    @Override
    public Programme change(Actor actor, Programme read, String action, UnaryOperator<Programme> change) {
        database.write(actor, "change a programme", writing -> {
            int touched = writing.execute(
                    "UPDATE development_programme SET version = version + 1 WHERE id = ? AND version = ?",
                    read.id(),
                    read.version());
            if (touched == 0) {
                throw new Stale();
            }
            Programme after = change.apply(read);
            update(writing, after);
            audit(writing, action, read, after);
            return after;
        });
        return find(OrganisationScope.ALL, read.id()).orElseThrow();
    }

    /** Replaces everything of a programme that is there. */
    public static void update(Writing writing, Programme p) {
        writing.execute(
                "UPDATE development_programme SET title = ?, purpose = ?, kind = ?, mode = ?, level = ?, aims = ?,"
                        + " owner = ?, started_on = ?, ended_on = ?, outcome = ? WHERE id = ?",
                p.title(),
                p.purpose(),
                p.kind(),
                p.mode(),
                p.level(),
                String.join("\n", p.aims()),
                p.owner(),
                p.startedOn(),
                p.endedOn(),
                p.outcome(),
                p.id());
        writing.execute("DELETE FROM development_programme_gate WHERE programme_id = ?", p.id());
        writing.execute("DELETE FROM development_programme_supplier WHERE programme_id = ?", p.id());
        List<@Nullable Object[]> gates = new ArrayList<>();
        for (Gate one : p.gates()) {
            gates.add(new @Nullable Object[] {p.id(), one.step(), one.passedOn(), one.decider(), one.proof()});
        }
        batch(
                writing,
                "INSERT INTO development_programme_gate (programme_id, step, passed_on, decider, proof)"
                        + " VALUES (?, ?, ?, ?, ?)",
                gates);
        List<@Nullable Object[]> suppliers = new ArrayList<>();
        p.suppliers().stream().distinct().forEach(one -> suppliers.add(new @Nullable Object[] {p.id(), one}));
        batch(
                writing,
                "INSERT INTO development_programme_supplier (programme_id, supplier_id) VALUES (?, ?)",
                suppliers);
        ActionRows.replaceActions(writing, ActionRows.PROGRAMME, p.id(), p.organisation(), p.actions());
    }

    private static void batch(Writing writing, String sql, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            writing.batch(sql, rows);
        }
    }

    private static void audit(Writing writing, String action, @Nullable Programme before, Programme after) {
        writing.audit(
                new Audit(action, "programme", after.id(), after.organisation(), text(before), text(after), null));
    }

    private static @Nullable String text(@Nullable Programme p) {
        return p == null
                ? null
                : String.join(
                        "\n",
                        p.title(),
                        p.purpose(),
                        p.kind().name(),
                        p.mode().name(),
                        p.level().name(),
                        p.aims().toString(),
                        p.suppliers().toString(),
                        p.owner(),
                        p.startedOn().toString(),
                        String.valueOf(p.endedOn()),
                        String.valueOf(p.outcome()),
                        p.gates().toString(),
                        p.actions().toString());
    }
}
