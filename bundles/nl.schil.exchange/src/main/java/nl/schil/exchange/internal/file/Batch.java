package nl.schil.exchange.internal.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.schil.exchange.internal.model.RowError;
import nl.schil.kernel.dataset.Row;
import org.jspecify.annotations.Nullable;

/** Some consecutive rows of a file: those that can be read, and why the others cannot. */
public final class Batch {
    private final List<Row> rows = new ArrayList<>();
    private final List<@Nullable String[]> cells = new ArrayList<>();
    private final List<Map<String, String>> places = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();
    private final Map<String, Integer> positions;
    private long unreadable;

    /** @param positions where in the file's rows each column stands */
    Batch(Map<String, Integer> positions) {
        this.positions = positions;
    }

    void add(Row row, @Nullable String[] asInFile, Map<String, String> where) {
        rows.add(row);
        places.add(where);
        cells.add(asInFile);
    }

    void addUnreadable(List<RowError> reasons) {
        errors.addAll(reasons);
        unreadable++;
    }

    int size() {
        return rows.size() + (int) unreadable;
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    public List<Row> rows() {
        return rows;
    }

    /** The cells of a row as they stand in the file. */
    public @Nullable String[] cells(int row) {
        return cells.get(row);
    }

    /** Where a column of a row stands in a file that is no table, or the row itself; null when the line says it. */
    public @Nullable String place(int row, String column) {
        Map<String, String> where = places.get(row);
        return where.getOrDefault(column, where.get(""));
    }

    /** The value of a column as it stands in the file; null when the file has no such column or the cell is empty. */
    public @Nullable String asInFile(int row, String column) {
        Integer position = positions.get(column);
        @Nullable String[] inFile = cells.get(row);
        return position == null || position >= inFile.length ? null : CellTrim.trimmed(inFile[position]);
    }

    /** Why rows cannot be read, in the file's order. */
    public List<RowError> errors() {
        return errors;
    }

    /** How many rows cannot be read. */
    public long unreadable() {
        return unreadable;
    }
}
