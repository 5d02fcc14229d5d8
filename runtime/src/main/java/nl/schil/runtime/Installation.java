package nl.schil.runtime;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where this installation's files are.
 *
 * @param home the unpacked archive
 * @param etc its configuration: {@code SCHIL_ETC}, or {@code <home>/etc}
 * @param data everything that it writes: {@code SCHIL_DATA}, or {@code <home>/data}
 * @param overrides properties taken from the environment: {@code SCHIL_STORE_URL} is {@code schil.store.url}
 */
public record Installation(Path home, Path etc, Path data, Map<String, String> overrides) {
    private static final String PREFIX = "SCHIL_";

    /** The installation that the environment and the system property {@code schil.home} describe. */
    public static Installation current() {
        return of(Path.of(System.getProperty("schil.home", ".")), System.getenv());
    }

    /** The installation unpacked at {@code home}, as {@code environment} wants it. */
    public static Installation of(Path home, Map<String, String> environment) {
        Path root = home.toAbsolutePath().normalize();
        Map<String, String> overrides = new TreeMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !value.isBlank()) {
                overrides.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value.strip());
            }
        });
        return new Installation(
                root,
                place(root, "etc", overrides.get("schil.etc")),
                place(root, "data", overrides.get("schil.data")),
                Map.copyOf(overrides));
    }

    private static Path place(Path home, String name, @Nullable String chosen) {
        return chosen == null
                ? home.resolve(name)
                : Path.of(chosen).toAbsolutePath().normalize();
    }

    /** The same installation on other configuration and data. */
    public Installation on(Path otherEtc, Path otherData) {
        return new Installation(home, otherEtc, otherData, overrides);
    }
}
