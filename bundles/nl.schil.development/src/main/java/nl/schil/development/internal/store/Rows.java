package nl.schil.development.internal.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.RowMapper;
import nl.schil.kernel.store.Sql;
import org.jspecify.annotations.Nullable;

/** Reads of columns that tables of this module have in common. */
public final class Rows {
    private Rows() {}

    public static @Nullable LocalDate date(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : LocalDate.parse(text);
    }

    static @Nullable BigDecimal decimal(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : new BigDecimal(text);
    }

    static @Nullable Integer whole(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : Integer.valueOf(value);
    }

    /** Rows by their first column, in the query's order: one query however many ids there are. */
    static <T> Map<String, List<T>> grouped(
            Reading reading, String select, String column, Collection<String> ids, String order, RowMapper<T> mapper) {
        Map<String, List<T>> grouped = new HashMap<>();
        Sql sql = new Sql().add(select).in("WHERE", column, ids).add("ORDER BY " + order);
        reading.list(sql.text(), row -> Map.entry(row.getString(1), mapper.map(row)), sql.arguments())
                .forEach(entry -> grouped.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                        .add(entry.getValue()));
        return grouped;
    }
}
