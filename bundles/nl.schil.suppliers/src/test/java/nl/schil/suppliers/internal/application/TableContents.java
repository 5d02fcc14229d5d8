package nl.schil.suppliers.internal.application;

import java.sql.ResultSetMetaData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.schil.store.testing.TestDatabase;

/**
 * Everything that the tables of this bundle hold, but for the record of merges itself and for who wrote a supplier last
 * and in which version, which never go back.
 */
record TableContents(Map<String, List<String>> rows) {
    private static final Set<String> LATEST = Set.of("version", "changed_at", "changed_by");

    static TableContents of(TestDatabase database) {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : tables(database)) {
            if (!table.equals("suppliers_merge")) {
                rows.put(table, rows(database, table));
            }
        }
        return new TableContents(rows);
    }

    /** Rows that stand in one of both only. */
    List<String> differences(TableContents other) {
        List<String> differences = new ArrayList<>();
        rows.forEach((table, all) -> {
            all.stream()
                    .filter(row -> !other.rows.get(table).contains(row))
                    .forEach(row -> differences.add("- " + table + " " + row));
            other.rows.get(table).stream()
                    .filter(row -> !all.contains(row))
                    .forEach(row -> differences.add("+ " + table + " " + row));
        });
        return differences;
    }

    static List<String> tables(TestDatabase database) {
        return database.read(reading -> reading.list(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'suppliers!_%' ESCAPE '!' ORDER BY name",
                row -> row.getString(1)));
    }

    /** The lines of a text in an order of their own, because theirs has no meaning. */
    private static String sorted(String text) {
        return text.lines().sorted().collect(Collectors.joining(", "));
    }

    private static List<String> rows(TestDatabase database, String table) {
        List<String> rows =
                new ArrayList<>(database.<List<String>>read(reading -> reading.list("SELECT * FROM " + table, row -> {
                    ResultSetMetaData data = row.getMetaData();
                    List<String> cells = new ArrayList<>();
                    for (int i = 1; i <= data.getColumnCount(); i++) {
                        String column = data.getColumnName(i);
                        if (!table.equals("suppliers_supplier") || !LATEST.contains(column)) {
                            cells.add(column + "="
                                    + (column.equals("search_text") ? sorted(row.getString(i)) : row.getString(i)));
                        }
                    }
                    return String.join("|", cells);
                })));
        rows.sort(null);
        return rows;
    }
}
