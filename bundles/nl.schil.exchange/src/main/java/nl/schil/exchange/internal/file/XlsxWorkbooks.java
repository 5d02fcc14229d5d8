package nl.schil.exchange.internal.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.workbook.Sheet;
import nl.schil.kernel.workbook.Workbooks;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** Workbooks that people fill in, with the libraries and the guard of imports. */
@Component(service = Workbooks.class)
public final class XlsxWorkbooks implements Workbooks {
    private static final Limits LIMITS = new Limits(LARGEST, 100, 32_767, 64L << 20, 200);
    private static final int LAST_CHOICE_ROW = 1_000;
    private static final int NARROWEST = 10;
    private static final int WIDEST = 60;

    @Override
    public byte[] write(List<Sheet> sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Schil", null)) {
            List<Worksheet> made = new ArrayList<>();
            for (Sheet sheet : sheets) {
                made.add(workbook.newWorksheet(sheet.name()));
            }
            for (int i = 0; i < sheets.size(); i++) {
                fill(made.get(i), sheets.get(i));
            }
            choices(workbook, made, sheets);
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet target, Sheet sheet) {
        if (sheet.headings() > 0) {
            target.freezePane(0, sheet.headings());
        }
        for (int row = 0; row < sheet.rows().size(); row++) {
            List<@Nullable Object> cells = sheet.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                Object value = cells.get(column);
                if (value != null) {
                    cell(target, row, column, value);
                    if (row < sheet.headings()) {
                        target.style(row, column).bold().wrapText(true).set();
                    }
                    target.width(column, width(sheet, column));
                }
            }
        }
    }

    private static void cell(Worksheet target, int row, int column, Object value) {
        if (value instanceof BigDecimal number) {
            target.value(row, column, number);
        } else if (value instanceof LocalDate date) {
            target.value(row, column, date);
            target.style(row, column).format("yyyy-mm-dd").set();
        } else {
            target.inlineString(row, column, FormulaGuard.guarded(value.toString()));
        }
    }

    private static int width(Sheet sheet, int column) {
        int longest = NARROWEST;
        for (List<@Nullable Object> row : sheet.rows()) {
            Object value = column < row.size() ? row.get(column) : null;
            longest = Math.max(longest, value == null ? 0 : value.toString().length() + 2);
        }
        return Math.min(longest, WIDEST);
    }

    /** Lists of choices stand on a hidden sheet, because a list in a rule can have 255 characters at most. */
    private static void choices(Workbook workbook, List<Worksheet> made, List<Sheet> sheets) {
        Worksheet lists = null;
        int column = 0;
        for (int i = 0; i < sheets.size(); i++) {
            int first = sheets.get(i).headings();
            for (var choice : sheets.get(i).choices().entrySet()) {
                if (lists == null) {
                    lists = workbook.newWorksheet("_lists");
                    lists.setVisibilityState(VisibilityState.HIDDEN);
                }
                for (int row = 0; row < choice.getValue().size(); row++) {
                    lists.inlineString(row, column, choice.getValue().get(row));
                }
                made.get(i)
                        .range(first, choice.getKey(), LAST_CHOICE_ROW, choice.getKey())
                        .validateWithList(
                                lists.range(0, column, choice.getValue().size() - 1, column));
                column++;
            }
        }
    }

    @Override
    public Result<List<Sheet>> read(byte[] workbook) {
        if (workbook.length > LARGEST) {
            return Result.refused(Violation.of("file", null, "exchange.file.large", "megabytes", LARGEST >> 20));
        }
        Path file = null;
        try {
            file = Files.createTempFile("schil-workbook", ".xlsx");
            Files.write(file, workbook);
            ZipGuard.check(file, LIMITS);
            return Result.accepted(sheets(file));
        } catch (RefusedFile e) {
            return Result.refused(
                    new Violation("file", null, e.reason().code(), e.reason().values()));
        } catch (IOException | RuntimeException e) {
            // the reader reports a broken workbook in whatever way its parser does
            return Result.refused(Violation.of("file", null, "exchange.file.workbook"));
        } finally {
            remove(file);
        }
    }

    private static void remove(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Sheet> sheets(Path file) throws IOException, RefusedFile {
        List<Sheet> sheets = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            CellText text = new CellText(workbook.isDate1904());
            for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    try (Stream<Row> rows = sheet.openStream()) {
                        sheets.add(new Sheet(sheet.getName(), 0, rows(rows, text), Map.of()));
                    }
                }
            }
        }
        return sheets;
    }

    private static List<List<@Nullable Object>> rows(Stream<Row> stream, CellText text) throws RefusedFile {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Row row : (Iterable<Row>) stream::iterator) {
            if (row.getRowNum() > MOST_ROWS || row.getCellCount() > LIMITS.columns()) {
                throw RefusedFile.of("exchange.file.workbook");
            }
            while (rows.size() < row.getRowNum() - 1) {
                rows.add(Collections.emptyList());
            }
            List<@Nullable Object> cells = new ArrayList<>();
            for (int i = 0; i < row.getCellCount(); i++) {
                Cell cell = row.getCell(i);
                String value = cell == null ? null : text.of(cell);
                cells.add(value == null ? null : unguarded(value));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static String unguarded(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && FormulaGuard.isRisky(text.charAt(1))
                ? text.substring(1)
                : text;
    }
}
