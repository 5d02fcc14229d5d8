package nl.schil.store.internal.migration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.StoreException;
import nl.schil.store.internal.data.SqlDatabase;
import nl.schil.store.internal.data.Sqlite;
import nl.schil.store.internal.files.DataFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings bundles' tables to the version of their scripts. Scripts whose checksum is that of the last successful run are
 * not looked at again; existing data is backed up before the first script touches it.
 */
public final class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private final SqlDatabase database;
    private final DataFiles files;
    private final Runnable backup;
    private final boolean forward;
    private final Map<String, String> failures = new TreeMap<>();

    /**
     * @param backup makes a backup; called at most once for each pass and only when existing data changes
     * @param forward whether existing data may be migrated; new tables always are
     */
    public Migrations(SqlDatabase database, DataFiles files, Runnable backup, boolean forward) {
        this.database = database;
        this.files = files;
        this.backup = backup;
        this.forward = forward;
    }

    private record Recorded(String version, String checksum) {}

    /** Migrates in one pass; a bundle that fails keeps its reason in {@link #failures()} and the others go on. */
    public synchronized void bring(Collection<Scripts> bundles) {
        List<Scripts> waiting = new ArrayList<>();
        boolean existing = false;
        for (Scripts scripts : bundles) {
            failures.remove(scripts.bundle());
            Optional<Recorded> recorded = recorded(scripts);
            if (recorded.map(r -> r.checksum().equals(scripts.checksum())).orElse(false)) {
                continue;
            }
            Optional<String> objection = recorded.flatMap(r -> objection(scripts, r));
            if (objection.isPresent()) {
                fail(scripts, objection.get());
            } else {
                waiting.add(scripts);
                existing |= recorded.isPresent();
            }
        }
        if (!existing || backedUp(waiting)) {
            waiting.forEach(this::migrate);
        }
    }

    private boolean backedUp(List<Scripts> waiting) {
        try {
            backup.run();
            return true;
        } catch (StoreException e) {
            waiting.forEach(scripts -> fail(scripts, "no backup could be made before changing them. " + e.getMessage()));
            return false;
        }
    }

    private Optional<String> objection(Scripts scripts, Recorded recorded) {
        if (Long.parseLong(recorded.version()) > Long.parseLong(scripts.version())) {
            return Optional.of("its tables are at version " + recorded.version() + ", this program knows them until "
                    + scripts.version() + ". Start the newer Schil, or restore a backup made with this one.");
        }
        return forward
                ? Optional.empty()
                : Optional.of("its tables are at version " + recorded.version() + " and must first go to " + scripts.version()
                        + ". Start Schil once, which does that after making a backup.");
    }

    private void migrate(Scripts scripts) {
        long start = System.nanoTime();
        try {
            database.exclusively(
                    "migrate " + scripts.bundle(), () -> FlywayRun.migrate(Sqlite.source(files.database()), scripts));
            record(scripts);
            LOG.info("{} is at version {} ({} ms)", scripts.bundle(), scripts.version(), (System.nanoTime() - start) / 1_000_000);
        } catch (MigrationException | StoreException e) {
            fail(scripts, e.getMessage() + " Correct the script or install the previous version of the bundle; the other modules run.");
        }
    }

    private void fail(Scripts scripts, String reason) {
        String message = "The tables of " + scripts.bundle() + " are not ready: " + reason;
        failures.put(scripts.bundle(), message);
        LOG.error(message);
    }

    private Optional<Recorded> recorded(Scripts scripts) {
        return database.read(reading -> reading.one(
                "SELECT version, checksum FROM store_schema WHERE bundle = ?",
                row -> new Recorded(row.getString(1), row.getString(2)),
                scripts.bundle()));
    }

    private void record(Scripts scripts) {
        database.write(Actor.SYSTEM, "record the schema of " + scripts.bundle(), writing -> {
            writing.audit(new Audit(
                    scripts.module() + ".migrate",
                    "schema",
                    scripts.bundle(),
                    null,
                    null,
                    scripts.checksum(),
                    "version " + scripts.version()));
            return writing.execute(
                    "INSERT INTO store_schema (bundle, version, checksum) VALUES (?, ?, ?)"
                            + " ON CONFLICT (bundle) DO UPDATE SET version = excluded.version, checksum = excluded.checksum",
                    scripts.bundle(),
                    scripts.version(),
                    scripts.checksum());
        });
    }

    /** Why bundles' tables are not ready, by symbolic name. */
    public synchronized Map<String, String> failures() {
        return Map.copyOf(failures);
    }

    /** The version at which the tables are, or nothing when they are not ready. */
    public synchronized Optional<String> version(Scripts scripts) {
        return failures.containsKey(scripts.bundle()) ? Optional.empty() : recorded(scripts).map(Recorded::version);
    }
}
