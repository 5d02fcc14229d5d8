package nl.schil.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.startlevel.BundleStartLevel;

class BundleInstallerTest {
    @TempDir
    private Path temporary;

    @Test
    void bundlesAreStartedAndModulesOnlyInstalled() throws Exception {
        jar("bundles/05/library.jar", "library", "1");
        jar("modules/suppliers.jar", "suppliers", "1");
        assertThat(boot()).isEqualTo(Map.of("library", "1.0.0 level 5 started", "suppliers", "1.0.0 level 12 stopped"));
    }

    @Test
    void aJarThatChangedIsUpdatedAlsoWithTheSameSizeAndTime() throws Exception {
        Path jar = jar("bundles/05/library.jar", "library", "1");
        boot();
        var time = Files.getLastModifiedTime(jar);
        jar("bundles/05/library.jar", "library", "2");
        Files.setLastModifiedTime(jar, time);
        assertThat(boot()).isEqualTo(Map.of("library", "2.0.0 level 5 started"));
    }

    @Test
    void aJarThatVanishedIsUninstalled() throws Exception {
        Path jar = jar("bundles/05/library.jar", "library", "1");
        boot();
        Files.delete(jar);
        assertThat(boot()).isEmpty();
    }

    @Test
    void aJarThatMovedToAnotherStartLevelIsMovedToo() throws Exception {
        Path jar = jar("bundles/05/library.jar", "library", "1");
        boot();
        Files.createDirectories(temporary.resolve("bundles/12"));
        Files.move(jar, temporary.resolve("bundles/12/library.jar"));
        assertThat(boot()).isEqualTo(Map.of("library", "1.0.0 level 12 started"));
    }

    private Path jar(String path, String name, String version) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", name);
        manifest.getMainAttributes().putValue("Bundle-Version", version);
        Path jar = temporary.resolve(path);
        Files.createDirectories(jar.getParent());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.putNextEntry(new ZipEntry("content.txt"));
            out.write(version.getBytes());
        }
        return jar;
    }

    private Map<String, String> boot() throws Exception {
        Platform platform = new Platform(
                Map.of(
                        "org.osgi.framework.storage",
                        temporary.resolve("cache").toString(),
                        "org.osgi.framework.startlevel.beginning",
                        "30"),
                temporary.resolve("bundles.properties"));
        try {
            platform.install(temporary);
            platform.start();
            Map<String, String> bundles = new TreeMap<>();
            for (Bundle bundle : platform.context().getBundles()) {
                if (bundle.getBundleId() != 0) {
                    bundles.put(
                            bundle.getSymbolicName(),
                            bundle.getVersion() + " level "
                                    + bundle.adapt(BundleStartLevel.class).getStartLevel()
                                    + (bundle.getState() == Bundle.ACTIVE ? " started" : " stopped"));
                }
            }
            return bundles;
        } finally {
            platform.stop();
        }
    }
}
