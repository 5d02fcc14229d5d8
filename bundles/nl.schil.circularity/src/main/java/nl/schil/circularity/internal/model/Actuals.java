package nl.schil.circularity.internal.model;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.schil.circularity.calculators.Assurance;
import nl.schil.circularity.calculators.Outcome;

/**
 * What is known on a day of how a goal develops.
 *
 * @param known the points that count, by year
 * @param due years that must be known by then: from the year in which the goal holds, at the earliest the year after the
 *     baseline, up to the target year; a year is due half a year after its end
 */
public record Actuals(List<Point> known, List<Integer> due) {
    public Actuals {
        known = List.copyOf(known);
        due = List.copyOf(due);
    }

    /** @param points all of the goal, in any order */
    public static Actuals of(Goal goal, List<Point> points, LocalDate asOf) {
        TreeMap<Integer, Point> last = new TreeMap<>();
        points.stream()
                .filter(point -> !point.measuredOn().isAfter(asOf))
                .sorted(Comparator.comparingInt(Point::seq))
                .forEach(point -> last.put(point.year(), point));
        List<Point> known = new ArrayList<>(last.values());
        known.removeIf(point -> point.value() == null);
        return new Actuals(known, due(goal, asOf));
    }

    private static List<Integer> due(Goal goal, LocalDate asOf) {
        int from = Math.max(goal.baseline().year() + 1, goal.since().getYear());
        int until = goal.endedOn() == null
                ? goal.target().year()
                : Math.min(goal.target().year(), goal.endedOn().getYear());
        return IntStream.rangeClosed(from, until)
                .filter(year -> !dueOn(year).isAfter(asOf))
                .boxed()
                .toList();
    }

    /** The day from which a year must be known. */
    public static LocalDate dueOn(int year) {
        return LocalDate.of(year + 1, Month.JULY, 1);
    }

    /** The years that must be known and are not. */
    public List<Integer> unknown() {
        return due.stream()
                .filter(year -> known.stream().noneMatch(point -> point.year() == year))
                .toList();
    }

    public Optional<Point> latest() {
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(known.size() - 1));
    }

    /** The performance gap of the newest year that is known. */
    public Outcome<Double> gap(Goal goal) {
        Point latest = latest().orElse(null);
        if (latest == null || latest.value() == null) {
            return Outcome.unknown("", "actual");
        }
        double value = latest.value().doubleValue();
        return goal.course().then(course -> course.gap(latest.year(), value));
    }

    /** How far the figures may be relied on: declared 0, documented a half, verified 1; their mean. */
    public double assurance() {
        return known.stream().mapToDouble(Actuals::reliable).average().orElse(0);
    }

    private static double reliable(Point point) {
        return point.assurance() == Assurance.VERIFIED ? 1 : point.assurance() == Assurance.DOCUMENTED ? 0.5 : 0;
    }
}
