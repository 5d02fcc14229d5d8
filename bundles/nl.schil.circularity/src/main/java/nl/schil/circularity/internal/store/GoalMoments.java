package nl.schil.circularity.internal.store;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.schil.circularity.internal.model.Actuals;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.model.Indicator;
import nl.schil.circularity.internal.model.Point;
import nl.schil.kernel.decision.DecisionMoment;
import nl.schil.kernel.decision.DecisionMoment.Status;
import nl.schil.kernel.decision.DecisionMoments;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The last days on which the year of a milestone or target must be known: half a year after its end. Values that are
 * computed need nobody to state them.
 */
@Component(service = DecisionMoments.class)
public final class GoalMoments implements DecisionMoments {
    private static final int YEARS_LATE = 1;

    private final Database database;

    /** @param tables so that they are there */
    @Activate
    public GoalMoments(@Reference Database database, @Reference CircularityTables tables) {
        this.database = database;
    }

    @Override
    public String permission() {
        return "circularity.read";
    }

    @Override
    public About about() {
        return About.OBLIGATION;
    }

    @Override
    public List<DecisionMoment> between(
            OrganisationScope organisations, LocalDate from, LocalDate to, LocalDate asOf, After after, int limit) {
        return database.read(reading -> {
            List<Goal> goals = SqlGoals.holding(reading, organisations, asOf).stream()
                    .filter(goal -> goal.indicator() == Indicator.STATED
                            && years(goal)
                                    .anyMatch(one -> !due(one.year()).isBefore(from)
                                            && !due(one.year()).isAfter(to)))
                    .toList();
            Map<String, List<Point>> points = new HashMap<>();
            SqlPoints.points(reading, goals.stream().map(Goal::id).toList())
                    .forEach(point -> points.computeIfAbsent(point.goal(), id -> new ArrayList<>())
                            .add(point));
            return goals.stream()
                    .flatMap(goal ->
                            years(goal).map(one -> moment(goal, one, points.getOrDefault(goal.id(), List.of()), asOf)))
                    .filter(one -> !one.date().isBefore(from) && !one.date().isAfter(to))
                    .sorted(Comparator.comparing(DecisionMoment::date).thenComparing(DecisionMoment::id))
                    .filter(one -> one.date().isAfter(after.date())
                            || one.date().equals(after.date()) && one.id().compareTo(after.id()) > 0)
                    .limit(limit)
                    .toList();
        });
    }

    private static Stream<Goal.YearValue> years(Goal goal) {
        return Stream.concat(goal.milestones().stream(), Stream.of(goal.target()));
    }

    private static LocalDate due(int year) {
        return LocalDate.of(year + YEARS_LATE, Month.JUNE, 30);
    }

    private static DecisionMoment moment(Goal goal, Goal.YearValue one, List<Point> points, LocalDate asOf) {
        LocalDate due = due(one.year());
        LocalDate done = points.stream()
                .filter(point -> point.year() == one.year()
                        && Actuals.of(goal, points, asOf).known().contains(point))
                .map(Point::measuredOn)
                .min(Comparator.naturalOrder())
                .orElse(null);
        String kind = one.equals(goal.target()) ? "target" : "milestone";
        return new DecisionMoment(
                goal.id() + ":" + one.year(),
                due,
                About.OBLIGATION.name(),
                Text.of("circularity.moment." + kind, "goal", goal.title(), "year", String.valueOf(one.year())),
                Text.of("circularity.moment.consequence"),
                List.of(),
                "circularity-goal",
                goal.id(),
                goal.title(),
                "/circularity/goals/" + goal.id(),
                goal.organisation(),
                null,
                status(due, done, asOf),
                done,
                null);
    }

    private static Status status(LocalDate due, @Nullable LocalDate done, LocalDate asOf) {
        if (done != null) {
            return done.isAfter(due) ? Status.DECIDED_LATE : Status.DECIDED;
        }
        return asOf.isAfter(due) ? Status.MISSED : Status.OPEN;
    }
}
