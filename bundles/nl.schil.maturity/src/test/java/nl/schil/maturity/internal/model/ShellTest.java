package nl.schil.maturity.internal.model;

import static nl.schil.maturity.internal.model.Fixtures.CATALOGUE;
import static nl.schil.maturity.internal.model.Fixtures.measured;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.evidence.Coverage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellTest {
    @ParameterizedTest
    @CsvSource({
        ".9 .7 .3 0, 2, 0.5, 2.5",
        ".5 .9 .9 .9, 0, 0.833333, 0.833333",
        ".6 .59 0 0, 1, 0.983333, 1.983333",
        ".8 ? .2 0, 1, 0, 1",
        ".6 .6 .6 .6, 4, 0, 4",
        "? 1 1 1, 0, 0, 0",
        "1 - 1 1, 1, 0, 1",
        "0 0 0 0, 0, 0, 0"
    })
    void aPhaseReachesTheLargestStageUpToWhichEveryCellHolds(
            String cells, int stage, BigDecimal fraction, BigDecimal value) {
        List<String> row = List.of(cells.split(" "));
        Shell shell = Fixtures.shell(Map.of(Phase.B, row, Phase.S, row, Phase.T, row, Phase.I, row));

        assertThat(shell.phases()).allSatisfy(profile -> {
            assertThat(profile.stage()).isEqualTo(stage);
            assertThat(profile.fraction()).isEqualByComparingTo(fraction);
            assertThat(profile.value()).isEqualByComparingTo(value);
        });
        assertThat(shell.stage()).isEqualTo(stage);
    }

    @Test
    void theOrganisationStandsWhereItsLeastDevelopedPhaseStands() {
        Shell shell = Fixtures.scenario();

        assertThat(shell.phases().stream().map(p -> p.value().toPlainString()))
                .containsExactly("2.5", "1", "1.983333", "0.833333");
        assertThat(shell.stage()).isZero();
        assertThat(shell.bottleneck()).contains(new Shell.Bottleneck(Phase.I, 1));
    }

    @Test
    void anOrganisationWithoutAnyGapHasNoBottleneck() {
        List<String> full = List.of("1", "1", "1", "1");
        Shell shell = Fixtures.shell(Map.of(Phase.B, full, Phase.S, full, Phase.T, full, Phase.I, full));

        assertThat(shell.stage()).isEqualTo(4);
        assertThat(shell.bottleneck()).isEmpty();
    }

    @Test
    void anUnknownActivityLowersTheCountOfMeasuredActivitiesAndNotTheCoverage() {
        ShellCell cell = ShellCell.of(
                Phase.B,
                1,
                List.of(
                        measured("B1a", Fixtures.coverage(".8")),
                        measured("B1b", Fixtures.coverage(".4")),
                        measured("B1c", null),
                        measured("B1d", Fixtures.empty())));

        assertThat(cell.status()).isEqualTo(Status.MEASURED);
        assertThat(cell.coverage()).isEqualByComparingTo("0.6");
        assertThat(cell.measured()).isEqualTo(2);
        assertThat(cell.total()).isEqualTo(4);
    }

    @Test
    void aCellWithoutAnyProviderIsUnknownAndOneWithoutAnyPopulationIsNotApplicable() {
        ShellCell unknown = ShellCell.of(Phase.S, 1, List.of(measured("S1a", null), measured("S1b", null)));
        ShellCell empty = ShellCell.of(Phase.S, 1, List.of(measured("S1a", null), measured("S1b", Fixtures.empty())));

        assertThat(unknown.status()).isEqualTo(Status.UNKNOWN);
        assertThat(unknown.coverage()).isNull();
        assertThat(empty.status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(empty.coverage()).isNull();
    }

    @Test
    void severalProvidersOfOneActivityAddTheirWeights() {
        Coverage suppliers = new Coverage(
                BigDecimal.valueOf(30),
                BigDecimal.valueOf(15),
                30,
                15,
                Fixtures.AS_OF.minusDays(40),
                Fixtures.AS_OF.minusDays(20),
                Coverage.Kind.SYSTEM);
        Coverage contracts = new Coverage(
                BigDecimal.TEN,
                BigDecimal.TEN,
                10,
                10,
                Fixtures.AS_OF.minusDays(30),
                Fixtures.AS_OF,
                Coverage.Kind.DOCUMENT);
        Measurement both = Measurement.of(
                CATALOGUE.activity("S1b").orElseThrow(),
                List.of(suppliers, contracts),
                List.of("suppliers", "contracts"));

        assertThat(both.fraction()).isEqualByComparingTo("0.625");
        assertThat(both.shortage()).isEqualTo(15);
        assertThat(both.modules()).containsExactly("contracts", "suppliers");
        assertThat(both.coverage().oldest()).isEqualTo(Fixtures.AS_OF.minusDays(40));
        assertThat(both.coverage().newest()).isEqualTo(Fixtures.AS_OF);
        assertThat(both.coverage().kind()).isEqualTo(Coverage.Kind.DOCUMENT);
    }
}
