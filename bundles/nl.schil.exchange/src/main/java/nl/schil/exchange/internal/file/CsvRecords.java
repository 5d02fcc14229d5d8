package nl.schil.exchange.internal.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.dataset.Column;
import org.jspecify.annotations.Nullable;

/** Records as CSV (RFC 4180, comma, UTF-8); text that begins like a formula gets an apostrophe in front. */
final class CsvRecords implements RecordWriter {
    private final Writer out;
    private final CsvWriter csv;
    private final List<Column> columns;
    private final @Nullable String[] cells;

    CsvRecords(OutputStream out, List<Column> columns) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        this.csv = CsvWriter.builder().build(this.out);
        this.columns = columns;
        this.cells = new String[columns.size()];
        csv.writeRecord(columns.stream().map(Column::name).toArray(String[]::new));
    }

    @Override
    public void write(Map<String, String> values) {
        for (int i = 0; i < cells.length; i++) {
            Column column = columns.get(i);
            String value = values.get(column.name());
            cells[i] = value != null && column.type() == Column.Type.TEXT ? FormulaGuard.guarded(value) : value;
        }
        csv.writeRecord(cells);
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        out.flush();
    }
}
