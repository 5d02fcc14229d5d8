package nl.schil.exchange.internal.file;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import nl.schil.exchange.internal.model.DecimalMark;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The rows of the first visible sheet of a workbook. Of a formula its last computed value counts. */
final class XlsxRows implements RowSource {
    private final ReadableWorkbook workbook;
    private final Sheet sheet;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final CellText text;
    private final int mostColumns;
    private long line;
    private @Nullable String[] cells = new String[0];

    private XlsxRows(ReadableWorkbook workbook, Sheet sheet, Limits limits) throws IOException {
        this.workbook = workbook;
        this.sheet = sheet;
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        this.text = new CellText(workbook.isDate1904());
        this.mostColumns = limits.columns();
    }

    static XlsxRows open(SpooledFile file, Limits limits) throws IOException, RefusedFile {
        ZipGuard.check(file.path(), limits);
        ReadableWorkbook workbook = null;
        XlsxRows opened = null;
        try {
            workbook = new ReadableWorkbook(file.path().toFile(), new ReadingOptions(true, true));
            Sheet sheet = workbook.getSheets()
                    .filter(s -> s.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElse(null);
            if (sheet == null) {
                throw RefusedFile.of("exchange.file.workbook");
            }
            opened = new XlsxRows(workbook, sheet, limits);
            return opened;
        } catch (IOException | RuntimeException e) {
            // the reader reports a broken workbook in whatever way its parser does
            throw RefusedFile.of("exchange.file.workbook");
        } finally {
            if (opened == null && workbook != null) {
                workbook.close();
            }
        }
    }

    @Override
    public boolean next() throws IOException, RefusedFile {
        try {
            while (rows.hasNext()) {
                if (take(rows.next())) {
                    return true;
                }
            }
            return false;
        } catch (RuntimeException e) {
            throw RefusedFile.of("exchange.file.sheet", Map.of("line", line + 1));
        }
    }

    private boolean take(Row row) throws RefusedFile {
        int count = row.getCellCount();
        line = row.getRowNum();
        if (count > mostColumns) {
            throw RefusedFile.of("exchange.file.columns", Map.of("line", line, "count", count, "limit", mostColumns));
        }
        cells = new String[count];
        boolean any = false;
        for (int i = 0; i < count; i++) {
            Cell cell = row.getCell(i);
            cells[i] = cell == null ? null : text.of(cell);
            any |= cells[i] != null && !cells[i].isBlank();
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
        return false;
    }

    @Override
    public double progress() {
        return -1;
    }

    @Override
    public String format() {
        return "XLSX";
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
    public String sheet() {
        return sheet.getName();
    }

    /** Numbers in cells come with a point. */
    @Override
    public DecimalMark usualMark() {
        return DecimalMark.POINT;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
