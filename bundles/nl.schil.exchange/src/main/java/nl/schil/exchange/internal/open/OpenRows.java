package nl.schil.exchange.internal.open;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.schil.exchange.internal.file.RefusedFile;
import nl.schil.exchange.internal.file.RowSource;
import nl.schil.exchange.internal.model.DecimalMark;
import nl.schil.kernel.dataset.Column;
import org.jspecify.annotations.Nullable;

/** The records of an open format as rows under the dataset's own column names. */
final class OpenRows implements RowSource {
    private final String format;
    private final Records records;
    private final @Nullable String[] header;
    private long line = -1;
    private @Nullable String[] cells = new String[0];
    private @Nullable OpenRow row;

    /** The records of one file, one after the other. */
    interface Records extends Closeable {
        /** The next record, or null at the end. */
        @Nullable OpenRow next() throws IOException, RefusedFile;

        /** The part read so far, 0 to 1. */
        double progress();
    }

    /** @param filled the columns that the format can fill; those that the dataset lacks are left out */
    OpenRows(String format, List<Column> columns, List<String> filled, Records records) {
        this.format = format;
        this.records = records;
        this.header =
                columns.stream().map(Column::name).filter(filled::contains).toArray(String[]::new);
    }

    @Override
    public boolean next() throws IOException, RefusedFile {
        line++;
        if (line == 0) {
            cells = header;
            return true;
        }
        row = records.next();
        if (row == null) {
            return false;
        }
        cells = new String[header.length];
        for (int i = 0; i < header.length; i++) {
            cells[i] = row.get(Objects.requireNonNull(header[i]));
        }
        return true;
    }

    /** The number of the record, from 1. */
    @Override
    public long line() {
        return Math.max(1, line);
    }

    @Override
    public @Nullable String[] cells() {
        return cells;
    }

    @Override
    public boolean regular() {
        return false;
    }

    @Override
    public boolean sparse() {
        return true;
    }

    @Override
    public Map<String, String> places() {
        return row == null ? Map.of() : row.places();
    }

    @Override
    public List<Refusal> refusals() {
        return row == null ? List.of() : row.refusals();
    }

    @Override
    public double progress() {
        return records.progress();
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public @Nullable String encoding() {
        return null;
    }

    @Override
    public @Nullable String delimiter() {
        return null;
    }

    @Override
    public @Nullable String sheet() {
        return null;
    }

    @Override
    public DecimalMark usualMark() {
        return DecimalMark.POINT;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
