package nl.schil.exchange.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import nl.schil.exchange.internal.model.DateOrder;
import nl.schil.exchange.internal.model.DecimalMark;
import nl.schil.kernel.dataset.Column.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueReadersTest {
    private final ValueReaders dutch = new ValueReaders(DateOrder.DAY_FIRST, DecimalMark.COMMA, false);
    private final ValueReaders english = new ValueReaders(DateOrder.MONTH_FIRST, DecimalMark.POINT, true);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-31 | 2026-01-31",
                "2026-1-5 | 2026-01-05",
                "2026/01/31 | 2026-01-31",
                "2026-01-31T00:00:00 | 2026-01-31",
                "2026-01-31 12:30 | 2026-01-31",
                "20260131 | 2026-01-31",
                "31-1-2026 | 2026-01-31",
                "31/01/2026 | 2026-01-31",
                "31.1.2026 | 2026-01-31",
                "3-4-2026 | 2026-04-03",
                "31 januari 2026 | 2026-01-31",
                "1 maart 2026 | 2026-03-01",
                "31-jan-2026 | 2026-01-31",
                "5 mei 2026 | 2026-05-05",
                "29-2-2024 | 2024-02-29",
                "46053 | 2026-01-31",
                "46053.75 | 2026-01-31",
            })
    void datesBecomeIso(String written, String iso) {
        assertThat(dutch.of(Type.DATE).canonical(written)).isEqualTo(iso);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31-2-2026",
                "29-2-2023",
                "32-1-2026",
                "1-13-2026",
                "2026-13-01",
                "31-1-26",
                "morgen",
                "2026",
                "1",
                "20261399",
                "31-foo-2026",
                "2026-01",
                "1/2/3/4",
                "-5",
                "31-1-2026x",
                "31 januari 26",
                "0-0-0000"
            })
    void whatIsNoDateIsRefused(String written) {
        assertThat(dutch.of(Type.DATE).canonical(written)).isNull();
    }

    @Test
    void monthComesFirstWhenTheFileSaysSo() {
        assertThat(english.of(Type.DATE).canonical("3/4/2026")).isEqualTo("2026-03-04");
        assertThat(english.of(Type.DATE).canonical("31/4/2026")).isNull();
        assertThat(english.of(Type.DATE).canonical("2026-04-03")).isEqualTo("2026-04-03");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "12 | 12",
                "0012 | 12",
                "1234567.89 | 1234567.89",
                "1.234.567,89 | 1234567.89",
                "1,234,567.89 | 1234567.89",
                "1 234 567,89 | 1234567.89",
                "1.234 | 1234",
                "1,234 | 1234",
                "12,5 | 12.5",
                "12.50 | 12.50",
                "€ 1.000,- | 1000",
                "€1.000,00 | 1000.00",
                "1.000,00 EUR | 1000.00",
                "EUR 5 | 5",
                "-12,50 | -12.50",
                "1'234.50 | 1234.50",
                "12,500000 | 12.50",
                "0,5 | 0.5",
            })
    void amountsGetAPoint(String written, String canonical) {
        assertThat(dutch.of(Type.MONEY).canonical(written)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12,345,6",
                "1.23.456",
                "12,3456",
                "tien",
                "1e6",
                "12-5",
                "€",
                ",",
                "1,",
                "1.2.3,4",
                "--1",
                "12,5 per jaar"
            })
    void whatIsNoAmountIsRefused(String written) {
        assertThat(dutch.of(Type.MONEY).canonical(written)).isNull();
    }

    @Test
    void theMarkDecidesAboutThreeDigits() {
        assertThat(dutch.of(Type.NUMBER).canonical("1.234")).isEqualTo("1234");
        assertThat(dutch.of(Type.NUMBER).canonical("1,234")).isEqualTo("1.234");
        assertThat(english.of(Type.NUMBER).canonical("1.234")).isEqualTo("1.234");
        assertThat(english.of(Type.NUMBER).canonical("1,234")).isEqualTo("1234");
        assertThat(english.of(Type.MONEY).canonical("1.234"))
                .as("three decimals in an amount")
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P3Y | P3Y",
                "p3y6m | P3Y6M",
                "P13W | P13W",
                "P36M | P36M",
                "36 maanden | P36M",
                "36maanden | P36M",
                "3 jaar | P3Y",
                "1 jr. | P1Y",
                "3 months | P3M",
                "2 years 6 months | P2Y6M",
                "2 jaar en 6 maanden | P2Y6M",
                "2 years and 6 months | P2Y6M",
                "2 jaar, 6 mnd | P2Y6M",
                "90 dagen | P90D",
                "13 weken | P13W",
                "0 maanden | P0D",
            })
    void periodsBecomeIso(String written, String iso) {
        assertThat(dutch.of(Type.PERIOD).canonical(written)).isEqualTo(iso);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"36", "jaar", "P", "PT5H", "P-1Y", "P1Y2", "3 eeuwen", "drie jaar", "3 jaar min 1 dag", "P1,5Y"})
    void whatIsNoPeriodIsRefused(String written) {
        assertThat(dutch.of(Type.PERIOD).canonical(written)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P1Y;P1Y | P1Y;P1Y",
                "P1Y | P1Y",
                "1 jaar; 6 maanden | P1Y;P6M",
                "2 x 1 jaar | P1Y;P1Y",
                "2x12 maanden | P12M;P12M",
                "3 x P1Y;P6M | P1Y;P1Y;P1Y;P6M",
                "P1Y; | P1Y",
            })
    void severalPeriodsAreSeparated(String written, String iso) {
        assertThat(dutch.of(Type.PERIODS).canonical(written)).isEqualTo(iso);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "P1Y;x", "99 x P1Y", "0 x P1Y", "2 x", "P1Y,P1Y"})
    void whatIsNoRowOfPeriodsIsRefused(String written) {
        assertThat(dutch.of(Type.PERIODS).canonical(written)).isNull();
    }

    @Test
    void textIsLeftAloneButForNul() {
        assertThat(dutch.of(Type.TEXT).canonical("=1+1")).isEqualTo("=1+1");
        assertThat(dutch.of(Type.TEXT).canonical("a\0b")).isNull();
    }
}
