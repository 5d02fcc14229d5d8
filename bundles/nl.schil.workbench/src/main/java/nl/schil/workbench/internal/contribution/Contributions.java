package nl.schil.workbench.internal.contribution;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the active bundles contribute: every bundle with the header {@code Schil-UI: <folder>} and a usable
 * {@code ui.json} in it. A manifest that cannot be used is told in the log and left out; nothing else is touched.
 */
@Component(service = Contributions.class)
public final class Contributions implements BundleTrackerCustomizer<Contribution> {
    private static final Logger LOG = LoggerFactory.getLogger(Contributions.class);
    private static final String HEADER = "Schil-UI";

    private final ManifestReader reader = new ManifestReader();
    private final Map<String, Contribution> byBundle = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final BundleTracker<Contribution> tracker;

    @Activate
    public Contributions(BundleContext context) {
        tracker = new BundleTracker<>(context, Bundle.ACTIVE | Bundle.STARTING, this);
        tracker.open();
    }

    @Deactivate
    void close() {
        listeners.clear();
        tracker.close();
    }

    /** All contributions, by symbolic name. */
    public List<Contribution> all() {
        return byBundle.values().stream()
                .sorted(Comparator.comparing(Contribution::bundle))
                .toList();
    }

    /** The contribution of one bundle. */
    public Optional<Contribution> of(String symbolicName) {
        return Optional.ofNullable(byBundle.get(symbolicName));
    }

    /** A text that is equal for equal contributions, also after a new start. */
    public String revision() {
        int hash = all().stream().map(Contribution::base).toList().hashCode();
        return Integer.toHexString(hash);
    }

    /** Calls {@code listener} after each change; it must return at once. */
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public @Nullable Contribution addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        @Nullable String folder = bundle.getHeaders("").get(HEADER);
        if (folder == null) {
            return null;
        }
        try {
            UiFolder files = new UiFolder(bundle, folder.strip().replaceAll("^/+|/+$", ""));
            Contribution contribution =
                    reader.read(bundle.getSymbolicName(), bundle.getVersion().toString(), files);
            byBundle.put(contribution.bundle(), contribution);
            listeners.forEach(Runnable::run);
            return contribution;
        } catch (ManifestException | IOException e) {
            LOG.error(
                    "{} contributes nothing to the workbench: {}/ui.json cannot be used: {}",
                    bundle.getSymbolicName(),
                    folder,
                    e.getMessage());
            return null;
        }
    }

    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, Contribution contribution) {}

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Contribution contribution) {
        if (byBundle.remove(contribution.bundle(), contribution)) {
            listeners.forEach(Runnable::run);
        }
    }
}
