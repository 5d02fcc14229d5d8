package nl.schil.workbench.internal.web;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nl.schil.workbench.internal.contribution.UiFolder;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/** Browser libraries: the WebJars among the bundles, as they were published. */
@Component(service = Libraries.class)
public final class Libraries implements BundleTrackerCustomizer<Libraries.Library> {
    private static final String PLACE = "META-INF/resources/webjars/";
    private static final int STATES = Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE;

    private final Map<String, Library> byName = new ConcurrentHashMap<>();
    private final BundleTracker<Library> tracker;

    /**
     * A library.
     *
     * @param name as the WebJar names it, for example {@code lit__reactive-element}
     * @param version as the WebJar names it
     * @param files its folder
     */
    public record Library(String name, String version, UiFolder files) {
        /** Address under which it is served, with a slash at its end. */
        String base() {
            return "/ui/lib/" + name + "/" + version + "/";
        }
    }

    @Activate
    public Libraries(BundleContext context) {
        tracker = new BundleTracker<>(context, STATES, this);
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
    }

    /** All libraries by name. */
    Map<String, Library> all() {
        return new TreeMap<>(byName);
    }

    /** The library of a name in a version. */
    Optional<Library> find(String name, String version) {
        return Optional.ofNullable(byName.get(name)).filter(library -> library.version.equals(version));
    }

    @Override
    public @Nullable Library addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        return child(bundle, PLACE)
                .flatMap(name -> child(bundle, PLACE + name + "/")
                        .map(version -> new Library(name, version, new UiFolder(bundle, PLACE + name + "/" + version))))
                .map(library -> {
                    byName.put(library.name, library);
                    return library;
                })
                .orElse(null);
    }

    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, Library library) {}

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Library library) {
        byName.remove(library.name, library);
    }

    /** The name of the only folder in a folder. */
    private static Optional<String> child(Bundle bundle, String folder) {
        var paths = bundle.getEntryPaths(folder);
        return paths == null
                ? Optional.empty()
                : Collections.list(paths).stream()
                        .filter(path -> path.endsWith("/"))
                        .map(path -> path.substring(folder.length(), path.length() - 1))
                        .findFirst();
    }
}
