package nl.schil.circularity.internal.material.document;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.mci.MciCalculator;
import nl.schil.circularity.calculators.mci.MciResult;
import nl.schil.circularity.calculators.mki.MkiCalculator;
import nl.schil.circularity.internal.material.application.Figures;
import nl.schil.circularity.internal.material.form.Numbers;
import nl.schil.circularity.internal.material.model.MaterialStatement;
import nl.schil.circularity.internal.material.model.RequestState;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/** The tables of a report; every figure has its source, its assurance and the version of its formula. */
final class ReportRows {
    static final String MCI = MciCalculator.FORMULA.id() + " " + MciCalculator.FORMULA.version();

    private final Report report;
    private final Function<Text, String> say;

    ReportRows(Report report, Function<Text, String> say) {
        this.report = report;
        this.say = say;
    }

    String word(String key) {
        return say.apply(Text.of("circularity.report." + key));
    }

    List<String> totalHeads() {
        return List.of(word("figure"), word("value"), word("unit"), word("assurance"), word("formula"), word("basis"));
    }

    /** What all accepted statements say together. */
    List<List<@Nullable Object>> totals() {
        Figures figures = report.figures();
        String of = say.apply(Text.of("circularity.report.of", "count", figures.statements()));
        String known = say.apply(Text.of(
                "circularity.report.of.known",
                "known",
                figures.statements() - figures.lackingCount(),
                "count",
                figures.statements()));
        String weighed = say.apply(
                Text.of("circularity.report.of.weighed", "known", figures.weighed(), "count", figures.statements()));
        String weights = figures.weights() == null ? "" : ", " + figures.weights();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(total("mci", figures.mci(), "", MCI, of));
        rows.add(total("mci.known", figures.known(), "", MCI, known));
        rows.add(total("mass", figures.kilograms(), "kg", "M", of));
        rows.add(total("virgin", figures.virgin(), "kg", MCI + ": V", of));
        rows.add(total(
                "mki",
                figures.mki(),
                "EUR",
                MkiCalculator.FORMULA.id() + " " + MkiCalculator.FORMULA.version() + weights,
                weighed));
        return rows;
    }

    private List<@Nullable Object> total(String key, double value, String unit, String formula, String basis) {
        String assurance = report.figures().assurance() == null
                ? ""
                : level(report.figures().assurance().name());
        List<@Nullable Object> row = new ArrayList<>();
        row.add(word(key));
        row.add(known(value));
        row.add(unit);
        row.add(assurance);
        row.add(formula);
        row.add(basis);
        return row;
    }

    /** A number, or that it is unknown. */
    private Object known(double value) {
        BigDecimal decimal = Numbers.decimal(value);
        return decimal == null ? word("unknown") : decimal;
    }

    List<String> statementHeads() {
        return List.of(
                word("supplier"),
                word("contract"),
                word("product"),
                word("period"),
                word("mass.kg"),
                "MCI",
                word("virgin.kg"),
                say.apply(Text.of("circularity.statement.assurance")),
                word("source"),
                word("formula"));
    }

    List<List<@Nullable Object>> statements() {
        return report.statements().stream().map(this::statement).toList();
    }

    private List<@Nullable Object> statement(MaterialStatement one) {
        Outcome<MciResult> mci = MciCalculator.calculate(one.content().one());
        double times = one.content().times();
        double mass = one.content().lines().stream()
                .mapToDouble(line -> line.material().m())
                .sum();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(report.suppliers().getOrDefault(one.supplier(), word("unknown")));
        row.add(one.contract() == null ? "" : report.contracts().getOrDefault(one.contract(), word("unknown")));
        row.add(one.content().product());
        row.add(one.period().toString());
        row.add(known(mass * times));
        row.add(known(mci.result().map(MciResult::mci).orElse(Double.NaN)));
        row.add(known(mci.result().map(result -> result.totals().v() * times).orElse(Double.NaN)));
        row.add(level(one.content().assurance().name()));
        row.add(source(one));
        row.add(MCI);
        return row;
    }

    private String source(MaterialStatement one) {
        String source =
                one.content().source() == null ? word("unknown") : one.content().source();
        return one.content().proof() == null
                ? source
                : source + "; " + one.content().proof();
    }

    private String level(String assurance) {
        return say.apply(Text.of("circularity.statement.assurance." + assurance));
    }

    List<String> requestHeads() {
        return List.of(word("state"), word("count"));
    }

    /** What was asked: apart from what happened. */
    List<List<@Nullable Object>> requests() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (RequestState state : RequestState.values()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(say.apply(Text.of("circularity.request.state." + state.name())));
            row.add(BigDecimal.valueOf(report.requests().getOrDefault(state, 0)));
            rows.add(row);
        }
        return rows;
    }

    List<String> lacking() {
        return report.figures().lacking().stream()
                .map(lack -> lack.product() + ": "
                        + lack.missing().stream()
                                .map(one -> one.subject() + " " + one.field())
                                .collect(Collectors.joining(", ")))
                .toList();
    }

    static String number(Object value, Locale locale) {
        if (!(value instanceof BigDecimal decimal)) {
            return value.toString();
        }
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(decimal.abs().compareTo(BigDecimal.TEN) < 0 ? 3 : 0);
        return format.format(decimal);
    }
}
