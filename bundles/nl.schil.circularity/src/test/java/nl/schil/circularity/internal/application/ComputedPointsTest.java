package nl.schil.circularity.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.circularity.calculators.Assurance;
import nl.schil.circularity.internal.material.application.ContractFigures;
import nl.schil.circularity.internal.model.Actuals;
import nl.schil.circularity.internal.model.Examples;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.model.Indicator;
import nl.schil.circularity.internal.model.Point;
import org.junit.jupiter.api.Test;

/** Goals whose values follow from accepted statements. */
class ComputedPointsTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);

    /** Of contract c-1 2024 is known, of 2025 nothing but the MKI; nobody else has statements. */
    private static final class Statements implements ContractFigures {
        private final List<Collection<Part>> asked = new ArrayList<>();

        @Override
        public Map<Part, Sum> of(Collection<Part> parts, LocalDate asOf) {
            asked.add(parts);
            Map<Part, Sum> sums = new HashMap<>();
            for (Part part : parts) {
                if (part.contracts().contains("c-1")) {
                    if (part.year() == 2024) {
                        sums.put(part, new Sum(2, 1, 0.4, 1200, 62.5, 2, Assurance.DOCUMENTED));
                    } else if (part.year() == 2025) {
                        sums.put(part, new Sum(2, 1, Double.NaN, Double.NaN, 60, 2, Assurance.DOCUMENTED));
                    }
                }
            }
            return sums;
        }
    }

    private final Statements statements = new Statements();

    private static GoalContracts contracts(String goal, String... ids) {
        Map<Integer, Set<String>> years = new HashMap<>();
        for (int year = 2017; year < 2026; year++) {
            years.put(year, Set.of(ids));
        }
        return new GoalContracts(Map.of(), Map.of(goal, years));
    }

    private List<Point> points(Indicator indicator, String... ids) {
        return new ComputedPoints(statements)
                .of(List.of(Examples.computed("g-1", indicator)), contracts("g-1", ids), AS_OF)
                .getOrDefault("g-1", List.of());
    }

    @Test
    void everyIndicatorHasItsOwnFigureAndWhatIsUnknownStaysUnknown() {
        List<Point> mci = points(Indicator.MCI, "c-1");
        assertThat(mci).extracting(Point::year).containsExactly(2024);
        assertThat(mci.get(0).value()).isEqualByComparingTo("0.4");
        assertThat(points(Indicator.VIRGIN_MASS, "c-1").get(0).value()).isEqualByComparingTo("1200");
        assertThat(points(Indicator.MKI, "c-1"))
                .extracting(Point::value)
                .containsExactlyInAnyOrder(new BigDecimal("62.5"), new BigDecimal("60"));
        Actuals actuals = Actuals.of(Examples.computed("g-1", Indicator.MCI), mci, AS_OF);
        assertThat(actuals.unknown()).contains(2025).doesNotContain(2024);
        assertThat(actuals.assurance()).isEqualTo(0.5);
    }

    @Test
    void aSumOfOnlySomeOfTheContractsIsNoPointAndAnIndexIs() {
        assertThat(points(Indicator.VIRGIN_MASS, "c-1", "c-2")).isEmpty();
        assertThat(points(Indicator.MKI, "c-1", "c-2")).isEmpty();
        assertThat(points(Indicator.MCI, "c-1", "c-2")).hasSize(1);
    }

    @Test
    void statedValuesAreNotComputedAndWithoutContractsThereIsNothingToCompute() {
        assertThat(points(Indicator.STATED, "c-1")).isEmpty();
        assertThat(new ComputedPoints(statements)
                        .of(
                                List.of(Examples.computed("g-1", Indicator.MCI)),
                                new GoalContracts(Map.of(), Map.of()),
                                AS_OF))
                .isEmpty();
    }

    @Test
    void allGoalsAreAskedAtOnce() {
        List<Goal> goals = List.of(
                Examples.computed("g-1", Indicator.MCI),
                Examples.computed("g-2", Indicator.VIRGIN_MASS),
                Examples.computed("g-3", Indicator.MKI));
        GoalContracts contracts = new GoalContracts(
                Map.of(),
                Map.of(
                        "g-1",
                        Map.of(2024, Set.of("c-1")),
                        "g-2",
                        Map.of(2024, Set.of("c-1")),
                        "g-3",
                        Map.of(2024, Set.of("c-2"))));
        Map<String, List<Point>> points = new ComputedPoints(statements).of(goals, contracts, AS_OF);
        assertThat(statements.asked).hasSize(1);
        assertThat(points).containsOnlyKeys("g-1", "g-2");
        assertThat(points.get("g-2").get(0).goal()).isEqualTo("g-2");
    }
}
