package nl.schil.circularity.internal.material.workbook;

import java.math.BigDecimal;
import java.util.Map;
import nl.schil.circularity.internal.material.form.MaterialForm;
import org.jspecify.annotations.Nullable;

/** One row of the sheet of materials. */
final class MaterialRow {
    private final Cells cells;
    private final Map<String, Integer> columns;
    private final int row;

    MaterialRow(Cells cells, Map<String, Integer> columns, int row) {
        this.cells = cells;
        this.columns = columns;
        this.row = row;
    }

    MaterialForm read(Map<String, Map<String, BigDecimal>> impacts) {
        String name = text("name");
        Integer critical = columns.get("critical");
        return new MaterialForm(
                name,
                number("mass"),
                text("unit"),
                text("origin"),
                number("FR"),
                number("FU"),
                number("FS"),
                number("EF"),
                number("CR"),
                number("CU"),
                number("CC"),
                number("CE"),
                number("EC"),
                text("part"),
                critical == null ? null : cells.yes(row, critical, "critical"),
                text("strategy"),
                null,
                number("recyclable"),
                name == null ? null : impacts.get(name));
    }

    private @Nullable String text(String code) {
        Integer column = columns.get(code);
        return column == null ? null : cells.text(row, column);
    }

    private @Nullable BigDecimal number(String code) {
        Integer column = columns.get(code);
        return column == null ? null : cells.number(row, column, code);
    }
}
