package nl.schil.suppliers.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.schil.store.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergedTableTest {
    @TempDir
    Path directory;

    @Test
    void every_column_that_refers_to_a_supplier_follows_a_merge() {
        List<String> referring = new ArrayList<>();
        try (TestDatabase database = TestDatabase.open(directory, "db/migration")) {
            List<String> tables = database.read(reading -> reading.list(
                    "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'suppliers!_%' ESCAPE '!'",
                    row -> row.getString(1)));
            for (String table : tables) {
                database.read(reading -> {
                    reading.each(
                            "SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?)",
                            row -> row.getString(2).equals("suppliers_supplier") ? table + "." + row.getString(1) : "",
                            referring::add,
                            table);
                    return table;
                });
            }
        }
        referring.removeIf(String::isEmpty);
        List<String> following = new ArrayList<>();
        MergedTable.ALL.forEach(table -> table.columns().forEach(c -> following.add(table.name() + "." + c)));
        assertThat(referring).hasSizeGreaterThanOrEqualTo(6);
        assertThat(following).containsAll(referring);
    }
}
