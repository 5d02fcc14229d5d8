package nl.schil.circularity.internal.material.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.schil.circularity.calculators.Formula;
import nl.schil.circularity.calculators.mci.MciCalculator;
import nl.schil.circularity.calculators.mki.MkiCalculator;
import nl.schil.kernel.text.Text;
import nl.schil.kernel.workbook.Sheet;
import org.jspecify.annotations.Nullable;

/** The report of a year as sheets. */
public final class ReportWorkbook {
    private final ReportRows rows;

    /** @param say words of the module in the language of the workbook */
    public ReportWorkbook(Report report, Function<Text, String> say) {
        this.rows = new ReportRows(report, say);
    }

    public List<Sheet> sheets() {
        List<List<@Nullable Object>> formulas = new ArrayList<>();
        for (Formula one : List.of(MciCalculator.FORMULA, MkiCalculator.FORMULA)) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(one.id() + " " + one.version());
            row.add(one.source());
            row.add(String.join("; ", one.text()));
            row.add(String.join(" ", one.limits()));
            formulas.add(row);
        }
        return List.of(
                sheet("effect", rows.totalHeads(), rows.totals()),
                sheet("input", rows.requestHeads(), rows.requests()),
                sheet("statements", rows.statementHeads(), rows.statements()),
                sheet(
                        "formulas",
                        List.of(rows.word("formula"), rows.word("source"), rows.word("text"), rows.word("limits")),
                        formulas));
    }

    private Sheet sheet(String key, List<String> heads, List<List<@Nullable Object>> lines) {
        List<List<@Nullable Object>> all = new ArrayList<>();
        all.add(List.copyOf(heads));
        all.addAll(lines);
        return new Sheet(rows.word("sheet." + key), 1, all, Map.of());
    }
}
