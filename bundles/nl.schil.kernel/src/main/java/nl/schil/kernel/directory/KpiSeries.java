package nl.schil.kernel.directory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One KPI of one scorecard through time.
 *
 * @param scorecard id of the scorecard; its page is {@code /performance/<id>}
 * @param title name of the scorecard
 * @param organisation id of the buying organisation
 * @param supplier id of the supplier
 * @param contract id of the contract that is measured, or null when it is the supplier as a whole
 * @param code code of the KPI within its scorecard
 * @param name name of the KPI
 * @param unit unit of its values, or null when it has none
 * @param target value from which the norm is met in full
 * @param points the periods that are over, oldest first
 */
public record KpiSeries(
        String scorecard,
        String title,
        String organisation,
        String supplier,
        @Nullable String contract,
        String code,
        String name,
        @Nullable String unit,
        BigDecimal target,
        List<Point> points) {
    public KpiSeries {
        points = List.copyOf(points);
    }

    /**
     * One period.
     *
     * @param from first day
     * @param until last day
     * @param applicable whether the KPI had to be measured
     * @param value what was measured, or null when it is not known or not applicable
     * @param norm the value between floor (0) and target (100), whichever direction is better; null with the value
     */
    public record Point(
            LocalDate from,
            LocalDate until,
            boolean applicable,
            @Nullable BigDecimal value,
            @Nullable BigDecimal norm) {}
}
