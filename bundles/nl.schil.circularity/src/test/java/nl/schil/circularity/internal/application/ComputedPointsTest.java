package nl.schil.circularity.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.schil.circularity.calculators.Assurance;
import nl.schil.circularity.calculators.mci.MciTotals;
import nl.schil.circularity.internal.material.application.Figures;
import nl.schil.circularity.internal.material.application.StatementFigures;
import nl.schil.circularity.internal.model.Actuals;
import nl.schil.circularity.internal.model.Examples;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.model.Indicator;
import nl.schil.circularity.internal.model.Point;
import nl.schil.circularity.internal.model.Relevant;
import nl.schil.kernel.security.OrganisationScope;
import org.junit.jupiter.api.Test;

/** Goals whose values follow from accepted statements. */
class ComputedPointsTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);
    private static final Relevant CONTRACTS =
            new Relevant(List.of(new Relevant.Contract("c-1", "C1", null, 1, 1, true)), true);

    private static Figures figures(double mci, double virgin, double mki) {
        return new Figures(
                2,
                4,
                List.of(),
                0,
                List.of(),
                mci,
                mci,
                new MciTotals(0, 0, 0, 0, 0, 0),
                1,
                1,
                virgin,
                mki,
                2,
                null,
                Assurance.DOCUMENTED,
                1);
    }

    /** 2024 is known, of 2025 nothing but the MKI. */
    private static final class Statements implements StatementFigures {
        @Override
        public Figures of(OrganisationScope scope, int year, LocalDate asOf) {
            throw new AssertionError("points are asked by contracts");
        }

        @Override
        public List<Integer> years(OrganisationScope scope, LocalDate asOf) {
            throw new AssertionError("points are asked by contracts");
        }

        @Override
        public Map<Integer, Figures> ofContracts(
                OrganisationScope scope, Collection<String> contracts, Collection<Integer> years, LocalDate asOf) {
            assertThat(scope.contains("org-a")).isTrue();
            assertThat(contracts).containsExactly("c-1");
            assertThat(years).contains(2017, 2024, 2025).doesNotContain(2016, 2026);
            return Map.of(2024, figures(0.4, 1200, 62.5), 2025, figures(Double.NaN, Double.NaN, 60));
        }
    }

    private static Goal goal(Indicator indicator) {
        Goal one = Examples.goal("g-1");
        return new Goal(
                one.id(),
                one.organisation(),
                1,
                one.title(),
                null,
                indicator,
                one.unit(),
                one.baseline(),
                one.target(),
                List.of(),
                one.method(),
                one.owner(),
                false,
                one.since(),
                null);
    }

    private static List<Point> points(Indicator indicator) {
        return new ComputedPoints(new Statements()).of(goal(indicator), CONTRACTS, AS_OF);
    }

    @Test
    void everyIndicatorHasItsOwnFigureAndWhatIsUnknownStaysUnknown() {
        assertThat(points(Indicator.MCI)).extracting(Point::year).containsExactly(2024);
        assertThat(points(Indicator.MCI).get(0).value()).isEqualByComparingTo("0.4");
        assertThat(points(Indicator.VIRGIN_MASS).get(0).value()).isEqualByComparingTo("1200");
        assertThat(points(Indicator.MKI))
                .extracting(Point::value)
                .containsExactlyInAnyOrder(new BigDecimal("62.5"), new BigDecimal("60"));
        Actuals actuals = Actuals.of(goal(Indicator.MCI), points(Indicator.MCI), AS_OF);
        assertThat(actuals.unknown()).contains(2025).doesNotContain(2024);
        assertThat(actuals.assurance()).isEqualTo(0.5);
    }

    @Test
    void aSumOfOnlySomeOfTheContractsIsNoPointAndAnIndexIs() {
        Relevant.Contract one = new Relevant.Contract("c-1", "C1", null, 1, 1, true);
        Relevant two = new Relevant(List.of(one, new Relevant.Contract("c-2", "C2", null, 1, 1, true)), true);
        StatementFigures ofOne = new StatementFigures() {
            @Override
            public Figures of(OrganisationScope scope, int year, LocalDate asOf) {
                throw new AssertionError("points are asked by contracts");
            }

            @Override
            public List<Integer> years(OrganisationScope scope, LocalDate asOf) {
                throw new AssertionError("points are asked by contracts");
            }

            @Override
            public Map<Integer, Figures> ofContracts(
                    OrganisationScope scope, Collection<String> contracts, Collection<Integer> years, LocalDate asOf) {
                return Map.of(2024, figures(0.4, 1200, 62.5));
            }
        };
        ComputedPoints computed = new ComputedPoints(ofOne);
        assertThat(computed.of(goal(Indicator.VIRGIN_MASS), two, AS_OF)).isEmpty();
        assertThat(computed.of(goal(Indicator.MKI), two, AS_OF)).isEmpty();
        assertThat(computed.of(goal(Indicator.MCI), two, AS_OF)).hasSize(1);
    }

    @Test
    void statedValuesAreNotComputedAndWithoutContractsThereIsNothingToCompute() {
        assertThat(points(Indicator.STATED)).isEmpty();
        assertThat(new ComputedPoints(new Statements()).of(goal(Indicator.MCI), new Relevant(List.of(), true), AS_OF))
                .isEmpty();
    }
}
