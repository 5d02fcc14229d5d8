package nl.schil.exchange.internal.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/**
 * The text of a spreadsheet's cell: dates as {@code YYYY-MM-DD}, numbers with a point and without the noise of binary
 * fractions, and with the zeros in front that a format such as {@code 00000000} shows.
 */
final class CellText {
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final int DAYS_TO_1904 = 1462;
    private static final int EXACT_DIGITS = 15;
    private static final int LAST_DAY = 2_958_465;

    private final int offset;
    private final Map<String, Boolean> dateFormats = new HashMap<>();

    CellText(boolean date1904) {
        offset = date1904 ? DAYS_TO_1904 : 0;
    }

    @Nullable String of(Cell cell) {
        Object value = cell.getValue();
        if (value instanceof String string) {
            return string;
        }
        if (value instanceof BigDecimal number) {
            return number(number, cell.getDataFormatString());
        }
        return value == null ? cell.getRawValue() : value.toString();
    }

    private String number(BigDecimal number, @Nullable String format) {
        if (format != null && dateFormats.computeIfAbsent(format, CellText::isDate)) {
            long day = number.longValue() + offset;
            if (day > 0 && day <= LAST_DAY) {
                return EPOCH.plusDays(day).toString();
            }
        }
        BigDecimal exact = number.scale() > 0 ? number.round(new MathContext(EXACT_DIGITS)) : number;
        String plain = exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
        return format != null && isZeros(format) && plain.length() < format.length() && plain.charAt(0) != '-'
                ? "0".repeat(format.length() - plain.length()) + plain
                : plain;
    }

    private static boolean isZeros(String format) {
        return format.chars().allMatch(c -> c == '0');
    }

    /** Whether a number format shows a date: it has a y, m or d outside quotes, brackets and escapes. */
    private static boolean isDate(String format) {
        char closing = 0;
        boolean day = false;
        for (int i = 0; i < format.length(); i++) {
            char c = Character.toLowerCase(format.charAt(i));
            if (closing != 0) {
                closing = c == closing ? 0 : closing;
            } else if (c == '"') {
                closing = '"';
            } else if (c == '[') {
                closing = ']';
            } else if (c == '\\' || c == '_') {
                i++;
            } else if (c == 'g') {
                return false;
            } else {
                day |= c == 'y' || c == 'd' || c == 'j';
            }
        }
        return day;
    }
}
