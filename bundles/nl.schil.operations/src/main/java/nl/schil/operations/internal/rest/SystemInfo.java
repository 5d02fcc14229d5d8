package nl.schil.operations.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Versions and figures of the installation. */
@Schema(description = "Versions and figures of the installation.")
record SystemInfo(
        @Schema(description = "Version of Schil.", example = "0.1.0")
        String version,

        @Schema(description = "Version of Java.", example = "17.0.15")
        String java,

        @Schema(description = "Operating system.", example = "Linux 6.1 amd64")
        String operatingSystem,

        @Schema(description = "When this process started.", example = "2026-11-24T09:00:00.000Z")
        Instant started,

        @Schema(description = "Heap in use, in bytes.", example = "104857600")
        long heapUsed,

        @Schema(description = "Largest heap, in bytes.", example = "536870912")
        long heapMax,

        @Schema(description = "Number of bundles by state.", example = "{\"ACTIVE\":78,\"RESOLVED\":2}")
        Map<String, Long> bundles) {

    static SystemInfo of(BundleContext context) {
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return new SystemInfo(
                String.valueOf(context.getProperty("schil.version")),
                System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
                heap.getUsed(),
                heap.getMax(),
                Stream.of(context.getBundles())
                        .collect(Collectors.groupingBy(SystemInfo::state, TreeMap::new, Collectors.counting())));
    }

    static String state(Bundle bundle) {
        return switch (bundle.getState()) {
            case Bundle.ACTIVE -> "ACTIVE";
            case Bundle.INSTALLED -> "INSTALLED";
            case Bundle.RESOLVED -> "RESOLVED";
            case Bundle.STARTING -> "STARTING";
            case Bundle.STOPPING -> "STOPPING";
            default -> "UNINSTALLED";
        };
    }
}
