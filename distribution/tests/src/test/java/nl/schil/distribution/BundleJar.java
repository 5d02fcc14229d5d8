package nl.schil.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A small bundle made of classes of this test and a manifest. */
final class BundleJar {
    private final Manifest manifest = new Manifest();
    private final Map<String, Class<?>> classes = new LinkedHashMap<>();

    BundleJar(String symbolicName) {
        header("Manifest-Version", "1.0");
        header("Bundle-ManifestVersion", "2");
        header("Bundle-SymbolicName", symbolicName);
        header("Bundle-Version", "1.0.0");
    }

    BundleJar header(String name, String value) {
        manifest.getMainAttributes().put(new Attributes.Name(name), value);
        return this;
    }

    BundleJar with(Class<?>... added) {
        for (Class<?> type : added) {
            classes.put(type.getName().replace('.', '/') + ".class", type);
        }
        return this;
    }

    /** Writes the jar beside its place and moves it in, so that a watcher never sees half of it. */
    void write(Path file) throws IOException {
        Path half = Files.createTempFile("bundle", ".jar");
        try (OutputStream out = Files.newOutputStream(half);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (Map.Entry<String, Class<?>> type : classes.entrySet()) {
                jar.putNextEntry(new JarEntry(type.getKey()));
                try (InputStream in = type.getValue().getResourceAsStream("/" + type.getKey())) {
                    in.transferTo(jar);
                }
                jar.closeEntry();
            }
        }
        Files.copy(half, file);
        Files.delete(half);
    }
}
