package nl.schil.suppliers.internal.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.schil.kernel.Violation;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/** Puts rows back as they were before a merge, when nothing changed since that would be lost. */
public final class UndoneRows {
    private UndoneRows() {}

    /** What stands in the way, one violation per row; empty when the changes can be undone. */
    public static List<Violation> obstacles(Reading reading, List<RowChange> changes) {
        List<Violation> obstacles = new ArrayList<>();
        for (RowChange change : changes) {
            MergedTable table = MergedTable.named(change.table());
            Map<String, @Nullable Object> now =
                    find(reading, table, change.key()).orElse(null);
            if (!isUndoable(table, change, now)) {
                obstacles.add(
                        Violation.of("", null, "suppliers.undo.changed." + table.label(), "what", name(table, change)));
            }
            if (isOrphan(reading, change)) {
                obstacles.add(Violation.of("", null, "suppliers.undo.parent"));
            }
            String owner = ownerOfLiveKey(reading, table, change);
            if (owner != null) {
                obstacles.add(new Violation(
                        "", null, "suppliers.undo.key-in-use", Map.of("what", name(table, change), "supplier", owner)));
            }
        }
        return obstacles;
    }

    /** Undoes changes that have no obstacle: new rows go, rows that went come back, changed columns are put back. */
    public static void undo(Writing writing, List<RowChange> changes) {
        changes.stream().filter(RowChange::isNew).forEach(change -> {
            List<Object> arguments = new ArrayList<>();
            String where = where(change.key(), arguments);
            writing.execute("DELETE FROM " + table(change) + " WHERE " + where, arguments.toArray());
        });
        // suppliers stand first in a list of changes, so that what refers to them can come back
        changes.stream().filter(RowChange::isGone).forEach(change -> insert(writing, change));
        changes.stream().filter(c -> !c.isNew() && !c.isGone()).forEach(change -> update(writing, change));
    }

    private static boolean isUndoable(
            MergedTable table, RowChange change, @Nullable Map<String, @Nullable Object> now) {
        if (change.isGone()) {
            return now == null;
        }
        if (now == null) {
            return table.erasable();
        }
        Map<String, @Nullable Object> after = Objects.requireNonNull(change.after());
        return after.entrySet().stream()
                .allMatch(cell -> table.derived().contains(cell.getKey())
                        || Objects.equals(now.get(cell.getKey()), cell.getValue()));
    }

    /** Whether a supplier would come back into a group whose head is gone. */
    private static boolean isOrphan(Reading reading, RowChange change) {
        Object parent =
                change.isGone() && change.before() != null ? change.before().get("parent") : null;
        return parent != null
                && reading.one("SELECT 1 FROM suppliers_supplier WHERE id = ?", row -> row.getInt(1), parent)
                        .isEmpty();
    }

    /** Name of another supplier that has a key which would come back to life, or null. */
    private static @Nullable String ownerOfLiveKey(Reading reading, MergedTable table, RowChange change) {
        Map<String, @Nullable Object> before = change.before();
        if (!table.name().equals("suppliers_identifier")
                || !change.isGone()
                || before == null
                || before.get("valid_to") != null
                || !Objects.equals(before.get("repeatable"), 0L)) {
            return null;
        }
        List<String> owners = reading.list(
                "SELECT s.name FROM suppliers_identifier i JOIN suppliers_supplier s ON s.id = i.supplier"
                        + " LEFT JOIN suppliers_merge m ON m.survivor = s.id AND m.merged = ? AND m.undone_at IS NULL"
                        + " WHERE i.scheme = ? AND i.value = ? AND i.valid_to IS NULL AND i.repeatable = 0"
                        + " AND m.id IS NULL",
                row -> row.getString(1),
                before.get("supplier"),
                before.get("scheme"),
                before.get("value"));
        return owners.isEmpty() ? null : owners.get(0);
    }

    private static Optional<Map<String, @Nullable Object>> find(
            Reading reading, MergedTable table, Map<String, Object> key) {
        List<Object> arguments = new ArrayList<>();
        String where = where(key, arguments);
        return reading.one("SELECT * FROM " + table.name() + " WHERE " + where, Rows::row, arguments.toArray());
    }

    private static void insert(Writing writing, RowChange change) {
        Map<String, @Nullable Object> row = Objects.requireNonNull(change.before());
        writing.execute(
                "INSERT INTO " + table(change) + " (" + String.join(", ", row.keySet()) + ") VALUES ("
                        + String.join(", ", Collections.nCopies(row.size(), "?")) + ")",
                row.values().toArray());
    }

    private static void update(Writing writing, RowChange change) {
        Map<String, @Nullable Object> row = Objects.requireNonNull(change.before());
        List<@Nullable Object> arguments = new ArrayList<>(row.values());
        List<Object> key = new ArrayList<>();
        String where = where(change.key(), key);
        arguments.addAll(key);
        writing.execute(
                "UPDATE " + table(change) + " SET " + String.join(" = ?, ", row.keySet()) + " = ? WHERE " + where,
                arguments.toArray());
    }

    private static String table(RowChange change) {
        return MergedTable.named(change.table()).name();
    }

    private static String where(Map<String, Object> key, List<Object> arguments) {
        arguments.addAll(key.values());
        return String.join(" = ? AND ", key.keySet()) + " = ?";
    }

    /** What people know the row by: an identifier, a number, a name. */
    private static String name(MergedTable table, RowChange change) {
        Map<String, @Nullable Object> row = change.isNew() ? change.after() : change.before();
        Map<String, @Nullable Object> cells = Objects.requireNonNull(row);
        return switch (table.label()) {
            case "identifier" -> cells.get("scheme") + " " + cells.get("value");
            case "trade-name" -> String.valueOf(cells.get("name"));
            case "alias" ->
                String.valueOf(cells.get("external_id")).replace('\n', ' ').strip();
            case "supplier" -> String.join(", ", cells.keySet());
            default -> "";
        };
    }
}
