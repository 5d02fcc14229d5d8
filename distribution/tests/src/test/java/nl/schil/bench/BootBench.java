package nl.schil.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import nl.schil.distribution.Installation;

/**
 * Cold and warm start to ready, resident memory and bundles, beside Apache Karaf to its console in the same run. Cold is a
 * freshly unpacked archive without data. Arguments: the folder to work in and, optionally, Karaf's archive.
 */
public final class BootBench {
    private static final int RUNS = 3;

    private BootBench() {}

    public static void main(String[] arguments) throws Exception {
        Path work = Path.of(arguments[0]);
        List<Long> cold = new ArrayList<>();
        List<Long> warm = new ArrayList<>();
        List<Long> memory = new ArrayList<>();
        long bundles = 0;
        for (int run = 0; run < RUNS; run++) {
            try (Installation schil = Installation.unpack(work.resolve("schil-" + run))) {
                cold.add(start(schil));
                memory.add(residentMegabytes(schil.pid()));
                bundles = bundles(schil);
                schil.stop();
                warm.add(start(schil));
            }
        }
        System.out.printf(
                "Schil  cold %5d ms  warm %5d ms  RSS %d MB  %d bundles%n",
                median(cold), median(warm), median(memory), bundles);
        if (arguments.length > 1) {
            karaf(work, Path.of(arguments[1]), median(cold), median(memory));
        } else {
            System.out.println("Karaf's archive is not at hand; no comparison");
        }
    }

    private static long start(Installation schil) {
        long begin = System.nanoTime();
        schil.start();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    private static long bundles(Installation schil) {
        long[] sum = {0};
        schil.client("administrator").get("system").get("bundles").forEach(count -> sum[0] += count.asLong());
        return sum[0];
    }

    private static long residentMegabytes(long pid) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void karaf(Path work, Path archive, long schilCold, long schilMemory) throws Exception {
        List<Long> cold = new ArrayList<>();
        List<Long> memory = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            Path folder = Files.createDirectories(work.resolve("karaf-" + run));
            Installation.run(
                    List.of("tar", "xzf", archive.toString(), "-C", folder.toString(), "--strip-components=1"),
                    Map.of(),
                    null);
            Path screen = folder.resolve("screen.txt");
            long begin = System.nanoTime();
            Process process = new ProcessBuilder(
                            "script", "-qfc", folder.resolve("bin/karaf").toString(), screen.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            while (!Files.exists(screen) || !Files.readString(screen).contains("@root()>")) {
                if (!process.isAlive() || System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(60)) {
                    System.out.println("Karaf did not reach its console: "
                            + (Files.exists(screen) ? Files.readString(screen) : ""));
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                    return;
                }
                LockSupport.parkNanos(5_000_000);
            }
            cold.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
            ProcessHandle java = process.descendants()
                    .filter(child -> child.info().command().orElse("").endsWith("java"))
                    .findFirst()
                    .orElseThrow();
            memory.add(residentMegabytes(java.pid()));
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        System.out.printf("Karaf  cold %5d ms to its console  RSS %d MB%n", median(cold), median(memory));
        System.out.printf(
                "ratio  cold %.2f  RSS %.2f (below 1: Schil is the smaller)%n",
                schilCold / (double) median(cold), schilMemory / (double) median(memory));
    }

    private static long median(List<Long> values) {
        List<Long> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
