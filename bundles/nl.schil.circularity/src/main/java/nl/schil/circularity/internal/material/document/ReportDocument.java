package nl.schil.circularity.internal.material.document;

import static nl.schil.kernel.document.Xhtml.text;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import nl.schil.circularity.calculators.Formula;
import nl.schil.circularity.calculators.mci.MciCalculator;
import nl.schil.circularity.calculators.mki.MkiCalculator;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/** The report of a year as XHTML, from which a PDF is made. */
public final class ReportDocument {
    private static final String STYLE = """
            @page { size: A4 landscape; margin: 14mm 14mm; @bottom-right { content: counter(page) " / " counter(pages); font-family: 'Schil Sans'; font-size: 8pt } }
            body { font-family: 'Schil Sans'; font-size: 9pt; line-height: 1.35; color: #16202b }
            h1 { font-size: 19pt; line-height: 1.2; font-weight: 600; margin: 0 0 2pt }
            h2 { font-size: 12pt; font-weight: 600; margin: 14pt 0 4pt }
            p { margin: 0 0 4pt }
            .sub { color: #4a5765 }
            table { width: 100%; border-collapse: collapse }
            thead { display: table-header-group }
            tr { page-break-inside: avoid }
            th { text-align: left; font-weight: 600; color: #4a5765; border-bottom: 1pt solid #76879a; padding: 3pt 5pt 3pt 0 }
            td { vertical-align: top; border-bottom: 0.5pt solid #dde3e9; padding: 3pt 5pt 3pt 0 }
            """;

    private final Report report;
    private final ReportRows rows;
    private final Function<Text, String> say;
    private final Locale locale;

    /** @param say words of the module in the language of the document */
    public ReportDocument(Report report, Function<Text, String> say, Locale locale) {
        this.report = report;
        this.rows = new ReportRows(report, say);
        this.say = say;
        this.locale = locale;
    }

    public String xhtml() {
        String title = say.apply(Text.of("circularity.report.title", "year", String.valueOf(report.year())));
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(report.asOf());
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + locale.getLanguage() + "\"><head><title>"
                + text(title) + "</title><meta name=\"author\" content=\"" + text(report.scope()) + "\"/><style>"
                + STYLE + "</style></head><body><h1>" + text(title) + "</h1><p class=\"sub\">" + text(report.scope())
                + " · " + text(say.apply(Text.of("circularity.report.as-of", "date", day))) + "</p>"
                + "<h2>" + text(rows.word("effect")) + "</h2>" + table(rows.totalHeads(), rows.totals())
                + lacking()
                + "<h2>" + text(rows.word("input")) + "</h2>" + table(rows.requestHeads(), rows.requests())
                + "<h2>" + text(rows.word("statements")) + "</h2>"
                + (report.statements().isEmpty()
                        ? "<p>" + text(rows.word("none")) + "</p>"
                        : table(rows.statementHeads(), rows.statements()))
                + "<h2>" + text(rows.word("formulas")) + "</h2>" + formula(MciCalculator.FORMULA)
                + formula(MkiCalculator.FORMULA) + "<p>" + text(rows.word("utility")) + "</p></body></html>";
    }

    private String table(List<String> heads, List<List<@Nullable Object>> lines) {
        StringBuilder table = new StringBuilder("<table><thead><tr>");
        heads.forEach(head -> table.append("<th>").append(text(head)).append("</th>"));
        table.append("</tr></thead><tbody>");
        for (List<@Nullable Object> line : lines) {
            table.append("<tr>");
            line.forEach(cell -> table.append("<td>")
                    .append(cell == null ? "" : text(ReportRows.number(cell, locale)))
                    .append("</td>"));
            table.append("</tr>");
        }
        return table.append("</tbody></table>").toString();
    }

    private String lacking() {
        List<String> lacking = rows.lacking();
        if (lacking.isEmpty()) {
            return "";
        }
        StringBuilder list =
                new StringBuilder("<p>").append(text(rows.word("lacking"))).append("</p>");
        lacking.forEach(
                one -> list.append("<p class=\"sub\">").append(text(one)).append("</p>"));
        return list.toString();
    }

    private static String formula(Formula formula) {
        return "<p><b>" + text(formula.id() + " " + formula.version()) + "</b> " + text(formula.source()) + "</p><p>"
                + text(String.join("; ", formula.text())) + "</p><p class=\"sub\">"
                + text(String.join(" ", formula.limits())) + "</p>";
    }
}
