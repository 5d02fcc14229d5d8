package nl.schil.development.internal.store;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.schil.development.internal.model.Stale;
import nl.schil.development.internal.model.programme.Programme;
import nl.schil.development.internal.model.programme.Programmes;
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
        return database.read(reading -> ProgrammeRows.whole(
                        reading,
                        reading.one(ProgrammeRows.SELECT + " WHERE p.id = ?", ProgrammeRows::bare, id).stream()
                                .filter(one -> scope.contains(one.organisation()))
                                .toList())
                .stream()
                .findFirst());
    }

    @Override
    public List<Programme> list(
            OrganisationScope scope, @Nullable String supplier, @Nullable String before, int limit) {
        Sql sql = list(scope, supplier, before).add("ORDER BY p.id DESC LIMIT ?", limit);
        return database.read(reading ->
                ProgrammeRows.whole(reading, reading.list(sql.text(), ProgrammeRows::bare, sql.arguments())));
    }

    static Sql list(OrganisationScope scope, @Nullable String supplier, @Nullable String before) {
        Sql sql = new Sql().add(ProgrammeRows.SELECT);
        if (supplier != null) {
            sql.add("JOIN development_programme_supplier s ON s.programme_id = p.id AND s.supplier_id = ?", supplier);
        }
        sql.add("WHERE " + scope.condition("p.organisation"), scope.arguments());
        return before == null ? sql : sql.add("AND p.id < ?", before);
    }

    /** The programme of an organisation with this title, within a transaction. */
    static Optional<Programme> named(Reading reading, String organisation, String title) {
        return ProgrammeRows.whole(
                        reading,
                        reading.list(
                                ProgrammeRows.SELECT
                                        + " WHERE p.organisation = ? AND p.title = ? ORDER BY p.id LIMIT 1",
                                ProgrammeRows::bare,
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
    public static void update(Writing writing, Programme programme) {
        ProgrammeRows.update(writing, programme);
    }

    private static void audit(Writing writing, String action, @Nullable Programme before, Programme after) {
        writing.audit(new Audit(
                action,
                "programme",
                after.id(),
                after.organisation(),
                ProgrammeRows.text(before),
                ProgrammeRows.text(after),
                null));
    }
}
