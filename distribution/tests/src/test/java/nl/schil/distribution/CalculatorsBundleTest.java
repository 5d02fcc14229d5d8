package nl.schil.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import nl.schil.circularity.calculators.units.UnitConversion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** The library of calculators in the framework of the distribution, with no other bundle beside it. */
class CalculatorsBundleTest {
    private static Path jar() throws Exception {
        Path target = Path.of(System.getProperty("schil.root"), "bundles/nl.schil.circularity.calculators/target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches("nl\\.schil\\..*-\\d[\\d.]*\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The units library looks for its parts through the thread, and a thread of the framework knows nothing of it. */
    @Test
    void itStartsAloneAndConvertsUnitsOnAnyThread(@TempDir Path storage) throws Exception {
        Framework framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        storage.toString(),
                        Constants.FRAMEWORK_BOOTDELEGATION,
                        "",
                        "felix.log.level",
                        "0"));
        framework.start();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            Bundle bundle =
                    framework.getBundleContext().installBundle(jar().toUri().toString());
            bundle.start();
            thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
            Class<?> conversion = bundle.loadClass(UnitConversion.class.getName());
            assertThat(conversion).isNotEqualTo(UnitConversion.class);
            Object outcome = conversion
                    .getMethod("convert", double.class, String.class, String.class)
                    .invoke(null, 2.5, "t{CO2eq}", "kg{CO2eq}");
            assertThat(outcome).hasToString("Measured[value=2500.0]");
            assertThat(thread.getContextClassLoader()).isEqualTo(ClassLoader.getPlatformClassLoader());
        } finally {
            thread.setContextClassLoader(before);
            framework.stop();
            framework.waitForStop(10_000);
        }
    }
}
