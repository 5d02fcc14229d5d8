package nl.schil.exchange.internal.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.dataset.Column;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Records as a workbook: real dates and numbers; a full sheet is followed by another. */
final class XlsxRecords implements RecordWriter {
    private static final int FLUSH = 500;
    private static final int LAST_ROW = 1_048_575;
    /** Numbers with more digits lose some in a spreadsheet and are written as text. */
    private static final int EXACT_DIGITS = 15;

    private final Workbook workbook;
    private final String title;
    private final List<Column> columns;
    private Worksheet sheet;
    private int sheets = 1;
    private int row;

    XlsxRecords(OutputStream out, String title, List<Column> columns) throws IOException {
        this.workbook = new Workbook(new Unclosed(out), "Schil", null);
        this.title = title;
        this.columns = columns;
        this.sheet = sheet(title);
    }

    @Override
    public void write(Map<String, String> values) throws IOException {
        if (row == LAST_ROW) {
            sheet.finish();
            sheet = sheet(title + " " + ++sheets);
        }
        row++;
        for (int i = 0; i < columns.size(); i++) {
            String value = values.get(columns.get(i).name());
            if (value != null && !value.isEmpty()) {
                cell(i, columns.get(i).type(), value);
            }
        }
        if (row % FLUSH == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }

    private Worksheet sheet(String name) {
        Worksheet result = workbook.newWorksheet(name);
        result.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            result.inlineString(0, i, columns.get(i).name());
            result.style(0, i).bold().set();
            result.width(i, Math.max(12, columns.get(i).name().length() + 4));
        }
        row = 0;
        return result;
    }

    private void cell(int column, Column.Type type, String value) {
        switch (type) {
            case DATE -> date(column, value);
            case MONEY, NUMBER -> number(column, value, type == Column.Type.MONEY ? "#,##0.00" : "General");
            case TEXT, PERIOD, PERIODS -> sheet.inlineString(row, column, FormulaGuard.guarded(value));
        }
    }

    private void date(int column, String value) {
        try {
            sheet.value(row, column, LocalDate.parse(value));
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } catch (DateTimeParseException e) {
            sheet.inlineString(row, column, FormulaGuard.guarded(value));
        }
    }

    private void number(int column, String value, String format) {
        BigDecimal number = new BigDecimal(value);
        if (number.precision() > EXACT_DIGITS) {
            sheet.inlineString(row, column, value);
        } else {
            sheet.value(row, column, number);
            sheet.style(row, column).format(format).set();
        }
    }

    /** The caller's stream, which the workbook may flush but not close. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
