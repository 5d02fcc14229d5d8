package nl.schil.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Enumeration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.StoreException;
import nl.schil.store.internal.backup.Backups;
import nl.schil.store.internal.backup.Restoration;
import nl.schil.store.internal.backup.Verification;
import nl.schil.store.internal.data.SqlDatabase;
import nl.schil.store.internal.files.DataFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path directory;

    private DataFiles files;
    private SqlDatabase database;
    private Path file;

    @BeforeEach
    void open() {
        files = new DataFiles(directory.resolve("data"));
        file = directory.resolve("backup.zip");
        database = open(files);
        write("CREATE TABLE things_thing (id TEXT PRIMARY KEY)");
        write("INSERT INTO things_thing (id) VALUES ('before')");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static SqlDatabase open(DataFiles files) {
        Restoration.finish(files);
        return SqlDatabase.open(files, CLOCK, Duration.ofSeconds(5), true);
    }

    private void write(String sql) {
        database.write(Actor.SYSTEM, "write", writing -> {
            writing.audit(new Audit("things.write", "thing", "t", null, null, sql, null));
            return writing.execute(sql);
        });
    }

    private Backups backups() {
        return new Backups(files, CLOCK, "0.1.0");
    }

    private Restoration restoration(DataFiles into) {
        return new Restoration(into, CLOCK, "0.1.0");
    }

    private static Stream<String> things(SqlDatabase database) {
        return database.read(r -> r.list("SELECT id FROM things_thing ORDER BY id", row -> row.getString(1))).stream();
    }

    @Test
    void a_backup_brings_back_what_was_there_and_keeps_what_it_replaced() throws Exception {
        Backups.Backup backup = backups().create(file);
        write("INSERT INTO things_thing (id) VALUES ('after')");
        Path staged = restoration(files).stage(file);
        database.close();
        Path aside = restoration(files).apply(staged);
        database = open(files);
        assertThat(things(database)).containsExactly("before");
        assertThat(database.read(r -> Verification.of(r, files)).ok()).isTrue();
        assertThat(aside.resolve("schil.db")).exists();
        assertThat(backup.bytes()).isEqualTo(Files.size(file));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        write("INSERT INTO things_thing (id) VALUES ('later')");
        assertThat(database.read(r -> Verification.of(r, files)).ok()).isTrue();
    }

    @Test
    void a_backup_restores_into_an_empty_data_directory() {
        backups().create(file);
        DataFiles other = new DataFiles(directory.resolve("other"));
        other.prepare();
        restoration(other).apply(restoration(other).stage(file));
        try (SqlDatabase restored = open(other)) {
            assertThat(restored.refusal()).isEmpty();
            assertThat(things(restored)).containsExactly("before");
        }
    }

    @Test
    void an_interrupted_restore_goes_on_at_the_next_start() throws Exception {
        backups().create(file);
        write("INSERT INTO things_thing (id) VALUES ('after')");
        Path staged = restoration(files).stage(file);
        database.close();
        Path note = files.work().resolve("restore.pending");
        Path aside = files.backups().resolve("replaced");
        Files.writeString(
                note, files.root().relativize(staged) + "\n" + files.root().relativize(aside) + "\n");
        Files.createDirectories(aside);
        Files.move(files.database(), aside.resolve("schil.db"));
        database = open(files);
        assertThat(things(database)).containsExactly("before");
        assertThat(note).doesNotExist();
        assertThat(staged).doesNotExist();
    }

    @Test
    void an_existing_file_is_not_overwritten() throws Exception {
        Files.writeString(file, "precious");
        assertThatThrownBy(() -> backups().create(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("exists already");
        assertThat(file).hasContent("precious");
    }

    @Test
    void a_damaged_backup_is_refused_and_the_present_data_stays() throws Exception {
        backups().create(file);
        rewrite(file, "schil.db", content -> content.replace("before", "forged"));
        assertThatThrownBy(() -> restoration(files).stage(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is damaged")
                .hasMessageContaining("not touched");
        assertThat(things(database)).containsExactly("before");
        assertThat(files.work()).isEmptyDirectory();
    }

    @Test
    void a_backup_of_a_newer_version_is_refused() throws Exception {
        new Backups(files, CLOCK, "0.2.0").create(file);
        assertThatThrownBy(() -> restoration(files).stage(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("made by Schil 0.2.0; this is the older 0.1.0");
    }

    @Test
    void something_else_than_a_backup_is_refused() throws Exception {
        Files.writeString(file, "no zip");
        assertThatThrownBy(() -> restoration(files).stage(file)).isInstanceOf(StoreException.class);
    }

    @Test
    void a_backup_does_not_hide_a_cut_tail() throws Exception {
        write("INSERT INTO things_thing (id) VALUES ('after')");
        database.exclusively("tamper", () -> {
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + files.database());
                    var statement = connection.createStatement()) {
                statement.executeUpdate("DELETE FROM store_audit WHERE seq = 3");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        backups().create(file);
        assertThatThrownBy(() -> restoration(files).stage(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("ends before row 3");
    }

    @Test
    void a_backup_leaves_no_scratch_files() {
        backups().create(file);
        assertThat(files.work()).isEmptyDirectory();
    }

    private static void rewrite(Path zipFile, String name, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        try (ZipFile zip = new ZipFile(zipFile.toFile());
                ZipOutputStream out = new ZipOutputStream(copy)) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = zip.getInputStream(entry).readAllBytes();
                String text = new String(content, StandardCharsets.ISO_8859_1);
                out.write(
                        entry.getName().equals(name)
                                ? change.apply(text).getBytes(StandardCharsets.ISO_8859_1)
                                : content);
            }
        }
        Files.write(zipFile, copy.toByteArray());
    }
}
