package nl.schil.bench;

import java.nio.file.Path;

/**
 * The two registers in one run, at a tenth of the size and at full size: imports beside raw inserts, the search for
 * duplicates beside an export, and reads beside a bare request. Arguments: the folder to work in and, optionally, the
 * number of rows.
 */
public final class RegistersBench {
    private RegistersBench() {}

    public static void main(String[] arguments) throws Exception {
        Path work = Path.of(arguments[0]);
        int full = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        for (int rows : new int[] {full / 10, full}) {
            ImportBench.measure(work, rows);
            DetectionBench.measure(work, rows);
            ReadBench.measure(work, rows);
        }
    }
}
