package nl.schil.exchange.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import nl.schil.exchange.internal.model.Guess;
import nl.schil.exchange.internal.model.Hints;
import nl.schil.kernel.dataset.Column;
import org.jspecify.annotations.Nullable;

/** A file to import: what was made of it, and its rows in batches. Rows are read when they are asked for. */
public final class ImportFile implements AutoCloseable {
    private static final int HEAD = 4096;
    /** A title may stand above the header. */
    private static final int LINES_TO_HEADER = 20;

    private static final int NONE_KNOWN = -1;
    /** How much of a cell is shown. */
    private static final int SHOWN = 200;

    private final RowSource source;
    private final Guess guess;
    private final RowReader reader;

    private ImportFile(RowSource source, Guess guess, RowReader reader) {
        this.source = source;
        this.guess = guess;
        this.reader = reader;
    }

    /** Opens a table whose rows are to become rows of {@code columns}. */
    public static ImportFile open(SpooledFile file, List<Column> columns, Hints hints, Limits limits)
            throws IOException, RefusedFile {
        return open(file, "", columns, hints, limits, List.of());
    }

    /**
     * Opens a file whose rows are to become rows of {@code columns}; refused when it is neither a table nor in one of the
     * formats.
     */
    public static ImportFile open(
            SpooledFile file,
            String dataset,
            List<Column> columns,
            Hints hints,
            Limits limits,
            List<SourceFormat> formats)
            throws IOException, RefusedFile {
        HeaderNames names = new HeaderNames(columns, hints.mapping());
        Sample sample = new Sample(columns);
        int above;
        try (RowSource first = source(file, dataset, columns, hints, names, limits, formats)) {
            above = aboveHeader(first, names);
            if (above != NONE_KNOWN) {
                sample.read(first, names.match(first.cells()));
            }
        }
        RowSource source = source(file, dataset, columns, hints, names, limits, formats);
        boolean opened = false;
        try {
            HeaderNames.Match match = header(source, names, above == NONE_KNOWN ? 0 : above);
            int width = source.cells().length;
            Guess guess = sample.guess(source, match, hints);
            RowReader reader = new RowReader(source, width, match, columns, sample.readers(source, hints), limits);
            opened = true;
            return new ImportFile(source, guess, reader);
        } finally {
            if (!opened) {
                source.close();
            }
        }
    }

    public Guess guess() {
        return guess;
    }

    /** At most {@code most} of the next rows as they stand in the file, as wide as the header and long cells cut short. */
    public List<List<String>> asInFile(int most) throws IOException, RefusedFile {
        int width = guess.headers().size();
        List<List<String>> rows = new ArrayList<>();
        while (rows.size() < most && source.next()) {
            @Nullable String[] cells = source.cells();
            List<String> row = new ArrayList<>(width);
            for (int i = 0; i < width; i++) {
                String cell = i < cells.length ? CellTrim.trimmed(cells[i]) : null;
                row.add(cell == null ? "" : cell.length() > SHOWN ? cell.substring(0, SHOWN) + "…" : cell);
            }
            rows.add(row);
        }
        return rows;
    }

    /** At most {@code most} of the next rows; empty at the end of the file. */
    public Batch next(int most) throws IOException, RefusedFile {
        return reader.next(most);
    }

    /** The part of the file read so far, 0 to 1, or -1 when it is not known. */
    public double progress() {
        return source.progress();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private static RowSource source(
            SpooledFile file,
            String dataset,
            List<Column> columns,
            Hints hints,
            HeaderNames names,
            Limits limits,
            List<SourceFormat> formats)
            throws IOException, RefusedFile {
        byte[] head;
        try (InputStream in = Files.newInputStream(file.path())) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw RefusedFile.of("exchange.file.empty");
        }
        if (TextEncoding.starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw RefusedFile.of("exchange.file.xls");
        }
        for (SourceFormat format : formats) {
            if (format.recognises(head)) {
                return format.open(file, dataset, columns);
            }
        }
        return TextEncoding.starts(head, 'P', 'K', 3, 4)
                ? XlsxRows.open(file, limits)
                : CsvRows.open(file, head, hints, names, limits);
    }

    /** Goes to the first row with a known header and answers how many stand above it, or that no header is known. */
    private static int aboveHeader(RowSource source, HeaderNames names) throws IOException, RefusedFile {
        for (int above = 0; above < LINES_TO_HEADER && source.next(); above++) {
            if (names.recognised(source.cells()) > 0) {
                return above;
            }
        }
        return NONE_KNOWN;
    }

    /** Goes to the header, below so many rows. */
    private static HeaderNames.Match header(RowSource source, HeaderNames names, int above)
            throws IOException, RefusedFile {
        for (int row = 0; row <= above; row++) {
            if (!source.next()) {
                throw RefusedFile.of("exchange.file.empty");
            }
        }
        return names.match(source.cells());
    }
}
