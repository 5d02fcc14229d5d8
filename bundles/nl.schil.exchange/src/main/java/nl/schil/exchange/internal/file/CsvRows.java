package nl.schil.exchange.internal.file;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Map;
import nl.schil.exchange.internal.model.DecimalMark;
import nl.schil.exchange.internal.model.Hints;
import org.jspecify.annotations.Nullable;

/** The rows of a delimited text file. */
final class CsvRows implements RowSource {
    private static final int SAMPLE = 1 << 16;
    private static final int LARGEST_CELL = 1 << 24;

    private final CountingStream counting;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final Charset charset;
    private final char delimiter;
    private final long size;
    private final int mostColumns;
    private long line = 1;
    private @Nullable String[] cells = new String[0];

    private CsvRows(
            CountingStream counting,
            CsvReader<CsvRecord> reader,
            Charset charset,
            char delimiter,
            long size,
            Limits limits) {
        this.counting = counting;
        this.reader = reader;
        this.records = reader.iterator();
        this.charset = charset;
        this.delimiter = delimiter;
        this.size = size;
        this.mostColumns = limits.columns();
    }

    static CsvRows open(SpooledFile file, byte[] head, Hints hints, HeaderNames names, Limits limits)
            throws IOException, RefusedFile {
        TextEncoding encoding = TextEncoding.of(head, file.utf8(), hints.encoding());
        CountingStream counting = new CountingStream(Files.newInputStream(file.path()));
        boolean opened = false;
        try {
            counting.skipNBytes(encoding.markLength());
            BufferedReader text = new BufferedReader(new InputStreamReader(counting, encoding.charset()), SAMPLE);
            String sample = sample(text);
            Character declared = Delimiters.declared(sample);
            char delimiter = delimiter(hints.delimiter(), declared, sample, names);
            CsvRows rows =
                    new CsvRows(counting, reader(text, delimiter), encoding.charset(), delimiter, file.size(), limits);
            if (declared != null && rows.records.hasNext()) {
                rows.records.next();
            }
            opened = true;
            return rows;
        } finally {
            if (!opened) {
                counting.close();
            }
        }
    }

    @SuppressWarnings("removal") // text behind a closing quote must not refuse the whole file; no other option says so
    private static CsvReader<CsvRecord> reader(BufferedReader text, char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(LARGEST_CELL)
                .ofCsvRecord(text);
    }

    private static String sample(BufferedReader text) throws IOException {
        text.mark(SAMPLE + 1);
        char[] characters = new char[SAMPLE];
        int length = 0;
        for (int read = 0; read >= 0 && length < SAMPLE; read = text.read(characters, length, SAMPLE - length)) {
            length += read;
        }
        text.reset();
        return new String(characters, 0, length);
    }

    private static char delimiter(@Nullable String told, @Nullable Character declared, String sample, HeaderNames names)
            throws RefusedFile {
        if (told == null || told.isEmpty()) {
            return declared != null ? declared : Delimiters.guess(sample, names);
        }
        if (told.equalsIgnoreCase("tab")) {
            return '\t';
        }
        if (told.length() != 1 || "\"\r\n".contains(told)) {
            throw RefusedFile.of("exchange.file.delimiter", Map.of("delimiter", told));
        }
        return told.charAt(0);
    }

    @Override
    public boolean next() throws IOException, RefusedFile {
        try {
            while (records.hasNext()) {
                CsvRecord row = records.next();
                if (take(row)) {
                    return true;
                }
            }
            return false;
        } catch (CsvParseException e) {
            throw RefusedFile.of("exchange.file.csv", Map.of("line", line + 1));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private boolean take(CsvRecord row) throws RefusedFile {
        int count = row.getFieldCount();
        line = row.getStartingLineNumber();
        if (count > mostColumns) {
            throw RefusedFile.of("exchange.file.columns", Map.of("line", line, "count", count, "limit", mostColumns));
        }
        cells = new String[count];
        boolean any = false;
        for (int i = 0; i < count; i++) {
            String cell = row.getField(i);
            cells[i] = cell;
            any |= !cell.isEmpty() && !cell.isBlank();
        }
        return any;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public @Nullable String[] cells() {
        return cells;
    }

    @Override
    public boolean regular() {
        return true;
    }

    @Override
    public double progress() {
        return size == 0 ? 1 : Math.min(1, counting.count / (double) size);
    }

    @Override
    public String format() {
        return "CSV";
    }

    @Override
    public String encoding() {
        return charset.name();
    }

    @Override
    public String delimiter() {
        return delimiter == '\t' ? "tab" : String.valueOf(delimiter);
    }

    @Override
    public @Nullable String sheet() {
        return null;
    }

    @Override
    public DecimalMark usualMark() {
        return delimiter == ';' ? DecimalMark.COMMA : DecimalMark.POINT;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        counting.close();
    }

    private static final class CountingStream extends FilterInputStream {
        private long count;

        CountingStream(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
