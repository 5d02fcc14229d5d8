package nl.schil.circularity.internal.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.schil.circularity.calculators.Assurance;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.model.Indicator;
import nl.schil.circularity.internal.model.Point;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import org.jspecify.annotations.Nullable;

/** Reads what was measured of a goal in a year, or a correction of it. */
public final class KeepPoint {
    private static final int TEXT = 500;

    private final LocalDate today;
    private final String by;

    /** @param by account id of who records it */
    public KeepPoint(LocalDate today, String by) {
        this.today = today;
        this.by = by;
    }

    /** A point as given. */
    public record Asked(
            @Nullable Integer year,
            @Nullable BigDecimal value,
            @Nullable String source,
            @Nullable String assurance,
            @Nullable String measuredOn,
            @Nullable String reason) {}

    /** @param present the points of the goal so far; one of a year that has some needs a reason */
    public Result<Point> read(Goal goal, List<Point> present, Asked asked) {
        Fields fields = new Fields();
        if (goal.indicator() != Indicator.STATED) {
            fields.refuse("", null, "circularity.point.computed");
        }
        Integer year = asked.year();
        if (year == null) {
            fields.refuse("year", null, "problem.field.required");
        } else if (year < goal.baseline().year() || year > today.getYear()) {
            fields.refuse(
                    "year",
                    year,
                    "circularity.point.year",
                    "from",
                    goal.baseline().year());
        }
        boolean correction = year != null && present.stream().anyMatch(point -> point.year() == year);
        String reason = correction
                ? fields.required("reason", asked.reason(), TEXT)
                : fields.optional("reason", asked.reason(), TEXT);
        if (asked.value() == null && !correction) {
            fields.refuse("value", null, "problem.field.required");
        }
        Assurance assurance =
                asked.value() == null ? null : fields.code("assurance", asked.assurance(), Assurance.class, null);
        if (assurance == Assurance.ASSUMED) {
            fields.refuse("assurance", assurance, "circularity.point.assurance");
        }
        LocalDate given = fields.date("measuredOn", asked.measuredOn());
        LocalDate measured = given == null ? today : given;
        if (measured.isAfter(today)) {
            fields.refuse("measuredOn", measured, "circularity.point.future");
        }
        String source = fields.required("source", asked.source(), TEXT);
        return !fields.good() || year == null
                ? fields.refused()
                : Result.accepted(new Point(
                        Ids.next(), goal.id(), year, 0, asked.value(), source, assurance, measured, reason, today, by));
    }
}
