package nl.schil.circularity.internal.application;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.schil.circularity.calculators.Formula;
import nl.schil.circularity.calculators.mci.MciCalculator;
import nl.schil.circularity.calculators.mki.MkiCalculator;
import nl.schil.circularity.internal.material.application.Figures;
import nl.schil.circularity.internal.material.application.StatementFigures;
import nl.schil.circularity.internal.model.Decimals;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.model.Indicator;
import nl.schil.circularity.internal.model.Point;
import nl.schil.circularity.internal.model.Relevant;
import nl.schil.kernel.security.OrganisationScope;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What goals with a computed indicator came to, by the accepted statements of the contracts to which they apply. */
@Component(service = ComputedPoints.class)
public final class ComputedPoints {
    private final StatementFigures figures;

    @Activate
    public ComputedPoints(@Reference StatementFigures figures) {
        this.figures = figures;
    }

    /** A point for every year that is over and known; none for a goal whose values are stated. */
    public List<Point> of(Goal goal, Relevant relevant, LocalDate asOf) {
        if (goal.indicator() == Indicator.STATED || relevant.contracts().isEmpty()) {
            return List.of();
        }
        OrganisationScope scope = new OrganisationScope(false, Set.of(goal.organisation()));
        List<String> contracts =
                relevant.contracts().stream().map(Relevant.Contract::id).toList();
        List<Integer> years = IntStream.range(goal.baseline().year() + 1, asOf.getYear())
                .boxed()
                .toList();
        List<Point> points = new ArrayList<>();
        Map<Integer, Figures> known = figures.ofContracts(scope, contracts, years, asOf);
        known.forEach((year, one) -> {
            double value = value(goal.indicator(), one, contracts.size());
            if (!Double.isNaN(value)) {
                points.add(point(goal, year, value, one));
            }
        });
        return points;
    }

    /** A sum is known only when every contract has a statement: of fewer it would look like a saving. */
    private static double value(Indicator indicator, Figures one, int contracts) {
        boolean all = one.contracts() == contracts;
        return switch (indicator) {
            case MCI -> one.mci();
            case VIRGIN_MASS -> all ? one.virgin() : Double.NaN;
            case MKI -> all && one.weighed() == one.statements() ? one.mki() : Double.NaN;
            case STATED -> Double.NaN;
        };
    }

    private static Point point(Goal goal, int year, double value, Figures one) {
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
