package nl.schil.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.StoreException;
import nl.schil.kernel.store.StoreException.Reason;
import nl.schil.kernel.store.Writing;
import nl.schil.store.internal.data.SqlDatabase;
import nl.schil.store.internal.files.DataFiles;
import nl.schil.store.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    private static final String INSERT = "INSERT INTO things_thing (id, name, amount, on_day) VALUES (?, ?, ?, ?)";

    @TempDir
    Path directory;

    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.open(directory, "db/testing");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private int add(String id) {
        return database.write(Actor.SYSTEM, "add " + id, writing -> add(writing, id));
    }

    private static int add(Writing writing, String id) {
        writing.audit(new Audit("things.add", "thing", id, null, null, "{\"id\":\"" + id + "\"}", null));
        return writing.execute(INSERT, id, "name " + id, 1L, LocalDate.of(2026, 1, 2));
    }

    private long count() {
        return database.read(DatabaseTest::count);
    }

    private static long count(Reading reading) {
        return reading.one("SELECT count(*) FROM things_thing", row -> row.getLong(1))
                .orElseThrow();
    }

    @Test
    void a_write_is_seen_by_the_next_read() {
        assertThat(add("a")).isEqualTo(1);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void values_are_kept_in_their_documented_forms() {
        database.write(Actor.SYSTEM, "kinds", writing -> {
            writing.audit(new Audit("things.add", "thing", "k", null, null, null, null));
            return writing.execute(INSERT, "k", Reason.BUSY, true, Instant.parse("2026-01-02T03:04:05Z"));
        });
        List<String> kept = database.read(reading -> reading.list(
                "SELECT name || '|' || amount || '|' || on_day FROM things_thing", row -> row.getString(1)));
        assertThat(kept).containsExactly("BUSY|1|2026-01-02T03:04:05.000Z");
    }

    @Test
    void a_value_that_the_store_does_not_keep_is_refused() {
        assertThatThrownBy(() -> database.read(reading -> reading.list("SELECT ?", row -> 1, new Object())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("argument 1");
    }

    @Test
    void a_write_without_audit_is_rolled_back() {
        assertThatThrownBy(() ->
                        database.write(Actor.SYSTEM, "silently", writing -> writing.execute(INSERT, "a", "a", 1, null)))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_AUDITED));
        assertThat(count()).isZero();
        add("b");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void a_failing_work_leaves_nothing_behind_not_even_its_audit() {
        assertThatThrownBy(() -> database.write(Actor.SYSTEM, "fail", writing -> {
                    add(writing, "a");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(count()).isZero();
        assertThat(database.actions()).isEmpty();
        assertThat(database.revision("things")).isZero();
    }

    @Test
    void a_broken_rule_of_the_tables_is_a_constraint() {
        add("a");
        assertThatThrownBy(() -> add("a"))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CONSTRAINT));
        assertThatThrownBy(() -> database.prepare("INSERT INTO things_part (id, thing) VALUES ('p', 'nothing')"))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CONSTRAINT));
    }

    @Test
    void a_batch_that_fails_half_way_does_not_leak_into_the_next() {
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {"a", "a", 1, null});
        rows.add(new Object[] {"b", "b", new Object(), null});
        assertThatThrownBy(() -> database.write(Actor.SYSTEM, "batch", writing -> {
                    writing.audit(new Audit("things.add", "thing", "job", null, null, null, null));
                    writing.batch(INSERT, rows);
                    return 0;
                }))
                .isInstanceOf(IllegalArgumentException.class);
        add("c");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void a_read_sees_one_snapshot_while_others_write() {
        database.read(reading -> {
            assertThat(count(reading)).isZero();
            CompletableFuture.runAsync(() -> add("a")).join();
            assertThat(count(reading)).isZero();
            assertThat(count()).as("a read inside a read shares its snapshot").isZero();
            return 0;
        });
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void two_writers_are_served_one_after_the_other() throws Exception {
        int each = 100;
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (String name : List.of("a", "b")) {
            writers.add(CompletableFuture.runAsync(() -> {
                try {
                    start.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                for (int i = 0; i < each; i++) {
                    add(name + i);
                }
            }));
        }
        start.countDown();
        writers.forEach(CompletableFuture::join);
        assertThat(count()).isEqualTo(2 * each);
        assertThat(database.revision("things")).isEqualTo(2 * each);
        assertThat(database.actions()).hasSize(2 * each);
    }

    @Test
    void a_write_inside_a_write_is_refused() {
        assertThatThrownBy(() -> database.write(Actor.SYSTEM, "outer", writing -> add("a")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("pass the Writing on");
    }

    @Test
    void a_transaction_cannot_be_used_after_its_end() {
        Reading kept = database.read(reading -> reading);
        assertThatThrownBy(() -> count(kept)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_read_cannot_write() {
        assertThatThrownBy(() -> database.read(reading ->
                        reading.list("INSERT INTO things_thing (id, name) VALUES ('x', 'x') RETURNING id", r -> 1)))
                .isInstanceOf(StoreException.class);
    }

    @Test
    void one_refuses_several_rows() {
        add("a");
        add("b");
        assertThatThrownBy(
                        () -> database.read(reading -> reading.one("SELECT id FROM things_thing", r -> r.getString(1))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_same_statement_may_run_inside_itself() {
        add("a");
        add("b");
        List<String> pairs = new ArrayList<>();
        String sql = "SELECT id FROM things_thing ORDER BY id";
        database.read(reading -> {
            reading.each(
                    sql,
                    r -> r.getString(1),
                    outer -> reading.each(sql, r -> r.getString(1), inner -> pairs.add(outer + inner)));
            return 0;
        });
        assertThat(pairs).containsExactly("aa", "ab", "ba", "bb");
    }

    @Test
    void revisions_grow_with_every_write_and_survive_a_restart() {
        add("a");
        add("b");
        assertThat(database.revision("things")).isEqualTo(2);
        assertThat(database.revision("others")).isZero();
        database.close();
        database = TestDatabase.open(directory, "db/testing");
        assertThat(database.revision("things")).isEqualTo(2);
    }

    @Test
    void listeners_hear_the_module_after_the_commit() throws Exception {
        List<String> heard = new ArrayList<>();
        try (AutoCloseable listening = database.onCommit(module -> heard.add(module + count()))) {
            add("a");
        }
        add("b");
        assertThat(heard).containsExactly("things1");
    }

    @Test
    void a_closed_database_says_so_at_once() {
        database.close();
        assertThatThrownBy(this::count).isInstanceOf(StoreException.class).hasMessageContaining("closed");
        assertThatThrownBy(() -> add("a")).isInstanceOf(StoreException.class).hasMessageContaining("closed");
    }

    @Test
    void a_damaged_file_is_found_after_an_unclean_stop_and_not_written_to() throws Exception {
        database.write(Actor.SYSTEM, "many", writing -> {
            writing.audit(new Audit("things.add", "thing", "job", null, null, null, null));
            List<Object[]> rows = new ArrayList<>();
            for (int i = 0; i < 5_000; i++) {
                rows.add(new Object[] {"id" + i, "name " + i, i, null});
            }
            writing.batch(INSERT, rows);
            return 0;
        });
        database.close();
        DataFiles files = new DataFiles(directory);
        byte[] content = Files.readAllBytes(files.database());
        Arrays.fill(content, content.length / 2, content.length / 2 + 8_192, (byte) 0x5A);
        Files.write(files.database(), content);
        try (SqlDatabase damaged = SqlDatabase.open(files, Clock.systemUTC(), Duration.ofSeconds(1), true)) {
            assertThat(damaged.refusal()).get().asString().contains("is damaged", "schil restore");
            assertThatThrownBy(() -> damaged.write(Actor.SYSTEM, "go on", writing -> 0))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.reason()).isEqualTo(Reason.READ_ONLY));
        }
    }

    @Test
    void a_file_that_is_no_database_is_refused_with_what_to_do() throws Exception {
        database.close();
        DataFiles files = new DataFiles(directory);
        Files.writeString(files.database(), "no database, but text that is long enough to be looked at ".repeat(40));
        assertThatThrownBy(() -> SqlDatabase.open(files, Clock.systemUTC(), Duration.ofSeconds(1), true))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("restore the newest backup");
    }

    @Test
    void a_writer_that_waits_too_long_is_refused_as_busy() throws Exception {
        database.close();
        DataFiles files = new DataFiles(directory);
        try (SqlDatabase impatient = SqlDatabase.open(files, Clock.systemUTC(), Duration.ofMillis(50), false)) {
            CountDownLatch inside = new CountDownLatch(1);
            CountDownLatch release = new CountDownLatch(1);
            CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> impatient.exclusively("slow", () -> {
                inside.countDown();
                try {
                    release.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }));
            inside.await();
            assertThatThrownBy(() -> impatient.write(Actor.SYSTEM, "wait", writing -> 0))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.reason()).isEqualTo(Reason.BUSY));
            release.countDown();
            slow.join();
            impatient.write(Actor.SYSTEM, "now", writing -> 0);
        }
    }

    @Test
    void everything_is_readable_by_the_owner_alone() throws Exception {
        add("a");
        for (String file : List.of("schil.db", "keys/audit.key", "keys/audit.head")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
    }
}
