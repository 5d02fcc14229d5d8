package nl.schil.store.internal.backup;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import nl.schil.kernel.store.Reading;
import nl.schil.store.internal.audit.AuditCheck;
import nl.schil.store.internal.audit.AuditFinding;
import nl.schil.store.internal.files.DataFiles;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a database and its audit chain.
 *
 * @param ok whether nothing is wrong
 * @param integrity {@code ok}, or what SQLite found wrong
 */
@Schema(name = "Verification", description = "The verdict on the database and its audit chain.")
public record Verification(
        @Schema(description = "Whether nothing is wrong.", example = "true")
        boolean ok,

        @Schema(description = "'ok', or what is wrong with the file or its references.", example = "ok")
        String integrity,

        @Schema(description = "The audit chain.") AuditState audit) {
    private static final int MOST = 10;

    /**
     * The audit chain as found.
     *
     * @param rows rows that hold, from the first on
     * @param head hash of the last of them; equal to the one noted elsewhere proves that nothing before it changed
     * @param problem what is wrong, or null
     */
    @Schema(name = "AuditState", description = "The audit chain as found.")
    public record AuditState(
            @Schema(description = "Number of rows that hold.", example = "1204")
            long rows,

            @Schema(
                    description = "Position and hash of the last row that holds. Note it elsewhere: a later chain that"
                            + " still contains it proves that nothing before it was changed.",
                    example = "1204 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String head,

            @Schema(
                    description = "What is wrong and what to do, absent when nothing is.",
                    example = "Row 17 of the audit chain was changed.")
            @Nullable String problem) {}

    /** Checks everything; takes about a second for each 200,000 audit rows and each gigabyte. */
    public static Verification of(Reading reading, DataFiles files) {
        List<String> problems =
                new ArrayList<>(reading.list("PRAGMA integrity_check(" + MOST + ")", row -> row.getString(1)));
        problems.remove("ok");
        reading.list(
                        "SELECT \"table\", \"parent\", count(*) FROM pragma_foreign_key_check GROUP BY 1, 2 LIMIT "
                                + MOST,
                        row -> row.getLong(3) + " rows of " + row.getString(1) + " refer to nothing in "
                                + row.getString(2))
                .forEach(problems::add);
        AuditCheck.Outcome audit = new AuditCheck(reading, files).all();
        String problem = audit.finding().map(AuditFinding::message).orElse(null);
        return new Verification(
                problems.isEmpty() && problem == null,
                problems.isEmpty() ? "ok" : String.join("; ", problems),
                new AuditState(
                        audit.rows(), audit.head().seq() + " " + audit.head().hash(), problem));
    }

    /** The verdict in words. */
    public String summary() {
        String chain = audit.problem() == null
                ? audit.rows() + " audit rows hold; the chain ends at " + audit.head() + "."
                : audit.problem();
        return (integrity.equals("ok") ? "The database is whole. " : "The database is damaged: " + integrity + ". ")
                + chain;
    }
}
