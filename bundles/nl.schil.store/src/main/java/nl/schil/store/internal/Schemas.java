package nl.schil.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schil.kernel.store.Schema;
import nl.schil.store.internal.data.SqlDatabase;
import nl.schil.store.internal.files.DataFiles;
import nl.schil.store.internal.migration.Migrations;
import nl.schil.store.internal.migration.Scripts;
import nl.schil.store.internal.migration.Scripts.Script;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives every started bundle with migration scripts its tables, and a {@link Schema} service that says so. */
final class Schemas implements BundleTrackerCustomizer<ServiceRegistration<Schema>> {
    private static final Logger LOG = LoggerFactory.getLogger(Schemas.class);
    private static final int STARTED = Bundle.STARTING | Bundle.ACTIVE;

    private final BundleContext context;
    private final Migrations migrations;
    private final boolean forward;
    private final BundleTracker<ServiceRegistration<Schema>> tracker;

    Schemas(BundleContext context, SqlDatabase database, DataFiles files, Runnable backup, boolean forward) {
        this.context = context;
        this.forward = forward;
        this.migrations = new Migrations(database, files, backup, forward);
        this.tracker = new BundleTracker<>(context, STARTED, this);
    }

    /** Migrates all bundles that are or will be started in one pass, and then each one that starts later. */
    void open() {
        List<Scripts> all = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            if ((bundle.getState() & STARTED) != 0 || (forward && willStart(bundle))) {
                scripts(bundle).ifPresent(all::add);
            }
        }
        migrations.bring(all);
        tracker.open();
    }

    private static boolean willStart(Bundle bundle) {
        BundleStartLevel level = bundle.adapt(BundleStartLevel.class);
        return level != null && level.isPersistentlyStarted();
    }

    @Override
    public @Nullable ServiceRegistration<Schema> addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        return scripts(bundle).flatMap(this::register).orElse(null);
    }

    private Optional<ServiceRegistration<Schema>> register(Scripts scripts) {
        migrations.bring(List.of(scripts));
        return migrations.version(scripts).map(version -> {
            Dictionary<String, Object> properties = new Hashtable<>();
            properties.put(Schema.BUNDLE, scripts.bundle());
            return context.registerService(Schema.class, new Applied(version), properties);
        });
    }

    private record Applied(String version) implements Schema {}

    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, ServiceRegistration<Schema> schema) {
        // its tables don't change while it goes from starting to active
    }

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, ServiceRegistration<Schema> schema) {
        schema.unregister();
    }

    /** Why bundles' tables are not ready, by symbolic name. */
    Map<String, String> failures() {
        return migrations.failures();
    }

    void close() {
        tracker.close();
    }

    /** The bundle's scripts; the bundle need not be resolved for that. */
    private static Optional<Scripts> scripts(Bundle bundle) {
        var paths = bundle.getEntryPaths(Scripts.FOLDER);
        if (paths == null) {
            return Optional.empty();
        }
        try {
            List<Script> scripts = new ArrayList<>();
            for (String path : Collections.list(paths)) {
                if (path.endsWith(".sql")) {
                    scripts.add(script(bundle, path));
                }
            }
            return scripts.isEmpty() ? Optional.empty() : Optional.of(new Scripts(bundle.getSymbolicName(), scripts));
        } catch (IOException | IllegalArgumentException e) {
            LOG.error("The tables of {} are not ready: {}", bundle.getSymbolicName(), e.getMessage());
            return Optional.empty();
        }
    }

    private static Script script(Bundle bundle, String path) throws IOException {
        try (InputStream in = bundle.getEntry(path).openStream()) {
            return new Script(
                    path.substring(path.lastIndexOf('/') + 1), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
