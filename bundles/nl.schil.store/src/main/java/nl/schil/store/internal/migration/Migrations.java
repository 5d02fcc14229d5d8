package nl.schil.store.internal.migration;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.StoreException;
import nl.schil.kernel.store.Writing;
import nl.schil.store.internal.data.SqlDatabase;
import nl.schil.store.internal.data.Sqlite;
import nl.schil.store.internal.files.DataFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings bundles' tables to the version of their scripts. Scripts whose checksum is that of the last successful run are
 * not looked at again. New tables are made at once; existing ones are changed by Flyway, after a backup.
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
        Map<Scripts, Recorded> existing = new LinkedHashMap<>();
        for (Scripts scripts : bundles) {
            failures.remove(scripts.bundle());
            Optional<Recorded> recorded = recorded(scripts);
            if (recorded.isEmpty()) {
                attempt(scripts, () -> install(scripts));
            } else if (!recorded.get().checksum().equals(scripts.checksum())) {
                objection(scripts, recorded.get())
                        .ifPresentOrElse(reason -> fail(scripts, reason), () -> existing.put(scripts, recorded.get()));
            }
        }
        if (!existing.isEmpty() && backedUp(existing.keySet())) {
            existing.forEach((scripts, recorded) -> attempt(scripts, () -> change(scripts, recorded)));
        }
    }

    private boolean backedUp(Collection<Scripts> waiting) {
        try {
            backup.run();
            return true;
        } catch (StoreException e) {
            waiting.forEach(
                    scripts -> fail(scripts, "no backup could be made before changing them. " + e.getMessage()));
            return false;
        }
    }

    private Optional<String> objection(Scripts scripts, Recorded recorded) {
        long version = Long.parseLong(recorded.version());
        if (version > Long.parseLong(scripts.version())) {
            return Optional.of("they are at version " + recorded.version() + ", this program knows them until "
                    + scripts.version() + ". Start the newer Schil, or restore a backup made with this one.");
        }
        if (!scripts.checksum(version).equals(recorded.checksum())) {
            return Optional.of("a script up to version " + recorded.version()
                    + " was changed after it ran. Put the original back and make the change in a new script.");
        }
        return forward
                ? Optional.empty()
                : Optional.of("they are at version " + recorded.version() + " and must first go to " + scripts.version()
                        + ". Start Schil once, which does that after making a backup.");
    }

    private void attempt(Scripts scripts, Runnable migration) {
        long start = System.nanoTime();
        try {
            migration.run();
            LOG.info(
                    "{} is at version {} ({} ms)",
                    scripts.bundle(),
                    scripts.version(),
                    (System.nanoTime() - start) / 1_000_000);
        } catch (MigrationException | StoreException e) {
            fail(
                    scripts,
                    e.getMessage()
                            + " Correct the script or install the previous version of the bundle; the other modules run.");
        }
    }

    /** All scripts and their record in one transaction; loading Flyway would cost a second at the very first start. */
    private void install(Scripts scripts) {
        database.transact(Actor.SYSTEM, "make the tables of " + scripts.bundle(), writing -> {
            scripts.scripts().forEach(script -> writing.script(script.sql()));
            return record(writing, scripts);
        });
    }

    private void change(Scripts scripts, Recorded recorded) {
        database.exclusively(
                "migrate " + scripts.bundle(),
                () -> FlywayRun.migrate(Sqlite.source(files.database()), scripts, recorded.version()));
        database.write(Actor.SYSTEM, "record the schema of " + scripts.bundle(), writing -> record(writing, scripts));
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

    private static int record(Writing writing, Scripts scripts) {
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
    }

    /** Why bundles' tables are not ready, by symbolic name. */
    public synchronized Map<String, String> failures() {
        return Map.copyOf(failures);
    }

    /** The version at which the tables are, or nothing when they are not ready. */
    public synchronized Optional<String> version(Scripts scripts) {
        return failures.containsKey(scripts.bundle())
                ? Optional.empty()
                : recorded(scripts).map(Recorded::version);
    }
}
