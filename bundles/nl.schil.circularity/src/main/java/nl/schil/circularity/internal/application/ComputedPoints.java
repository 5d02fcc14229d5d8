package nl.schil.circularity.internal.application;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schil.circularity.calculators.Formula;
import nl.schil.circularity.calculators.mci.MciCalculator;
import nl.schil.circularity.calculators.mki.MkiCalculator;
import nl.schil.circularity.internal.material.application.ContractFigures;
import nl.schil.circularity.internal.model.Decimals;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.model.Indicator;
import nl.schil.circularity.internal.model.Point;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What goals with a computed indicator came to, by the accepted statements of the contracts to which they apply. */
@Component(service = ComputedPoints.class)
public final class ComputedPoints {
    private final ContractFigures figures;

    @Activate
    public ComputedPoints(@Reference ContractFigures figures) {
        this.figures = figures;
    }

    /** A point for every year that is over and known, by goal; all goals are asked at once, those with stated values not. */
    Map<String, List<Point>> of(List<Goal> goals, GoalContracts contracts, LocalDate asOf) {
        List<Year> years = new ArrayList<>();
        for (Goal goal : goals) {
            if (goal.indicator() != Indicator.STATED) {
                contracts
                        .years(goal.id())
                        .forEach((year, ids) ->
                                years.add(new Year(goal, new ContractFigures.Part(goal.organisation(), year, ids))));
            }
        }
        Map<ContractFigures.Part, ContractFigures.Sum> sums =
                figures.of(years.stream().map(Year::part).toList(), asOf);
        Map<String, List<Point>> points = new HashMap<>();
        for (Year one : years) {
            ContractFigures.Sum sum = sums.get(one.part());
            double value = sum == null ? Double.NaN : value(one, sum);
            if (sum != null && !Double.isNaN(value)) {
                points.computeIfAbsent(one.goal().id(), id -> new ArrayList<>())
                        .add(point(one.goal(), one.part().year(), value, sum));
            }
        }
        return points;
    }

    private record Year(Goal goal, ContractFigures.Part part) {}

    /** A sum is known only when every contract has a statement: of fewer it would look like a saving. */
    private static double value(Year year, ContractFigures.Sum one) {
        boolean all = one.contracts() == year.part().contracts().size();
        return switch (year.goal().indicator()) {
            case MCI -> one.mci();
            case VIRGIN_MASS -> all ? one.virgin() : Double.NaN;
            case MKI -> all && one.weighed() == one.statements() ? one.mki() : Double.NaN;
            case STATED -> Double.NaN;
        };
    }

    private static Point point(Goal goal, int year, double value, ContractFigures.Sum one) {
        Formula formula = goal.indicator() == Indicator.MKI ? MkiCalculator.FORMULA : MciCalculator.FORMULA;
        LocalDate end = LocalDate.of(year, Month.DECEMBER, 31);
        return new Point(
                goal.id() + ":" + year,
                goal.id(),
                year,
                1,
                Decimals.of(value),
                formula.id() + " " + formula.version(),
                one.assurance(),
                end,
                null,
                end,
                "");
    }
}
