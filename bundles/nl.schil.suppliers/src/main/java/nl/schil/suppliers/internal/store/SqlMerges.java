package nl.schil.suppliers.internal.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import nl.schil.suppliers.internal.model.Merged;
import org.jspecify.annotations.Nullable;

/** Merges of suppliers: where those that went are now, and what undoes it. */
public final class SqlMerges {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SELECT = "SELECT id, merged, merged_name, survivor, survivor_name, organisations,"
            + " rewritten, undo_until, merged_at, merged_by, undone_at FROM suppliers_merge";

    private SqlMerges() {}

    /**
     * What undoes a merge.
     *
     * @param rows changed rows of this module
     * @param references what each module's rewriter needs, by module
     */
    public record Undo(List<RowChange> rows, Map<String, String> references) {}

    public static void insert(Writing writing, Merged merge, Undo undo) {
        writing.execute(
                "INSERT INTO suppliers_merge (id, merged, merged_name, survivor, survivor_name, organisations,"
                        + " rewritten, undo_rows, undo_references, undo_until, merged_at, merged_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                merge.id(),
                merge.merged(),
                merge.mergedName(),
                merge.survivor(),
                merge.survivorName(),
                String.join(",", merge.organisations()),
                write(merge.rewritten()),
                Rows.write(undo.rows()),
                write(undo.references()),
                merge.undoUntil(),
                merge.mergedAt(),
                merge.mergedBy());
    }

    public static Optional<Merged> find(Reading reading, String id) {
        return reading.one(SELECT + " WHERE id = ?", SqlMerges::merged, id);
    }

    /** Merges, the newest first, after {@code cursor}; about one supplier when it is given. */
    public static List<Merged> list(Reading reading, @Nullable String supplier, @Nullable String cursor, int limit) {
        List<Object> arguments = new ArrayList<>();
        String where = " WHERE 1 = 1";
        if (supplier != null) {
            where += " AND (survivor = ? OR merged = ?)";
            arguments.add(supplier);
            arguments.add(supplier);
        }
        if (cursor != null) {
            where += " AND id < ?";
            arguments.add(cursor);
        }
        arguments.add(limit);
        return reading.list(SELECT + where + " ORDER BY id DESC LIMIT ?", SqlMerges::merged, arguments.toArray());
    }

    /** The newest merge in force that a supplier is in, on either side. */
    public static Optional<Merged> newest(Reading reading, String supplier) {
        return reading
                .list(
                        SELECT + " WHERE undone_at IS NULL AND (survivor = ? OR merged = ?) ORDER BY id DESC LIMIT 1",
                        SqlMerges::merged,
                        supplier,
                        supplier)
                .stream()
                .findFirst();
    }

    /** The supplier that one which was merged is now part of, through all merges; empty when it was not merged. */
    public static Optional<String> survivor(Reading reading, String merged) {
        return Optional.ofNullable(survivors(reading, List.of(merged)).get(merged));
    }

    /** The suppliers that these are now part of, by the id asked; those that were not merged are absent. */
    public static Map<String, String> survivors(Reading reading, Collection<String> ids) {
        Map<String, String> now = new HashMap<>();
        Map<String, String> step = step(reading, ids);
        step.forEach(now::put);
        while (!step.isEmpty()) {
            step = step(reading, step.values());
            Map<String, String> next = step;
            now.replaceAll((asked, id) -> next.getOrDefault(id, id));
        }
        return now;
    }

    /** What undoes a merge, or nothing when that is no longer kept. */
    public static Optional<Undo> undo(Reading reading, String id) {
        return reading.one(
                "SELECT undo_rows, undo_references FROM suppliers_merge WHERE id = ? AND undo_rows IS NOT NULL",
                row -> new Undo(Rows.read(row.getString(1)), read(row.getString(2), new TypeReference<>() {})),
                id);
    }

    public static void undone(Writing writing, String id, Instant at, String by) {
        writing.execute(
                "UPDATE suppliers_merge SET undone_at = ?, undone_by = ?, undo_rows = NULL, undo_references = NULL"
                        + " WHERE id = ?",
                at,
                by,
                id);
    }

    /** Drops what would undo merges that can no longer be undone. */
    public static void forget(Writing writing, LocalDate today) {
        writing.execute(
                "UPDATE suppliers_merge SET undo_rows = NULL, undo_references = NULL"
                        + " WHERE undo_until < ? AND undo_rows IS NOT NULL",
                today);
    }

    private static Map<String, String> step(Reading reading, Collection<String> ids) {
        Map<String, String> step = new HashMap<>();
        Chunks.each(
                ids,
                (marks, arguments) -> reading.each(
                        "SELECT merged, survivor FROM suppliers_merge WHERE undone_at IS NULL AND merged IN (" + marks
                                + ")",
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        merge -> step.put(merge.getKey(), merge.getValue()),
                        arguments.toArray()));
        return step;
    }

    private static Merged merged(ResultSet row) throws SQLException {
        String organisations = row.getString("organisations");
        return new Merged(
                row.getString("id"),
                row.getString("merged"),
                row.getString("merged_name"),
                row.getString("survivor"),
                row.getString("survivor_name"),
                organisations.isEmpty() ? List.of() : List.of(organisations.split(",")),
                read(row.getString("rewritten"), new TypeReference<>() {}),
                LocalDate.parse(row.getString("undo_until")),
                Instant.parse(row.getString("merged_at")),
                row.getString("merged_by"),
                row.getString("undone_at") == null ? null : Instant.parse(row.getString("undone_at")));
    }

    private static String write(Map<String, ?> values) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(values));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts and numbers is JSON", e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("suppliers_merge holds no JSON", e);
        }
    }
}
