package nl.schil.workbench.internal.web;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.schil.workbench.internal.contribution.Contribution;
import nl.schil.workbench.internal.contribution.Contributions;
import nl.schil.workbench.internal.contribution.UiFolder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The files under {@code /ui}, kept compressed in memory after their first use. */
@Component(service = Files.class)
public final class Files {
    private static final Pattern ADDRESS = Pattern.compile("/ui/(lib/)?([^/]+)/([^/]+)/(.+)");

    private final Contributions contributions;
    private final Libraries libraries;
    private final AutoCloseable listening;
    private final Map<String, StaticContent> kept = new ConcurrentHashMap<>();

    /**
     * A file that was found.
     *
     * @param lasting whether the content of this address never changes
     */
    record Found(StaticContent content, boolean lasting) {}

    @Activate
    public Files(@Reference Contributions contributions, @Reference Libraries libraries) {
        this.contributions = contributions;
        this.libraries = libraries;
        listening = contributions.onChange(this::forgetReplaced);
    }

    @Deactivate
    void close() throws Exception {
        listening.close();
    }

    /**
     * The file of an address: {@code /ui/<symbolic name>/<version>/…} with the version of {@link Contribution} or the
     * bundle's plain version, or {@code /ui/lib/<name>/<version>/…}.
     */
    Optional<Found> find(String address) throws IOException {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return parts.group(1) == null
                ? contributed(parts.group(2), parts.group(3), parts.group(4))
                : library(parts.group(2), parts.group(3), parts.group(4));
    }

    private Optional<Found> library(String name, String version, String path) throws IOException {
        var library = libraries.find(name, version);
        return library.isEmpty()
                ? Optional.empty()
                : read(
                                "/ui/lib/" + name + "/" + version + "/",
                                path,
                                library.get().files(),
                                false)
                        .map(content -> new Found(content, true));
    }

    private Optional<Found> contributed(String bundle, String version, String path) throws IOException {
        Optional<Contribution> contribution = contributions.of(bundle).filter(found -> names(found, version));
        return contribution.isEmpty()
                ? Optional.empty()
                : read(contribution.get().base(), path, contribution.get().files(), true)
                        .map(content ->
                                new Found(content, contribution.get().version().equals(version)));
    }

    private static boolean names(Contribution contribution, String version) {
        return contribution.version().equals(version)
                || contribution
                        .version()
                        .substring(0, contribution.version().lastIndexOf('-'))
                        .equals(version);
    }

    private Optional<StaticContent> read(String base, String path, UiFolder files, boolean own) throws IOException {
        StaticContent known = kept.get(base + path);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<StaticContent> content = files.read(path)
                .map(bytes -> own && path.endsWith(".js") ? ModuleText.withoutDocumentation(bytes) : bytes)
                .map(bytes -> StaticContent.of(path, bytes));
        content.ifPresent(found -> kept.put(base + path, found));
        return content;
    }

    private void forgetReplaced() {
        kept.keySet()
                .removeIf(address -> !address.startsWith("/ui/lib/")
                        && contributions.all().stream().noneMatch(one -> address.startsWith(one.base())));
    }
}
