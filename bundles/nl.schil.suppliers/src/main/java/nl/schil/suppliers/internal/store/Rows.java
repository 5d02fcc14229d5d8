package nl.schil.suppliers.internal.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.schil.kernel.store.Reading;
import org.jspecify.annotations.Nullable;

/** The rows of all tables of this bundle that are about some suppliers, to see what a merge does to them. */
public final class Rows {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    private final Map<String, Map<String, Map<String, @Nullable Object>>> tables = new LinkedHashMap<>();

    private Rows() {}

    /** The rows about two suppliers, as they are now. */
    public static Rows about(Reading reading, String one, String other) {
        Rows rows = new Rows();
        for (MergedTable table : MergedTable.ALL) {
            Map<String, Map<String, @Nullable Object>> found = new LinkedHashMap<>();
            for (String column : table.columns()) {
                reading.each(
                        "SELECT * FROM " + table.name() + " WHERE " + column + " IN (?, ?)",
                        Rows::row,
                        row -> found.put(keyOf(table, row).toString(), row),
                        one,
                        other);
            }
            rows.tables.put(table.name(), found);
        }
        return rows;
    }

    /** What happened between these rows and {@code later} ones; what is derived from other columns is left out. */
    public List<RowChange> changes(Rows later) {
        List<RowChange> changes = new ArrayList<>();
        for (MergedTable table : MergedTable.ALL) {
            Map<String, Map<String, @Nullable Object>> before = tables.getOrDefault(table.name(), Map.of());
            Map<String, Map<String, @Nullable Object>> after = later.tables.getOrDefault(table.name(), Map.of());
            before.forEach((key, row) -> {
                RowChange change = change(table, row, after.get(key));
                if (change != null) {
                    changes.add(change);
                }
            });
            after.forEach((key, row) -> {
                if (!before.containsKey(key)) {
                    changes.add(new RowChange(table.name(), keyOf(table, row), null, row));
                }
            });
        }
        return changes;
    }

    private static @Nullable RowChange change(
            MergedTable table, Map<String, @Nullable Object> before, @Nullable Map<String, @Nullable Object> after) {
        if (after == null) {
            return new RowChange(table.name(), keyOf(table, before), before, null);
        }
        Map<String, @Nullable Object> was = new TreeMap<>(before);
        was.keySet().removeIf(c -> table.derived().contains(c) || Objects.equals(before.get(c), after.get(c)));
        if (was.isEmpty()) {
            return null;
        }
        Map<String, @Nullable Object> is = new TreeMap<>(after);
        is.keySet().retainAll(was.keySet());
        return new RowChange(table.name(), keyOf(table, before), was, is);
    }

    static Map<String, Object> keyOf(MergedTable table, Map<String, @Nullable Object> row) {
        Map<String, Object> key = new LinkedHashMap<>();
        table.key().forEach(column -> key.put(column, Objects.requireNonNull(row.get(column))));
        return key;
    }

    static Map<String, @Nullable Object> row(ResultSet row) throws SQLException {
        ResultSetMetaData data = row.getMetaData();
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            Object cell = row.getObject(i);
            cells.put(data.getColumnName(i), cell instanceof Integer number ? Long.valueOf(number) : cell);
        }
        return cells;
    }

    static String write(List<RowChange> changes) {
        try {
            return JSON.writeValueAsString(changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows of texts and numbers are JSON", e);
        }
    }

    static List<RowChange> read(String changes) {
        try {
            return JSON.readValue(changes, new TypeReference<List<RowChange>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("suppliers_merge.undo_rows is not JSON", e);
        }
    }
}
