package nl.schil.store.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.StoreException;
import nl.schil.kernel.store.StoreException.Reason;
import nl.schil.store.internal.backup.Backups;
import nl.schil.store.internal.backup.Backups.Backup;
import nl.schil.store.internal.backup.Restoration;
import nl.schil.store.internal.backup.Verification;
import nl.schil.store.internal.data.SqlDatabase;
import nl.schil.store.internal.files.DataFiles;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the database of the data directory when the bundle starts and offers it as a service, with the schemas of all
 * bundles. When it can't be opened, the reason is kept, and restoring stays possible.
 */
@Component(service = Store.class, immediate = true, configurationPid = "nl.schil.store")
@Designate(ocd = Store.Config.class)
public final class Store {
    private static final Logger LOG = LoggerFactory.getLogger(Store.class);

    private final BundleContext context;
    private final Clock clock;
    private final Duration patience;
    private final DataFiles files;
    private final boolean maintenance;
    private final Backups backups;
    private @Nullable SqlDatabase database;
    private @Nullable Schemas schemas;
    private @Nullable ServiceRegistration<Database> registration;
    private @Nullable StoreException failure;

    /** How the store behaves. */
    @ObjectClassDefinition(id = "nl.schil.store", name = "Store", description = "The database of this installation.")
    public @interface Config {
        @AttributeDefinition(description = "Seconds that a write waits for the one before it, 1 to 600.")
        int patience() default 15;
    }

    @Activate
    public Store(BundleContext context, @Reference Clock clock, Config config) {
        this.context = context;
        this.clock = clock;
        this.patience = Duration.ofSeconds(Math.max(1, Math.min(600, config.patience())));
        this.files = new DataFiles(Path.of(required(context, "schil.data")));
        this.maintenance = Boolean.parseBoolean(context.getProperty("schil.maintenance"));
        this.backups = new Backups(files, clock, version());
        try {
            open(Boolean.parseBoolean(context.getProperty("schil.unclean")));
        } catch (StoreException e) {
            failure = e;
            LOG.error("The database could not be opened: {}", e.getMessage());
        }
    }

    private static String required(BundleContext context, String property) {
        String value = context.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("the framework property " + property + " is not set");
        }
        return value;
    }

    private String version() {
        var version = context.getBundle().getVersion();
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }

    private void open(boolean suspect) {
        Restoration.finish(files);
        SqlDatabase opened = SqlDatabase.open(files, clock, patience, suspect);
        database = opened;
        failure = null;
        schemas = new Schemas(context, opened, files, this::beforeMigration, !maintenance);
        registration = context.registerService(Database.class, opened, null);
        schemas.open();
    }

    private void beforeMigration() {
        Backup backup = backups.create(backups.suggested("before-migration-to-" + version()));
        LOG.info("Backup before the tables change: {}", backup.file());
    }

    /** The open database; refused with the reason when it could not be opened. */
    public synchronized SqlDatabase database() {
        if (database == null) {
            throw failure != null ? failure : new StoreException(Reason.BROKEN, "The database is closed.", null);
        }
        return database;
    }

    /** What keeps the store or a bundle's tables from working, in words; empty when nothing does. */
    public synchronized List<String> obstacles() {
        if (failure != null) {
            return List.of(String.valueOf(failure.getMessage()));
        }
        Optional<String> refusal = database == null ? Optional.empty() : database.refusal();
        return refusal.map(List::of)
                .orElseGet(() -> schemas == null
                        ? List.of()
                        : List.copyOf(schemas.failures().values()));
    }

    /** Writes a backup to {@code file}, or to the backups directory when it is null. */
    public Backup backup(Actor actor, @Nullable Path file) {
        Backup backup = backups.create(file == null ? backups.suggested("schil") : file);
        if (database().refusal().isEmpty()) {
            note(actor, "store.backup", Path.of(backup.file()), backup.sha256());
        }
        return backup;
    }

    /** Checks the file and the whole audit chain. */
    public Verification verify() {
        return database().read(reading -> Verification.of(reading, files));
    }

    /**
     * Puts a backup in place of the present data; only in maintenance, when nothing else uses it.
     *
     * @return where the replaced files are
     */
    public synchronized Path restore(Actor actor, Path file) {
        if (!maintenance) {
            throw new StoreException(
                    Reason.BUSY, "A restore needs Schil to be stopped. Stop it and run: schil restore " + file, null);
        }
        Restoration restoration = new Restoration(files, clock, version());
        files.prepare();
        Path staged = restoration.stage(file);
        close();
        Path aside = restoration.apply(staged);
        open(false);
        note(actor, "store.restore", file, null);
        return aside;
    }

    private void note(Actor actor, String action, Path file, @Nullable String digest) {
        database().write(actor, action, writing -> {
            String name = file.getFileName().toString();
            writing.audit(
                    new Audit(action, "backup", name, null, null, null, digest == null ? null : "sha256 " + digest));
            return 0;
        });
    }

    @Deactivate
    synchronized void close() {
        if (schemas != null) {
            schemas.close();
            schemas = null;
        }
        if (registration != null) {
            registration.unregister();
            registration = null;
        }
        if (database != null) {
            database.close();
            database = null;
        }
    }
}
