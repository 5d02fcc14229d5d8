package nl.schil.circularity.calculators.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import nl.schil.circularity.calculators.Fault;
import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitConversionTest {
    @ParameterizedTest
    @CsvSource({
        "1.5, t, kg, 1500",
        "2500, g, kg, 2.5",
        "2, [lb_av], kg, 0.90718474",
        "3, m3, L, 3000",
        "1, kW.h, MJ, 3.6",
        "2, t.km, kg.km, 2000",
        "12, mo, a, 1",
        "25, %, 1, 0.25",
        "1, t{CO2eq}, kg{CO2eq}, 1000",
        "0, t, kg, 0",
        "-4, kg, g, -4000",
        "20, Cel, K, 293.15",
        "1, kg/m3, g/cm3, 0.001"
    })
    void anAmountInAnotherUnit(double amount, String from, String to, double expected) {
        assertThat(UnitConversion.convert(amount, from, to).orElseThrow())
                .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
    }

    @Test
    void substancesAreNotExchanged() {
        assertThat(rule("kg{SO2eq}", "kg{CO2eq}")).isEqualTo(Rule.SAME_SUBSTANCE);
        assertThat(rule("kg", "kg{CO2eq}")).isEqualTo(Rule.SAME_SUBSTANCE);
    }

    @Test
    void differentKindsAreNotConverted() {
        assertThat(rule("m3", "kg")).isEqualTo(Rule.SAME_KIND);
        assertThat(rule("kg", "1")).isEqualTo(Rule.SAME_KIND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", "", " ", "kg kg", "[", "kg{", "€", "10*3.kg", "kg/", "(", "1..2", "ton"})
    void whatIsNoUnitIsRefused(String code) {
        assertThat(rule(code, "kg")).isIn(Rule.UNIT, Rule.SAME_SUBSTANCE);
    }

    private static Rule rule(String from, String to) {
        Outcome<Double> outcome = UnitConversion.convert(1, from, to);
        assertThat(outcome).as(from + " to " + to).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<Double>) outcome)
                .faults().stream().map(Fault::rule).findFirst().orElseThrow();
    }

    @Test
    void aUnitThatNobodyUsesIsRefusedAndExhaustsNothing() {
        for (String code : List.of("m999999999", "kg-99999", "(".repeat(5000) + "kg", "kg" + ".kg".repeat(3000))) {
            assertThat(rule(code, "kg")).isEqualTo(Rule.UNIT);
        }
        assertThat(UnitConversion.convert(2, "1000.kg", "t").orElseThrow()).isCloseTo(2, within(1e-12));
    }

    @Test
    void oneConversionServesManyAmountsOnManyThreads() {
        DoubleUnaryOperator pounds = UnitConversion.between("[lb_av]", "kg").orElseThrow();
        assertThat(pounds.applyAsDouble(Double.NaN)).isNaN();
        assertThat(IntStream.range(0, 2000)
                        .parallel()
                        .filter(n -> Math.abs(pounds.applyAsDouble(n)
                                        - UnitConversion.convert(n, "[lb_av]", "kg")
                                                .orElseThrow())
                                > 1e-9)
                        .count())
                .isZero();
    }

    @Test
    void unknownStaysUnknown() {
        assertThat(UnitConversion.convert(Double.NaN, "t", "kg")).isInstanceOf(Outcome.Unknown.class);
        assertThat(UnitConversion.convert(Double.POSITIVE_INFINITY, "t", "kg")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aVolumeHasAMassByItsDensity() {
        assertThat(UnitConversion.mass(500, "L", 2.4, "g/cm3").orElseThrow()).isCloseTo(1200, within(1e-9));
        assertThat(UnitConversion.mass(500, "L", 2.4, "kg")).isInstanceOf(Outcome.Refused.class);
    }
}
