package nl.schil.development.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.schil.development.internal.model.assumption.Pair;
import nl.schil.development.internal.model.assumption.RankCorrelation;
import nl.schil.development.internal.model.assumption.RankCorrelation.Reason;
import nl.schil.development.internal.model.assumption.Trend;
import nl.schil.development.internal.model.programme.Effect;
import nl.schil.development.internal.model.programme.Gate;
import nl.schil.development.internal.model.programme.Kind;
import nl.schil.development.internal.model.programme.Level;
import nl.schil.development.internal.model.programme.Mode;
import nl.schil.development.internal.model.programme.Programme;
import nl.schil.development.internal.model.programme.Step;
import nl.schil.kernel.directory.KpiSeries;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgrammeTest {
    private static final LocalDate BEGAN = LocalDate.of(2026, 1, 12);

    private static Programme programme(Gate... gates) {
        return new Programme(
                "p",
                "o",
                "Op tijd",
                "Terug op de norm",
                Kind.REACTIVE,
                Mode.DIRECT,
                Level.BASIC,
                List.of("op tijd"),
                List.of("s-1"),
                "Noor",
                BEGAN,
                null,
                null,
                List.of(gates),
                List.of(),
                1);
    }

    private static KpiSeries series(String supplier, String name, KpiSeries.Point... points) {
        return new KpiSeries(
                "c", "Kaart", "o", supplier, null, "x", name, "%", BigDecimal.valueOf(98), List.of(points));
    }

    private static KpiSeries.Point quarter(int year, int quarter, boolean applicable, @Nullable Integer norm) {
        LocalDate from = LocalDate.of(year, 3 * quarter - 2, 1);
        BigDecimal value = norm == null ? null : BigDecimal.valueOf(norm);
        return new KpiSeries.Point(from, from.plusMonths(3).minusDays(1), applicable, value, value);
    }

    @Test
    void stepsArePassedOneAfterTheOther() {
        Programme two = programme(
                new Gate(Step.SUPPLIERS, BEGAN.plusDays(20), "Noor", "lijst"),
                new Gate(Step.COMMODITIES, BEGAN.plusDays(10), "Noor", "analyse"));
        assertThat(two.gates()).extracting(Gate::step).containsExactly(Step.COMMODITIES, Step.SUPPLIERS);
        assertThat(two.passed(BEGAN.plusDays(9))).isZero();
        assertThat(two.passed(BEGAN.plusDays(10))).isEqualTo(1);
        assertThat(two.next(BEGAN.plusDays(20))).contains(Step.TEAM);
        assertThat(programme(new Gate(Step.TEAM, BEGAN, "Noor", "x")).passed(BEGAN))
                .as("a step without the former ones")
                .isZero();
    }

    @Test
    void theEffectIsWhatWasMeasuredBeforeAndAfter() {
        KpiSeries measured = series(
                "s-1",
                "Op Tijd",
                quarter(2024, 4, true, 10),
                quarter(2025, 1, true, 20),
                quarter(2025, 2, true, null),
                quarter(2025, 3, true, 40),
                quarter(2025, 4, false, null),
                quarter(2026, 1, true, 90),
                quarter(2026, 2, true, 50),
                quarter(2026, 3, true, 70));
        List<Effect> effects =
                Effect.of(programme(), List.of(measured, series("s-2", "Op tijd"), series("s-1", "Retour")));
        assertThat(effects).hasSize(1);
        Effect one = effects.get(0);
        assertThat(one.before().norm()).isEqualByComparingTo("30");
        assertThat(one.before().measured()).isEqualTo(2);
        assertThat(one.before().applicable()).isEqualTo(3);
        assertThat(one.after().norm())
                .as("the quarter in which it began tells neither")
                .isEqualByComparingTo("60");
        assertThat(one.change()).isEqualByComparingTo("30");
        assertThat(Effect.of(programme(), List.of(series("s-1", "Op tijd")))
                        .get(0)
                        .change())
                .as("unknown is not zero")
                .isNull();
    }

    private static List<Pair> pairs(double... numbers) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += 2) {
            pairs.add(new Pair("o", "s-" + i, numbers[i], numbers[i + 1], 1));
        }
        return pairs;
    }

    @Test
    void ranksAreCorrelatedAndTiesShareTheirRank() {
        assertThat(RankCorrelation.of(pairs(1, 10, 2, 100, 3, 1000)).rho()).isEqualTo(1.0);
        assertThat(RankCorrelation.of(pairs(1, 3, 2, 2, 3, 1)).rho()).isEqualTo(-1.0);
        // ranks 1 2 3 4 5 against 2 1 4 3 5: 1 - 6 * 4 / (5 * 24)
        assertThat(RankCorrelation.of(pairs(1, 20, 2, 10, 3, 40, 4, 30, 5, 50)).rho())
                .isCloseTo(0.8, org.assertj.core.data.Offset.offset(1e-12));
        // ranks 1.5 1.5 3 4 against 1 2 3 4: 4.5 / sqrt(4.5 * 5)
        assertThat(RankCorrelation.of(pairs(5, 1, 5, 2, 6, 3, 7, 4)).rho())
                .isCloseTo(Math.sqrt(0.9), org.assertj.core.data.Offset.offset(1e-12));
    }

    @Test
    void fewOrConstantNumbersGiveNoCorrelationAndFewerThanTwentyAWarning() {
        assertThat(RankCorrelation.of(pairs(1, 1, 2, 2))).isEqualTo(new RankCorrelation(2, null, Reason.TOO_FEW));
        assertThat(RankCorrelation.of(pairs(5, 1, 5, 2, 5, 3)))
                .isEqualTo(new RankCorrelation(3, null, Reason.CONSTANT));
        double[] many = new double[40];
        for (int i = 0; i < many.length; i++) {
            many[i] = i;
        }
        assertThat(RankCorrelation.of(pairs(many)).reason()).isEqualTo(Reason.COMPUTED);
        assertThat(RankCorrelation.of(pairs(many).subList(0, 19)).reason()).isEqualTo(Reason.UNCERTAIN);
    }

    @Test
    void aTrendNeedsThreeMeasuredPeriodsOfTheLastTwoYears() {
        LocalDate asOf = LocalDate.of(2026, 11, 24);
        KpiSeries rising = series(
                "s-1", "Op tijd", quarter(2026, 1, true, 50), quarter(2026, 2, true, 60), quarter(2026, 3, true, 70));
        assertThat(Trend.of(rising, asOf).orElseThrow()).isBetween(39.0, 41.0);
        assertThat(Trend.of(rising, asOf.plusYears(2))).isEmpty();
        assertThat(Trend.of(series("s-1", "x", quarter(2026, 1, true, 50), quarter(2026, 2, true, 60)), asOf))
                .isEmpty();
    }
}
