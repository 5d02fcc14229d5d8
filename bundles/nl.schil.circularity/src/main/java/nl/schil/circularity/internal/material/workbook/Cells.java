package nl.schil.circularity.internal.material.workbook;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.schil.kernel.Violation;
import nl.schil.kernel.workbook.Sheet;
import org.jspecify.annotations.Nullable;

/** Cells of one sheet; what cannot be read is told by its place. */
final class Cells {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:[.,]\\d{1,12})?(?:[eE]-?\\d{1,2})?");

    private final Sheet sheet;
    private final List<Place> places;

    Cells(Sheet sheet, List<Place> places) {
        this.sheet = sheet;
        this.places = places;
    }

    void refuse(int row, String field, @Nullable String value, String code) {
        places.add(new Place(sheet.name(), row, field, Violation.of(field, value, code)));
    }

    @Nullable String text(int row, int column) {
        return sheet.text(row, column);
    }

    /** Columns by the codes of the first row; refused when one is missing or another is there. */
    Map<String, Integer> columns(List<String> codes) {
        Map<String, Integer> columns = new HashMap<>();
        int last = sheet.rows().isEmpty() ? 0 : sheet.rows().get(0).size();
        for (int column = 1; column <= last; column++) {
            String code = sheet.text(1, column);
            if (code != null && codes.contains(code)) {
                columns.put(code, column);
            } else if (code != null) {
                refuse(1, code, code, "circularity.request.workbook.column");
            }
        }
        for (String code : codes) {
            if (!columns.containsKey(code)) {
                refuse(1, code, null, "circularity.request.workbook.column.missing");
            }
        }
        return columns;
    }

    boolean any(int row, Collection<Integer> columns) {
        return columns.stream().anyMatch(column -> sheet.text(row, column) != null);
    }

    /** A number with a point or a comma; null when the cell is empty or refused. */
    @Nullable BigDecimal number(int row, int column, String field) {
        String text = sheet.text(row, column);
        if (text == null) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            refuse(row, field, text, "circularity.request.workbook.number");
            return null;
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    /** Yes or no in the languages of the workbook; null when the cell is empty or refused. */
    @Nullable Boolean yes(int row, int column, String field) {
        String text = sheet.text(row, column);
        if (text == null) {
            return null;
        }
        switch (text.toLowerCase(Locale.ROOT)) {
            case "ja", "yes", "true":
                return true;
            case "nee", "no", "false":
                return false;
            default:
                refuse(row, field, text, "circularity.request.workbook.yes-no");
                return null;
        }
    }
}
