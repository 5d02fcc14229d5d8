package nl.schil.circularity.internal.material.workbook;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.schil.kernel.workbook.Sheet;

/** The sheet of impacts of one kg, which may stay empty. */
final class ReadImpacts {
    private final Sheet sheet;
    private final Cells cells;

    ReadImpacts(Sheet sheet, List<Place> places) {
        this.sheet = sheet;
        this.cells = new Cells(sheet, places);
    }

    /** Impacts by code by name of the material; a material of which nothing is said is absent. */
    Map<String, Map<String, BigDecimal>> byName() {
        Map<String, Integer> columns = cells.columns(Layout.categories());
        Integer names = columns.get("name");
        Map<String, Map<String, BigDecimal>> found = new HashMap<>();
        for (int row = 3; names != null && row <= sheet.rows().size(); row++) {
            Map<String, BigDecimal> impacts = new TreeMap<>();
            for (Map.Entry<String, Integer> column : columns.entrySet()) {
                if (!column.getKey().equals("name")) {
                    BigDecimal amount = cells.number(row, column.getValue(), column.getKey());
                    if (amount != null) {
                        impacts.put(column.getKey(), amount);
                    }
                }
            }
            String name = cells.text(row, names);
            if (!impacts.isEmpty() && name == null) {
                cells.refuse(row, "name", null, "problem.field.required");
            } else if (!impacts.isEmpty()) {
                found.put(name, impacts);
            }
        }
        return found;
    }
}
