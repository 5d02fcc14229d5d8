package nl.schil.performance.internal.model;

import static nl.schil.performance.internal.model.Examples.day;
import static nl.schil.performance.internal.model.Examples.kpi;
import static nl.schil.performance.internal.model.Examples.number;
import static nl.schil.performance.internal.model.Examples.quarter;
import static nl.schil.performance.internal.model.Examples.value;
import static nl.schil.performance.internal.model.Examples.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.performance.internal.application.FormulaRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {
    private static Formula formula(String text) {
        return ((Result.Accepted<Formula>) Formula.parse(text)).value();
    }

    private static Violation fault(String text) {
        return ((Result.Refused<Formula>) Formula.parse(text)).violations().get(0);
    }

    private static Kpi computed(String text) {
        return new Kpi(
                "f",
                "F",
                null,
                Direction.HIGHER,
                number("100"),
                number("0"),
                BigDecimal.ZERO,
                Rhythm.QUARTER,
                Anchoring.CALENDAR,
                BigDecimal.ONE,
                KpiSource.FORMULA,
                text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(a + b) / 2; 70",
                "MIN(a, b); 60",
                "MAX(a, B) - 1; 79",
                "IF(a > 50 && b < 90, 100, 0); 100",
                "ROUND(a / 7, 2); 8.57",
                "-a + 2 * b; 100",
                "ABS(a - b); 20",
                "SUM(a, b); 140",
                "12.5; 12.5"
            })
    void it_computes_with_the_values_of_other_kpis(String text, String result) {
        Formula formula = formula(text);
        Map<String, BigDecimal> known = Map.of("a", number("60"), "b", number("80"));
        Map<String, BigDecimal> inputs = new java.util.HashMap<>();
        formula.variables().forEach(name -> inputs.put(name, known.get(name.toLowerCase(java.util.Locale.ROOT))));
        assertThat(formula.value(inputs)).isEqualByComparingTo(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(a + b; performance.formula.brace; 1", "a + b); performance.formula.brace; 6",
                "a + EXEC(b); performance.formula.function; 5", "a # b; performance.formula.operator; 3",
                "a ^ b; performance.formula.operator; 3", "a > b; performance.formula.number; 0"
            })
    void what_is_wrong_is_said_at_its_character(String text, String code, int position) {
        Violation fault = fault(text);
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.values().getOrDefault("position", 0)).isEqualTo(position);
    }

    @Test
    void what_reaches_further_than_numbers_is_refused() {
        for (String text :
                List.of("", "a +", "RANDOM()", "a[0]", "a.b", "\"x\"", "STR_UPPER(a)", "PI * 2 +", "a b", "FACT(9)")) {
            assertThat(Formula.parse(text)).as(text).isInstanceOf(Result.Refused.class);
        }
        assertThat(fault("a+".repeat(200) + "a").code()).isEqualTo("performance.formula.long");
        assertThat(fault("(".repeat(11) + "a" + ")".repeat(11)).values()).containsEntry("position", 11);
    }

    @Test
    void an_unknown_input_makes_the_result_unknown_and_never_zero() {
        List<Kpi> kpis = List.of(kpi("a", Rhythm.QUARTER, "1"), kpi("b", Rhythm.QUARTER, "1"), computed("(a + b) / 2"));
        ScoreBook book = new ScoreBook(
                Examples.card("1", "t", day("2026-01-01")),
                kpis,
                List.of(
                        value("a", quarter(2026, 1), "60"),
                        value("b", quarter(2026, 1), "80"),
                        value("a", quarter(2026, 2), "60"),
                        without("b", quarter(2026, 2), Answer.NO_DATA),
                        value("a", quarter(2026, 3), "60"),
                        without("b", quarter(2026, 3), Answer.NOT_APPLICABLE)));
        Line first = book.line(kpis.get(2), quarter(2026, 1));
        assertThat(first.value()).isEqualByComparingTo("70");
        assertThat(first.norm()).isEqualByComparingTo("70");
        assertThat(book.line(kpis.get(2), quarter(2026, 2)).state()).isEqualTo(Line.State.NO_DATA);
        assertThat(book.line(kpis.get(2), quarter(2026, 2)).value()).isNull();
        assertThat(book.line(kpis.get(2), quarter(2026, 3)).state()).isEqualTo(Line.State.NOT_APPLICABLE);
        assertThat(book.line(kpis.get(2), quarter(2026, 4)).state()).isEqualTo(Line.State.MISSING);
        assertThat(book.score(day("2027-01-01")).missing()).isEqualTo(2);
        assertThat(book.score(day("2026-07-01")).coverage().doubleValue())
                .isCloseTo(1 / 3.0, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void divided_by_zero_is_unknown() {
        List<Kpi> kpis = List.of(kpi("a", Rhythm.QUARTER, "1"), computed("100 / a"));
        ScoreBook book = new ScoreBook(
                Examples.card("1", "t", day("2026-01-01")), kpis, List.of(value("a", quarter(2026, 1), "0")));
        assertThat(book.line(kpis.get(1), quarter(2026, 1)).state()).isEqualTo(Line.State.NO_DATA);
    }

    @Test
    void it_names_only_measured_kpis_of_the_same_periods() {
        Kpi month = kpi("m", Rhythm.MONTH, "1");
        for (Map.Entry<String, String> one : Map.of(
                        "a + x", "performance.formula.variable",
                        "a + m", "performance.formula.rhythm",
                        "f2 + a", "performance.formula.formula",
                        "f + a", "performance.formula.variable")
                .entrySet()) {
            Kpi kpi = computed(one.getKey());
            Kpi other = new Kpi(
                    "f2",
                    "F2",
                    null,
                    kpi.direction(),
                    kpi.target(),
                    kpi.floor(),
                    kpi.tolerance(),
                    kpi.rhythm(),
                    kpi.anchoring(),
                    kpi.weight(),
                    kpi.source(),
                    "a");
            Fields fields = new Fields();
            FormulaRules.check(fields, kpi, List.of(kpi("a", Rhythm.QUARTER, "1"), month, other, kpi));
            assertThat(fields.violations())
                    .extracting(Violation::code)
                    .as(one.getKey())
                    .containsExactly(one.getValue());
            assertThat(fields.violations().get(0).values().get("codes")).isEqualTo("a");
        }
    }
}
