package nl.schil.store.internal.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.StoreException;
import nl.schil.store.internal.audit.AuditCheck;
import nl.schil.store.internal.audit.AuditFinding;
import nl.schil.store.internal.audit.AuditFinding.Kind;
import nl.schil.store.internal.data.SqlDatabase;
import nl.schil.store.internal.files.DataFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever changes the audit chain in the database file, with any tool, is found. */
class TamperTest {
    private static final int ROWS = 60;
    private static final List<String> EDITABLE = List.of(
            "at",
            "actor",
            "origin",
            "action",
            "object_type",
            "object_id",
            "after_digest",
            "previous",
            "hash",
            "detail");

    @TempDir
    Path directory;

    private DataFiles untouched;
    private DataFiles files;

    @BeforeEach
    void write() {
        untouched = new DataFiles(directory.resolve("untouched"));
        files = new DataFiles(directory.resolve("tampered"));
        try (SqlDatabase database = open(untouched)) {
            for (int i = 1; i <= ROWS; i++) {
                int id = i;
                database.write(Actor.SYSTEM, "add", writing -> {
                    writing.audit(
                            new Audit("things.add", "thing", "id" + id, null, null, "content " + id, "row " + id));
                    return 0;
                });
            }
        }
    }

    private static SqlDatabase open(DataFiles files) {
        return SqlDatabase.open(files, Clock.systemUTC(), Duration.ofSeconds(5), false);
    }

    /** A way to change the chain: the statements, and what must be reported. */
    private record Tampering(Kind kind, long seq, List<String> statements) {}

    private static Tampering tampering(int number, Random random) {
        int row = 2 + random.nextInt(ROWS - 3);
        int other = row + 1 + random.nextInt(ROWS - row);
        return switch (number % 9) {
            case 0 -> {
                String column = EDITABLE.get(random.nextInt(EDITABLE.size()));
                yield new Tampering(
                        Kind.EDITED,
                        row,
                        List.of("UPDATE store_audit SET " + column + " = 'forged' WHERE seq = " + row));
            }
            case 1 -> new Tampering(Kind.DELETED, row, List.of("DELETE FROM store_audit WHERE seq = " + row));
            case 2 ->
                new Tampering(Kind.DELETED, row, List.of("DELETE FROM store_audit WHERE seq = " + row, shift(row, -1)));
            case 3 -> new Tampering(Kind.INSERTED, row, List.of(shift(row - 1, 1), copy(row - 1, row)));
            case 4 -> new Tampering(Kind.INSERTED, ROWS + 1, List.of(copy(row, ROWS + 1)));
            case 5 -> new Tampering(Kind.REORDERED, row, List.of(move(row, -1), move(other, row), move(-1, other)));
            case 6 -> new Tampering(Kind.TAIL_CUT, row + 1, List.of("DELETE FROM store_audit WHERE seq > " + row));
            case 7 -> new Tampering(Kind.TAIL_CUT, ROWS, List.of("DELETE FROM store_audit WHERE seq = " + ROWS));
            default ->
                new Tampering(
                        Kind.EDITED, ROWS, List.of("UPDATE store_audit SET actor = 'another' WHERE seq = " + ROWS));
        };
    }

    private static String move(long from, long to) {
        return "UPDATE store_audit SET seq = " + to + " WHERE seq = " + from;
    }

    /** Renumbers all rows after {@code row} without passing through a taken number. */
    private static String shift(long row, int by) {
        return "UPDATE store_audit SET seq = -(seq + " + by + ") WHERE seq > " + row + ";"
                + "UPDATE store_audit SET seq = -seq WHERE seq < 0";
    }

    private static String copy(long from, long to) {
        return "INSERT INTO store_audit SELECT " + to
                + ", at, actor, role, origin, action, object_type, object_id, organisation, before_digest, after_digest, detail, previous, hash"
                + " FROM store_audit WHERE seq = " + from;
    }

    @Test
    void every_tampering_is_found_where_it_is_and_named() throws Exception {
        int tamperings = Series.of("tamperings", 45);
        Random random = new Random(20260615);
        int found = 0;
        for (int i = 0; i < tamperings; i++) {
            Tampering tampering = tampering(i, random);
            Optional<AuditFinding> finding = tamper(tampering);
            assertThat(finding)
                    .as("%d: %s", i, tampering)
                    .contains(new AuditFinding(tampering.kind(), tampering.seq()));
            found++;
        }
        System.out.println("faults: " + found + " of " + tamperings + " tamperings found");
    }

    private Optional<AuditFinding> tamper(Tampering tampering) throws IOException, SQLException {
        restoreFiles();
        execute(tampering.statements());
        try (SqlDatabase database = open(files)) {
            return database.read(reading -> new AuditCheck(reading, files).all())
                    .finding();
        }
    }

    private void restoreFiles() throws IOException {
        files.prepare();
        Files.deleteIfExists(files.database().resolveSibling("schil.db-wal"));
        Files.deleteIfExists(files.database().resolveSibling("schil.db-shm"));
        Files.write(files.database(), Files.readAllBytes(untouched.database()));
        Files.write(files.auditKey(), Files.readAllBytes(untouched.auditKey()));
        Files.write(files.auditHead(), Files.readAllBytes(untouched.auditHead()));
    }

    private void execute(List<String> statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + files.database());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    @Test
    void an_untouched_chain_holds() throws Exception {
        assertThat(tamper(new Tampering(Kind.EDITED, 0, List.of()))).isEmpty();
    }

    @Test
    void a_cut_tail_is_found_when_the_database_is_opened_and_writes_are_refused() throws Exception {
        restoreFiles();
        execute(List.of("DELETE FROM store_audit WHERE seq > 50"));
        try (SqlDatabase database = open(files)) {
            assertThat(database.refusal()).get().asString().contains("ends before row 51");
            assertThatThrownBy(() -> database.write(Actor.SYSTEM, "go on", writing -> 0))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("only reads");
        }
    }

    @Test
    void an_emptied_chain_is_not_taken_for_a_first_start() throws Exception {
        restoreFiles();
        execute(List.of("DELETE FROM store_audit"));
        Files.delete(files.auditHead());
        Files.delete(files.auditKey());
        try (SqlDatabase database = open(files)) {
            assertThat(database.refusal()).isPresent();
        }
    }

    @Test
    void a_lost_anchor_and_a_lost_key_are_found() throws Exception {
        restoreFiles();
        Files.delete(files.auditHead());
        try (SqlDatabase database = open(files)) {
            assertThat(database.refusal()).get().asString().contains("audit.head");
        }
        restoreFiles();
        Files.delete(files.auditKey());
        try (SqlDatabase database = open(files)) {
            assertThat(database.refusal()).get().asString().contains("audit.key");
        }
    }

    @Test
    void a_chain_of_another_installation_is_found() throws Exception {
        DataFiles other = new DataFiles(directory.resolve("other"));
        open(other).close();
        restoreFiles();
        Files.write(files.auditKey(), Files.readAllBytes(other.auditKey()));
        Files.write(files.auditHead(), Files.readAllBytes(other.auditHead()));
        try (SqlDatabase database = open(files)) {
            assertThat(database.read(reading -> new AuditCheck(reading, files).all())
                            .finding())
                    .isPresent();
        }
    }

    @Test
    void an_anchor_that_lags_behind_is_no_tampering_and_catches_up() throws Exception {
        restoreFiles();
        byte[] early;
        try (SqlDatabase database = open(files)) {
            early = Files.readAllBytes(files.auditHead());
            for (int i = 0; i < 3; i++) {
                database.write(Actor.SYSTEM, "go on", writing -> {
                    writing.audit(new Audit("things.add", "thing", "late", null, null, null, null));
                    return 0;
                });
            }
        }
        Files.write(files.auditHead(), early);
        try (SqlDatabase database = open(files)) {
            assertThat(database.refusal()).isEmpty();
        }
        execute(List.of("DELETE FROM store_audit WHERE seq = " + (ROWS + 3)));
        try (SqlDatabase database = open(files)) {
            assertThat(database.refusal()).isPresent();
        }
    }

    @Test
    void a_half_written_anchor_leaves_the_one_before_it() throws Exception {
        restoreFiles();
        byte[] head = Files.readAllBytes(files.auditHead());
        int newest = new String(head, 0, 160).startsWith(ROWS + " ") ? 0 : 4096;
        Arrays.fill(head, newest + 40, newest + 160, (byte) 0);
        Files.write(files.auditHead(), head);
        try (SqlDatabase database = open(files)) {
            assertThat(database.refusal()).isEmpty();
        }
    }
}
