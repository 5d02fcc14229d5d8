package nl.schil.maturity.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.schil.kernel.Page;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Writing;
import nl.schil.maturity.internal.model.Snapshot;
import nl.schil.maturity.internal.model.Snapshots;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Snapshots in the table {@code maturity_snapshot}; rows are added and never changed. */
@Component(service = Snapshots.class)
public final class SqlSnapshots implements Snapshots {
    private static final int PAGE = 50;
    private static final String COLUMNS =
            "SELECT id, organisation, as_of, catalogue, hash, stage, taken_at, taken_by, content FROM maturity_snapshot ";

    private final Database database;

    @Activate
    public SqlSnapshots(
            @Reference Database database, @Reference(target = "(schil.bundle=nl.schil.maturity)") Schema schema) {
        this.database = database;
    }

    @Override
    public Snapshot keep(Actor actor, Snapshot snapshot) {
        return database.write(
                actor,
                "keep a snapshot of the shell",
                writing -> writing.one(
                                COLUMNS + "WHERE organisation = ? AND hash = ?",
                                SqlSnapshots::map,
                                snapshot.organisation(),
                                snapshot.hash())
                        .orElseGet(() -> insert(writing, snapshot)));
    }

    @Override
    public Optional<Snapshot> find(OrganisationScope organisations, String id) {
        List<Object> arguments = new ArrayList<>(organisations.arguments());
        arguments.add(id);
        return database.read(reading -> reading.one(
                COLUMNS + "WHERE " + organisations.condition("organisation") + " AND id = ?",
                SqlSnapshots::map,
                arguments.toArray()));
    }

    @Override
    public Page<Snapshot> list(OrganisationScope organisations, @Nullable String cursor) {
        List<Object> arguments = new ArrayList<>(organisations.arguments());
        arguments.add(cursor == null ? "g" : cursor);
        arguments.add(PAGE + 1);
        List<Snapshot> rows = database.read(reading -> reading.list(
                COLUMNS + "WHERE " + organisations.condition("organisation") + " AND id < ? ORDER BY id DESC LIMIT ?",
                SqlSnapshots::map,
                arguments.toArray()));
        return rows.size() > PAGE
                ? new Page<>(rows.subList(0, PAGE), rows.get(PAGE - 1).id())
                : new Page<>(rows, null);
    }

    private static Snapshot insert(Writing writing, Snapshot snapshot) {
        writing.execute(
                "INSERT INTO maturity_snapshot (id, organisation, as_of, catalogue, hash, stage, taken_at, taken_by, content)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                snapshot.id(),
                snapshot.organisation(),
                snapshot.asOf(),
                snapshot.catalogue(),
                snapshot.hash(),
                snapshot.stage(),
                snapshot.takenAt(),
                snapshot.takenBy(),
                snapshot.content());
        writing.audit(new Audit(
                "maturity.snapshot",
                "snapshot",
                snapshot.id(),
                snapshot.organisation(),
                null,
                snapshot.content(),
                snapshot.hash()));
        return snapshot;
    }

    private static Snapshot map(ResultSet row) throws SQLException {
        return new Snapshot(
                row.getString("id"),
                row.getString("organisation"),
                LocalDate.parse(row.getString("as_of")),
                row.getString("catalogue"),
                row.getString("hash"),
                row.getInt("stage"),
                Instant.parse(row.getString("taken_at")),
                row.getString("taken_by"),
                row.getString("content"));
    }
}
