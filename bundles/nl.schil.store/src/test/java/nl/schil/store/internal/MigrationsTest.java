package nl.schil.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.store.internal.data.SqlDatabase;
import nl.schil.store.internal.files.DataFiles;
import nl.schil.store.internal.migration.Migrations;
import nl.schil.store.internal.migration.Scripts;
import nl.schil.store.internal.migration.Scripts.Script;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
    private static final Script ONE = new Script("V001__risk.sql", "CREATE TABLE risks_risk (id TEXT PRIMARY KEY);");
    private static final Script TWO = new Script("V002__level.sql", "ALTER TABLE risks_risk ADD COLUMN level INTEGER;");
    private static final Script WRONG =
            new Script("V002__wrong.sql", "CREATE TABLE risks_half (id TEXT); CREATE TABLE risks_risk (id TEXT);");

    @TempDir
    Path directory;

    private DataFiles files;
    private SqlDatabase database;
    private int backups;

    @BeforeEach
    void open() {
        files = new DataFiles(directory);
        database = SqlDatabase.open(files, Clock.systemUTC(), Duration.ofSeconds(10), false);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Scripts risks(Script... scripts) {
        return new Scripts("org.example.Risks", Arrays.asList(scripts));
    }

    private Migrations migrations() {
        return new Migrations(database, files, () -> backups++, true);
    }

    private Migrations bring(Scripts... bundles) {
        Migrations migrations = migrations();
        migrations.bring(List.of(bundles));
        return migrations;
    }

    private List<String> tables() {
        return database.read(r -> r.list(
                "SELECT name FROM sqlite_schema WHERE name LIKE 'risks%' ORDER BY name", row -> row.getString(1)));
    }

    @Test
    void new_tables_are_made_without_a_backup() {
        Migrations migrations = bring(risks(ONE, TWO));
        assertThat(migrations.failures()).isEmpty();
        assertThat(migrations.version(risks(ONE, TWO))).contains("002");
        assertThat(tables()).containsExactly("risks_risk");
        assertThat(backups).isZero();
        assertThat(database.revision("org_example_risks")).isEqualTo(1);
    }

    @Test
    void existing_tables_go_forward_after_one_backup() {
        Scripts other =
                new Scripts("nl.schil.other", List.of(new Script("V001__o.sql", "CREATE TABLE other_o (id TEXT);")));
        bring(risks(ONE), other);
        bring(risks(ONE, TWO), other);
        assertThat(backups).isEqualTo(1);
        assertThat(migrations().version(risks(ONE, TWO))).contains("002");
    }

    @Test
    void unchanged_scripts_are_not_looked_at_again() {
        bring(risks(ONE));
        long audited = database.revision("org_example_risks");
        bring(risks(ONE));
        assertThat(database.revision("org_example_risks")).isEqualTo(audited);
    }

    @Test
    void a_failing_script_leaves_nothing_of_itself_and_its_reason_is_kept() {
        bring(risks(ONE));
        Migrations migrations = bring(risks(ONE, WRONG));
        assertThat(migrations.failures().get("org.example.Risks")).contains("risks_risk already exists");
        assertThat(migrations.version(risks(ONE, WRONG))).isEmpty();
        assertThat(tables()).containsExactly("risks_risk");
        assertThat(bring(risks(ONE, TWO)).failures()).isEmpty();
    }

    @Test
    void tables_of_a_newer_program_are_refused() {
        bring(risks(ONE, TWO));
        Migrations migrations = bring(risks(ONE));
        assertThat(migrations.failures().get("org.example.Risks")).contains("at version 002", "until 001");
        assertThat(backups).isZero();
    }

    @Test
    void a_script_that_was_changed_after_it_ran_is_refused() {
        bring(risks(ONE));
        Script changed = new Script(ONE.name(), "CREATE TABLE risks_risk (id TEXT PRIMARY KEY, name TEXT);");
        assertThat(bring(risks(changed)).failures().get("org.example.Risks")).contains("was changed after it ran");
        assertThat(bring(risks(changed, TWO)).failures().get("org.example.Risks"))
                .contains("was changed after it ran");
        assertThat(backups).isZero();
    }

    @Test
    void new_tables_are_made_by_all_scripts_or_none() {
        Migrations migrations = bring(risks(ONE, WRONG));
        assertThat(migrations.failures().get("org.example.Risks")).contains("risks_risk already exists");
        assertThat(tables()).isEmpty();
        assertThat(database.revision("org_example_risks")).isZero();
        assertThat(bring(risks(ONE, TWO)).failures()).isEmpty();
    }

    @Test
    void tables_go_forward_several_times_and_their_history_is_kept() {
        Script three = new Script("V003__note.sql", "ALTER TABLE risks_risk ADD COLUMN note TEXT DEFAULT '${kept}';");
        bring(risks(ONE));
        bring(risks(ONE, TWO));
        assertThat(bring(risks(ONE, TWO, three)).failures()).isEmpty();
        List<String> history = database.read(r -> r.list(
                "SELECT version FROM org_example_risks_schema_history ORDER BY installed_rank",
                row -> row.getString(1)));
        assertThat(history).containsExactly("001", "002", "003");
        assertThat(backups).isEqualTo(2);
    }

    @Test
    void a_migration_that_was_not_recorded_is_recorded_at_the_next_start() {
        bring(risks(ONE));
        database.write(Actor.SYSTEM, "keep", writing -> {
            writing.audit(new Audit("test.keep", "schema", "risks", null, null, null, null));
            writing.execute("CREATE TABLE risks_kept AS SELECT checksum FROM store_schema");
            return 0;
        });
        bring(risks(ONE, TWO));
        database.write(Actor.SYSTEM, "as if killed before the record", writing -> {
            writing.audit(new Audit("test.forget", "schema", "risks", null, null, null, null));
            return writing.execute(
                    "UPDATE store_schema SET version = '001', checksum = (SELECT checksum FROM risks_kept)");
        });
        assertThat(bring(risks(ONE, TWO)).failures()).isEmpty();
        assertThat(migrations().version(risks(ONE, TWO))).contains("002");
    }

    @Test
    void maintenance_leaves_existing_tables_as_they_are() {
        bring(risks(ONE));
        Migrations maintenance = new Migrations(database, files, () -> backups++, false);
        maintenance.bring(List.of(risks(ONE, TWO)));
        assertThat(maintenance.failures().get("org.example.Risks")).contains("Start Schil once");
    }

    @Test
    void a_script_with_a_strange_name_is_refused() {
        assertThatThrownBy(() -> new Script("first.sql", "")).isInstanceOf(IllegalArgumentException.class);
    }
}
