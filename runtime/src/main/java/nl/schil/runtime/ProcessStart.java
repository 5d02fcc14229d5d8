package nl.schil.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * When this process was started. Java's own answer is rounded to the second on Linux, so it is read from the kernel
 * there; elsewhere it is the moment at which the launcher asked.
 */
final class ProcessStart {
    private static final int TICKS_PER_SECOND = 100;
    private static final int START_AFTER_NAME = 19;

    private ProcessStart() {}

    /** Milliseconds since 1970. */
    static long millis() {
        long now = System.currentTimeMillis();
        try {
            return now - age(Files.readString(Path.of("/proc/uptime")), Files.readString(Path.of("/proc/self/stat")));
        } catch (IOException | RuntimeException e) {
            return now;
        }
    }

    /** How long the process of {@code stat} runs, in milliseconds, from the texts of the two files in /proc. */
    static long age(String uptime, String stat) {
        double sinceBoot = Double.parseDouble(uptime.split(" ")[0]);
        String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        double started = Double.parseDouble(afterName[START_AFTER_NAME]) / TICKS_PER_SECOND;
        return Math.max(0, Math.round((sinceBoot - started) * 1000));
    }
}
