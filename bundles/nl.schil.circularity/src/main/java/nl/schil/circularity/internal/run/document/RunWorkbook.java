package nl.schil.circularity.internal.run.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.schil.circularity.internal.material.form.AssumeForm;
import nl.schil.circularity.internal.material.form.Numbers;
import nl.schil.circularity.internal.run.application.Run;
import nl.schil.circularity.internal.run.application.RunRow;
import nl.schil.circularity.internal.run.form.RequirementForm;
import nl.schil.circularity.internal.run.form.RunResult;
import nl.schil.kernel.text.Text;
import nl.schil.kernel.workbook.Sheet;
import org.jspecify.annotations.Nullable;

/** A calculation as sheets: what came of it, what it was made with, what moves it, and every statement. */
public final class RunWorkbook {
    private static final String KEY = "circularity.run.";

    private final Run run;
    private final List<RunRow> rows;
    private final Map<String, String> suppliers;
    private final Function<Text, String> say;

    /**
     * @param suppliers names by id
     * @param say words of the module in the language of the workbook
     */
    public RunWorkbook(Run run, List<RunRow> rows, Map<String, String> suppliers, Function<Text, String> say) {
        this.run = run;
        this.rows = List.copyOf(rows);
        this.suppliers = Map.copyOf(suppliers);
        this.say = say;
    }

    public List<Sheet> sheets() {
        return List.of(
                sheet("result", result()),
                sheet("asked", asked()),
                sheet("sensitivity", sensitivity()),
                sheet("rows", statements()));
    }

    private String word(String key) {
        return say.apply(Text.of(KEY + key));
    }

    private String input(String symbol) {
        return say.apply(Text.of("circularity.material.input." + symbol));
    }

    private Sheet sheet(String key, List<List<@Nullable Object>> lines) {
        return new Sheet(word("sheet." + key), 1, lines, Map.of());
    }

    private static List<@Nullable Object> line(@Nullable Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }

    private List<List<@Nullable Object>> result() {
        RunResult found = run.result();
        RunResult.Side now = found.now();
        RunResult.Side then = found.then();
        List<List<@Nullable Object>> lines = new ArrayList<>();
        lines.add(line(run.name(), word("now"), then == null ? null : word("then")));
        lines.add(line("MCI (" + found.formula() + ")", now.mci(), then == null ? null : then.mci()));
        lines.add(line("X", now.utility(), then == null ? null : then.utility()));
        lines.add(line("M, kg", now.m(), then == null ? null : then.m()));
        lines.add(line("V, kg", now.v(), then == null ? null : then.v()));
        lines.add(line("W0, kg", now.w0(), then == null ? null : then.w0()));
        lines.add(line("WF, kg", now.wf(), then == null ? null : then.wf()));
        lines.add(line("WC, kg", now.wc(), then == null ? null : then.wc()));
        lines.add(line("W, kg", now.w(), then == null ? null : then.w()));
        lines.add(line("MKI, EUR" + (found.weights() == null ? "" : " (" + found.weights() + ")"), found.mki()));
        lines.add(line(word("statements"), found.statements()));
        lines.add(line(word("known"), found.known()));
        lines.add(line(word("assumed"), found.assumed()));
        lines.add(line(
                word("assurance"),
                found.assurance() == null
                        ? null
                        : say.apply(Text.of("circularity.statement.assurance." + found.assurance()))));
        lines.add(line(word("year"), run.year()));
        if (run.cpv() != null) {
            lines.add(line("CPV", run.cpv()));
        }
        lines.add(line(word("as-of"), run.asOf()));
        lines.add(line(word("made"), run.madeOn(), run.maker()));
        return lines;
    }

    private List<List<@Nullable Object>> asked() {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        lines.add(line(word("what"), word("material"), word("input"), word("value"), word("low"), word("high")));
        AssumeForm assumptions = run.asked().assumptions();
        if (assumptions != null && assumptions.values() != null) {
            assumptions
                    .values()
                    .forEach((symbol, one) -> lines.add(line(
                            word("assumption") + ": " + assumptions.name(),
                            null,
                            input(symbol),
                            one.value(),
                            one.low(),
                            one.high())));
        }
        for (RequirementForm one : run.asked().requirements()) {
            lines.add(line(
                    word("kind." + one.kind()),
                    one.material() == null ? word("every") : one.material(),
                    input(String.valueOf(one.field())),
                    one.value()));
        }
        return lines;
    }

    private List<List<@Nullable Object>> sensitivity() {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        lines.add(line(
                word("product"),
                word("material"),
                word("input"),
                word("times"),
                word("low"),
                word("high"),
                word("mci-low"),
                word("mci-high")));
        for (RunResult.Everywhere one : run.result().assumptions()) {
            lines.add(line(
                    word("everywhere"),
                    null,
                    input(one.field()),
                    one.times(),
                    one.low(),
                    one.high(),
                    one.mciAtLow(),
                    one.mciAtHigh()));
        }
        for (RunResult.Unknown one : run.result().unknowns()) {
            lines.add(line(
                    one.product(),
                    one.subject(),
                    input(one.field()),
                    1,
                    one.low(),
                    one.high(),
                    one.mciAtLow(),
                    one.mciAtHigh()));
        }
        return lines;
    }

    private List<List<@Nullable Object>> statements() {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        lines.add(line(
                word("product"),
                word("supplier"),
                "M, kg",
                "MCI",
                "V + W, kg",
                word("mci-then"),
                word("linear-then"),
                "MKI, EUR",
                word("assumed")));
        for (RunRow row : rows) {
            lines.add(line(
                    row.product(),
                    row.supplier() == null ? null : suppliers.get(row.supplier()),
                    decimal(row.kilograms()),
                    decimal(row.mci()),
                    decimal(row.linear()),
                    decimal(row.mciThen()),
                    decimal(row.linearThen()),
                    decimal(row.mki()),
                    row.assumed()));
        }
        return lines;
    }

    private static @Nullable BigDecimal decimal(double number) {
        return Numbers.decimal(number);
    }
}
