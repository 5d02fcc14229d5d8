package nl.schil.circularity.internal.material.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.schil.circularity.calculators.ladder.RStrategy;
import nl.schil.circularity.calculators.mci.MciInput;
import nl.schil.circularity.calculators.mki.Category;
import nl.schil.circularity.internal.material.application.WeightSets;
import nl.schil.circularity.internal.material.form.ContentForm;
import nl.schil.circularity.internal.material.form.MaterialForm;
import nl.schil.circularity.internal.material.model.DataRequest;
import nl.schil.kernel.text.Text;
import nl.schil.kernel.workbook.Sheet;
import org.jspecify.annotations.Nullable;

/** Writes the workbook of one request, with what was answered so far. */
public final class WriteTemplate {
    private final Function<Text, String> say;

    /** @param say words of the module in the language of the workbook */
    public WriteTemplate(Function<Text, String> say) {
        this.say = say;
    }

    public List<Sheet> of(DataRequest request, ContentForm form) {
        return List.of(facts(request, form), materials(form), impacts(form));
    }

    private Sheet facts(DataRequest request, ContentForm form) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(Arrays.asList("code", word("value"), word("meaning")));
        for (String code : Layout.FACTS) {
            rows.add(Arrays.asList(code, fact(code, request, form), meaning(code)));
        }
        return new Sheet(word("sheet.product"), 1, rows, Map.of());
    }

    private static @Nullable Object fact(String code, DataRequest request, ContentForm form) {
        return switch (code) {
            case "product" -> request.product();
            case "period" -> request.period().toString();
            case "products" -> form.products();
            case "L" -> form.use() == null ? null : form.use().l();
            case "Lav" -> form.use() == null ? null : form.use().lav();
            case "U" -> form.use() == null ? null : form.use().u();
            case "Uav" -> form.use() == null ? null : form.use().uav();
            case "source" -> form.source();
            case "proof" -> form.proof();
            default -> form.note();
        };
    }

    private Sheet materials(ContentForm form) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(List.copyOf(Layout.COLUMNS));
        rows.add(Layout.COLUMNS.stream()
                .map(this::meaning)
                .<Object>map(text -> text)
                .toList());
        for (MaterialForm one : form.stated()) {
            rows.add(row(one));
        }
        Map<Integer, List<String>> choices = new TreeMap<>();
        choices.put(Layout.COLUMNS.indexOf("origin"), List.of("TECHNICAL", "BIOLOGICAL"));
        choices.put(Layout.COLUMNS.indexOf("part"), List.of("PRODUCT", "PACKAGING"));
        choices.put(Layout.COLUMNS.indexOf("critical"), List.of(word("yes"), word("no")));
        choices.put(
                Layout.COLUMNS.indexOf("strategy"),
                Stream.of(RStrategy.values()).map(RStrategy::name).toList());
        return new Sheet(word("sheet.materials"), 2, rows, choices);
    }

    private List<@Nullable Object> row(MaterialForm one) {
        List<@Nullable Object> row = new ArrayList<>();
        for (String column : Layout.COLUMNS) {
            row.add(
                    switch (column) {
                        case "name" -> one.name();
                        case "mass" -> one.mass();
                        case "unit" -> one.unit();
                        case "origin" -> one.origin();
                        case "part" -> one.part();
                        case "critical" -> one.critical() == null ? null : word(one.critical() ? "yes" : "no");
                        case "strategy" -> one.strategy();
                        case "recyclable" -> one.recyclable();
                        default -> one.value(MciInput.of(column).orElseThrow());
                    });
        }
        return row;
    }

    private Sheet impacts(ContentForm form) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(List.copyOf(Layout.categories()));
        rows.add(Stream.concat(
                        Stream.of(word("impacts.name")),
                        Layout.SET.categories().stream()
                                .map(one -> WeightSets.label(one, say) + " (" + one.unit() + " / kg)"))
                .<Object>map(text -> text)
                .toList());
        for (MaterialForm one : form.stated()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(one.name());
            Map<String, BigDecimal> impacts = one.impacts() == null ? Map.of() : one.impacts();
            for (Category category : Layout.SET.categories()) {
                row.add(impacts.get(category.code()));
            }
            rows.add(row);
        }
        return new Sheet(word("sheet.impacts"), 2, rows, Map.of());
    }

    private String meaning(String code) {
        return word("meaning." + code.toLowerCase(Locale.ROOT));
    }

    private String word(String key) {
        return say.apply(Text.of("circularity.request.workbook." + key));
    }
}
