package nl.schil.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import javax.tools.ToolProvider;
import nl.schil.circularity.calculators.units.UnitConversion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** The library of calculators as the archive gives it to other programs: one jar that needs nothing of Schil. */
class CalculatorsTest {
    private static final String EXAMPLE = """
            import static nl.schil.circularity.calculators.mci.MciInput.*;
            import nl.schil.circularity.calculators.mci.*;

            public class Example {
                public static String chair(double ef) {
                    Material chair = Material.linear("chair", 10)
                            .with(FR, 0.3).with(FU, 0.1).with(CR, 0.4).with(CU, 0.2).with(EF, ef).with(EC, 0.75);
                    return MciCalculator.calculate(Product.of("chair", chair).used(Use.lifetime(12, 10)))
                            .map(result -> String.format(java.util.Locale.ROOT, "%.6f", result.mci()))
                            .toString();
                }
            }
            """;

    @TempDir
    static Path directory;

    private static Path jar;

    @BeforeAll
    static void unpack() {
        String name = "nl.schil.circularity.calculators";
        String version = System.getProperty("schil.version");
        jar = Installation.unpack(directory.resolve("schil"))
                .home()
                .resolve("api/nl/schil/" + name + "/" + version + "/" + name + "-" + version + ".jar");
    }

    @Test
    void aPlainProgramIsCompiledAndRunWithTheJarAlone() throws Exception {
        Path source = Files.writeString(directory.resolve("Example.java"), EXAMPLE);
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", jar.toString(), "-d", directory.toString(), source.toString());
        assertThat(compiled).isZero();
        URL[] path = {directory.toUri().toURL(), jar.toUri().toURL()};
        try (URLClassLoader plain = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
            var chair = plain.loadClass("Example").getMethod("chair", double.class);
            assertThat(chair.invoke(null, 0.8)).isEqualTo("Measured[value=0.589623]");
            assertThat(chair.invoke(null, Double.NaN)).isEqualTo("Unknown[missing=[Missing[subject=chair, field=EF]]]");
        }
    }

    /** The units library looks for its parts through the thread, and a thread of the framework knows nothing of it. */
    @Test
    void asABundleItStartsAloneAndConvertsUnitsOnAnyThread() throws Exception {
        Framework framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        directory.resolve("storage").toString(),
                        Constants.FRAMEWORK_BOOTDELEGATION,
                        ""));
        framework.start();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            Bundle bundle =
                    framework.getBundleContext().installBundle(jar.toUri().toString());
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
