package nl.schil.exchange.internal.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.schil.exchange.internal.model.Guess;
import org.jspecify.annotations.Nullable;

/**
 * The rejected rows of an import as CSV, to be mended and imported again: the row as it stood in the file, then line,
 * column, value, code, message and remedy. A row has one line; several reasons are separated by {@code " | "}. It
 * begins with a byte order mark and uses the delimiter of the file, so that the same spreadsheet opens it.
 */
public final class RejectedRows implements Closeable {
    private static final String BETWEEN = " | ";

    private final Writer out;
    private final CsvWriter csv;
    private final int width;
    private long line = -1;
    private @Nullable String place;
    private @Nullable String[] cells = new String[0];
    private final List<List<String>> reasons = new ArrayList<>();

    public RejectedRows(OutputStream out, @Nullable Guess guess) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        List<String> headers = guess == null
                ? List.of()
                : guess.headers().stream().map(Guess.Header::header).toList();
        this.width = headers.size();
        this.csv = CsvWriter.builder().fieldSeparator(separator(guess)).build(this.out);
        this.out.write('\uFEFF');
        write(headers, HeaderNames.REASONS);
    }

    /** Adds one reason; the reasons of a row come one after the other, the first with the row itself. */
    public void add(
            long rowLine,
            @Nullable String place,
            @Nullable String @Nullable [] row,
            String column,
            @Nullable String value,
            String code,
            String message,
            @Nullable String remedy) {
        if (rowLine != line) {
            flushRow();
            line = rowLine;
            this.place = null;
            cells = row == null ? new String[0] : row;
        }
        this.place = this.place == null ? place : this.place;
        reasons.add(List.of(column, value == null ? "" : value, code, message, remedy == null ? "" : remedy));
    }

    @Override
    public void close() throws IOException {
        flushRow();
        csv.flush();
        out.flush();
    }

    private void flushRow() {
        if (reasons.isEmpty()) {
            return;
        }
        List<String> last = new ArrayList<>();
        last.add(place == null ? String.valueOf(line) : place);
        for (int i = 0; i < reasons.get(0).size(); i++) {
            int part = i;
            last.add(String.join(BETWEEN, reasons.stream().map(r -> r.get(part)).toList()));
        }
        List<String> row = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String cell = i < cells.length ? cells[i] : null;
            row.add(cell == null ? "" : cell);
        }
        write(row, last);
        reasons.clear();
    }

    private void write(List<String> row, List<String> last) {
        List<String> all = new ArrayList<>(row.size() + last.size());
        row.forEach(cell -> all.add(FormulaGuard.guarded(cell)));
        last.forEach(cell -> all.add(FormulaGuard.guarded(cell)));
        csv.writeRecord(all);
    }

    private static char separator(@Nullable Guess guess) {
        if (guess == null || guess.delimiter() == null) {
            return ';';
        }
        return guess.delimiter().equals("tab") ? '\t' : guess.delimiter().charAt(0);
    }
}
