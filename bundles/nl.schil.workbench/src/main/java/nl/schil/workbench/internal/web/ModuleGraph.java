package nl.schil.workbench.internal.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The modules that a module imports, directly and through others, so that the browser can ask for all at once. */
final class ModuleGraph {
    private static final Pattern IMPORT =
            Pattern.compile("(?:^|[;\\n}])\\s*(?:import|export)(?:[\\w\\s{},*$]+?from)?\\s*[\"']([^\"']+)[\"']");

    private final Files files;
    private final ImportMap names;

    ModuleGraph(Files files, ImportMap names) {
        this.files = files;
        this.names = names;
    }

    /** Addresses of {@code start} and of everything it imports; what is imported later, by {@code import()}, is not. */
    Set<String> of(String start) throws IOException {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(start));
        while (!open.isEmpty()) {
            String address = open.poll();
            Optional<Files.Found> file = files.find(address);
            if (file.isPresent() && found.add(address)) {
                Matcher imports = IMPORT.matcher(new String(file.get().content().plain(), StandardCharsets.UTF_8));
                while (imports.find()) {
                    resolve(address, imports.group(1)).ifPresent(open::add);
                }
            }
        }
        return found;
    }

    private Optional<String> resolve(String from, String name) {
        return name.startsWith(".") ? Optional.of(URI.create(from).resolve(name).getPath()) : names.resolve(name);
    }
}
