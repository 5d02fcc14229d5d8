package nl.schil.maturity.internal.model;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import nl.schil.kernel.evidence.Coverage;

/**
 * SHA-256 over everything the numbers rest on: catalogue version, date, scope, enabled modules and the coverage of each
 * activity. Clock time, the order of rows and bundle ids play no part.
 */
public final class SnapshotHash {
    private SnapshotHash() {}

    /** 64 lower-case hexadecimal digits. */
    public static String of(Shell shell) {
        try {
            byte[] content = content(shell).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The hashed text, one fact a line: who keeps it can prove the hash. */
    public static String content(Shell shell) {
        StringBuilder text = new StringBuilder("schil.shell/1\n")
                .append("catalogue ")
                .append(shell.catalogue().version())
                .append('\n')
                .append("theta ")
                .append(decimal(shell.catalogue().theta()))
                .append('\n')
                .append("asOf ")
                .append(shell.asOf())
                .append('\n')
                .append("organisation ")
                .append(shell.organisation().replace('\n', ' '))
                .append('\n')
                .append("modules ")
                .append(String.join(",", shell.enabledModules()))
                .append('\n');
        shell.cells().stream()
                .flatMap(c -> c.measurements().stream())
                .sorted(Comparator.comparing(m -> m.activity().code()))
                .forEach(m -> text.append(line(m)).append('\n'));
        return text.toString();
    }

    private static String line(Measurement measurement) {
        Coverage coverage = measurement.coverage();
        String head = measurement.activity().code() + " " + measurement.status();
        return coverage == null
                ? head
                : String.join(
                        " ",
                        head,
                        decimal(coverage.fulfilledWeight()),
                        decimal(coverage.populationWeight()),
                        String.valueOf(coverage.fulfilled()),
                        String.valueOf(coverage.population()),
                        String.valueOf(coverage.oldest()),
                        String.valueOf(coverage.newest()),
                        coverage.kind().name());
    }

    private static String decimal(BigDecimal value) {
        return Fractions.round(value).toPlainString();
    }
}
