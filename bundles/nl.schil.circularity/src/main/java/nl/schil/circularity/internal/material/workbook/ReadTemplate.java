package nl.schil.circularity.internal.material.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.schil.circularity.internal.material.application.ReadContent;
import nl.schil.circularity.internal.material.application.WeightSets;
import nl.schil.circularity.internal.material.form.ContentForm;
import nl.schil.circularity.internal.material.form.MaterialForm;
import nl.schil.circularity.internal.material.form.UseForm;
import nl.schil.circularity.internal.material.model.DataRequest;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Violation;
import nl.schil.kernel.workbook.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads the workbook that came back for a request, and tells of everything that is wrong where it stands. */
public final class ReadTemplate {
    private static final Pattern MATERIAL = Pattern.compile("materials\\[(\\d+)]\\.(.+)");

    private final DataRequest request;
    private final List<Place> places = new ArrayList<>();
    private final List<Integer> rows = new ArrayList<>();
    private String productSheet = "";
    private String materialSheet = "";
    private Map<String, Integer> factRows = Map.of();

    public ReadTemplate(DataRequest request) {
        this.request = request;
    }

    /** What is wrong; empty when everything could be read. */
    public List<Place> places() {
        return places;
    }

    /** What the workbook says; of no use when something is wrong. */
    public ContentForm read(List<Sheet> sheets) {
        if (sheets.size() < 2) {
            places.add(new Place("", 0, "", Violation.of("", null, "circularity.request.workbook.sheets")));
            return ContentForm.empty(request.product());
        }
        productSheet = sheets.get(0).name();
        materialSheet = sheets.get(1).name();
        Map<String, Map<String, BigDecimal>> impacts =
                sheets.size() > 2 ? new ReadImpacts(sheets.get(2), places).byName() : Map.of();
        ContentForm form = facts(sheets.get(0), materials(sheets.get(1), impacts), !impacts.isEmpty());
        if (places.isEmpty()) {
            sensible(form);
        }
        return form;
    }

    private ContentForm facts(Sheet sheet, List<MaterialForm> materials, boolean weighed) {
        factRows = new HashMap<>();
        for (int row = 1; row <= sheet.rows().size(); row++) {
            String code = sheet.text(row, 1);
            if (code != null && Layout.FACTS.contains(code)) {
                factRows.put(code, row);
            }
        }
        Cells cells = new Cells(sheet, places);
        same(cells, "product", request.product());
        same(cells, "period", request.period().toString());
        return new ContentForm(
                request.product(),
                number(cells, "products"),
                materials,
                new UseForm(number(cells, "L"), number(cells, "Lav"), number(cells, "U"), number(cells, "Uav")),
                null,
                fact(cells, "source"),
                fact(cells, "proof"),
                weighed ? WeightSets.name(Layout.SET) : null,
                null,
                fact(cells, "note"));
    }

    /** The workbook of another product or period was made for another request. */
    private void same(Cells cells, String code, String asked) {
        String given = fact(cells, code);
        if (given != null && !given.equals(asked)) {
            cells.refuse(factRows.getOrDefault(code, 0), code, given, "circularity.request.workbook.other");
        }
    }

    private @Nullable String fact(Cells cells, String code) {
        Integer row = factRows.get(code);
        return row == null ? null : cells.text(row, 2);
    }

    private @Nullable BigDecimal number(Cells cells, String code) {
        Integer row = factRows.get(code);
        return row == null ? null : cells.number(row, 2, code);
    }

    private List<MaterialForm> materials(Sheet sheet, Map<String, Map<String, BigDecimal>> impacts) {
        Cells cells = new Cells(sheet, places);
        Map<String, Integer> columns = cells.columns(Layout.COLUMNS);
        List<MaterialForm> materials = new ArrayList<>();
        for (int row = 3; row <= sheet.rows().size(); row++) {
            if (cells.any(row, columns.values())) {
                rows.add(row);
                materials.add(new MaterialRow(cells, columns, row).read(impacts));
            }
        }
        if (materials.isEmpty()) {
            cells.refuse(3, "name", null, "circularity.statement.empty");
        }
        return materials;
    }

    /** The rules of statements, told where the value stands. */
    private void sensible(ContentForm form) {
        Fields fields = new Fields();
        new ReadContent(fields).read(form);
        for (Violation one : fields.violations()) {
            Matcher material = MATERIAL.matcher(one.field());
            if (material.matches()) {
                String field = material.group(2);
                places.add(new Place(materialSheet, rows.get(Integer.parseInt(material.group(1))), code(field), one));
            } else {
                String code = code(one.field().replace("use.", ""));
                places.add(new Place(productSheet, factRows.getOrDefault(code, 0), code, one));
            }
        }
    }

    /** How the workbook spells the name of a field. */
    private static String code(String field) {
        for (List<String> codes : List.of(Layout.COLUMNS, Layout.FACTS)) {
            for (String code : codes) {
                if (code.equalsIgnoreCase(field)) {
                    return code;
                }
            }
        }
        return field;
    }
}
