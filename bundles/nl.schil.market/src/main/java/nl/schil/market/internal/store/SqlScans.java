package nl.schil.market.internal.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import nl.schil.market.internal.model.Scan;
import nl.schil.market.internal.model.Stale;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Market scans in the database. */
@Component(service = SqlScans.class)
public final class SqlScans {
    private final Database database;

    /** @param schema so that the tables are there */
    @Activate
    public SqlScans(@Reference Database database, @Reference(target = "(schil.bundle=nl.schil.market)") Schema schema) {
        this(database);
    }

    /** For use outside the framework. */
    public SqlScans(Database database) {
        this.database = database;
    }

    /** All scans of a category, also withdrawn ones, the newest first. */
    public List<Scan> of(String category) {
        return database.read(reading -> of(reading, category));
    }

    /** The same within a transaction. */
    public List<Scan> of(Reading reading, String category) {
        return read(reading, columns -> new Sql().add("SELECT " + columns + " WHERE s.category_id = ?", category));
    }

    /** All scans of these organisations, also withdrawn ones, the newest first. */
    public List<Scan> all(Reading reading, OrganisationScope scope) {
        return read(
                reading,
                columns -> new Sql()
                        .add("SELECT " + columns + " WHERE " + scope.condition("s.organisation"), scope.arguments()));
    }

    public Optional<Scan> find(OrganisationScope scope, String id) {
        return database
                .read(reading -> read(
                        reading,
                        columns -> new Sql()
                                .add("SELECT " + columns + " WHERE s.id = ?", id)
                                .add("AND " + scope.condition("s.organisation"), scope.arguments())))
                .stream()
                .findFirst();
    }

    /** The newest scan that counts of each category of these organisations, by category id. */
    public Map<String, Scan> newest(OrganisationScope scope, LocalDate asOf) {
        return database.read(reading -> newest(reading, scope, asOf));
    }

    /** The same within a transaction. */
    public Map<String, Scan> newest(Reading reading, OrganisationScope scope, LocalDate asOf) {
        Map<String, Scan> newest = new HashMap<>();
        read(
                        reading,
                        columns -> new Sql()
                                .add(
                                        "SELECT " + columns + " WHERE " + scope.condition("s.organisation"),
                                        scope.arguments())
                                .add("AND s.scanned_on <= ?", asOf))
                .stream()
                .filter(scan -> scan.counts(asOf))
                .forEach(scan -> newest.putIfAbsent(scan.category(), scan));
        return newest;
    }

    private static List<Scan> read(Reading reading, Function<String, Sql> question) {
        Map<String, List<Scan.Source>> sources = ScanParts.read(
                reading,
                question.apply("x.* FROM market_scan s JOIN market_scan_source x ON x.scan_id = s.id"),
                row -> new Scan.Source(row.getString("title"), row.getString("address")));
        Map<String, List<Scan.Known>> suppliers = ScanParts.read(
                reading,
                question.apply("x.* FROM market_scan s JOIN market_scan_supplier x ON x.scan_id = s.id"),
                row -> new Scan.Known(
                        row.getString("supplier_id"), row.getString("name"), ScanParts.share(row.getString("share"))));
        Sql heads = question.apply("s.* FROM market_scan s");
        return reading.list(
                heads.text() + " ORDER BY s.scanned_on DESC, s.id DESC",
                row -> new Scan(
                        row.getString("id"),
                        row.getString("category_id"),
                        row.getString("organisation"),
                        row.getLong("version"),
                        Columns.day(row, "scanned_on"),
                        Columns.integer(row, "capable"),
                        row.getString("trends"),
                        sources.getOrDefault(row.getString("id"), List.of()),
                        suppliers.getOrDefault(row.getString("id"), List.of()),
                        row.getString("recorded_by"),
                        Columns.date(row, "withdrawn_on")),
                heads.arguments());
    }

    public Scan create(Actor actor, Scan scan) {
        return database.write(actor, "record a market scan", writing -> create(writing, scan));
    }

    /** The same within a transaction. */
    public Scan create(Writing writing, Scan scan) {
        writing.execute(
                "INSERT INTO market_scan (id, category_id, organisation, version, scanned_on, capable, trends, recorded_by)"
                        + " VALUES (?, ?, ?, 1, ?, ?, ?, ?)",
                scan.id(),
                scan.category(),
                scan.organisation(),
                scan.scannedOn(),
                scan.capable(),
                scan.trends(),
                scan.recordedBy());
        ScanParts.write(writing, scan);
        audit(writing, "market.record-scan", scan, null);
        return scan;
    }

    /** Replaces a scan that still has its version; otherwise it is stale. */
    public Scan replace(Actor actor, Scan before, Scan after) {
        return database.write(actor, "change a market scan", writing -> replace(writing, before, after));
    }

    /** The same within a transaction. */
    public Scan replace(Writing writing, Scan before, Scan after) {
        int changed = writing.execute(
                "UPDATE market_scan SET version = version + 1, scanned_on = ?, capable = ?, trends = ?, withdrawn_on = ?"
                        + " WHERE id = ? AND version = ?",
                after.scannedOn(),
                after.capable(),
                after.trends(),
                after.withdrawnOn(),
                before.id(),
                before.version());
        if (changed == 0) {
            throw new Stale();
        }
        writing.execute("DELETE FROM market_scan_source WHERE scan_id = ?", before.id());
        writing.execute("DELETE FROM market_scan_supplier WHERE scan_id = ?", before.id());
        ScanParts.write(writing, after);
        audit(writing, "market.change-scan", after, before.toString());
        return read(writing, columns -> new Sql().add("SELECT " + columns + " WHERE s.id = ?", before.id()))
                .get(0);
    }

    private static void audit(Writing writing, String action, Scan scan, @Nullable String before) {
        writing.audit(new Audit(action, "market-scan", scan.id(), scan.organisation(), before, scan.toString(), null));
    }
}
