package nl.schil.circularity.internal.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.steering.Course;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.model.Indicator;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import org.jspecify.annotations.Nullable;

/** Reads a goal as somebody gave it; without a complete baseline and target there is none. */
public final class KeepGoal {
    public static final int FIRST_YEAR = 1990;
    public static final int LAST_YEAR = 2100;
    private static final int TITLE = 200;
    private static final int TEXT = 2000;
    private static final int UNIT = 60;
    private static final int MOST_MILESTONES = 20;

    private final LocalDate today;
    private final Set<String> people;

    /** @param people account ids of those who can own a goal */
    public KeepGoal(LocalDate today, Set<String> people) {
        this.today = today;
        this.people = people;
    }

    /** A value in a year as given. */
    public record AskedValue(
            @Nullable Integer year, @Nullable BigDecimal value) {}

    /** A goal as given. */
    public record Asked(
            @Nullable String title,
            @Nullable String scope,
            @Nullable String indicator,
            @Nullable String unit,
            @Nullable AskedValue baseline,
            @Nullable String baselineSource,
            @Nullable AskedValue target,
            @Nullable List<AskedValue> milestones,
            @Nullable String method,
            @Nullable String methodVersion,
            @Nullable String owner,
            @Nullable String mandate,
            boolean chainImpact,
            @Nullable String since,
            @Nullable String endedOn) {}

    /** @param before the goal that is changed, or null for a new one */
    public Result<Goal> read(String organisation, @Nullable Goal before, Asked asked) {
        Fields fields = new Fields();
        String title = fields.required("title", asked.title(), TITLE);
        Indicator indicator = fields.code("indicator", asked.indicator(), Indicator.class, Indicator.STATED);
        String unit = fields.required("unit", asked.unit(), UNIT);
        Goal.YearValue baseline = value(fields, "baseline", asked.baseline());
        String source = fields.required("baselineSource", asked.baselineSource(), TEXT);
        Goal.YearValue target = value(fields, "target", asked.target());
        List<Goal.YearValue> milestones = milestones(fields, asked.milestones());
        LocalDate given = fields.date("since", asked.since());
        LocalDate since = given == null ? today : given;
        LocalDate ended = fields.date("endedOn", asked.endedOn());
        if (ended != null && ended.isBefore(since)) {
            fields.refuse("endedOn", ended, "circularity.goal.order");
        }
        Goal.Owner owner = owner(fields, before, asked);
        Goal.Method method = new Goal.Method(
                fields.optional("method", asked.method(), TITLE),
                fields.optional("methodVersion", asked.methodVersion(), UNIT));
        String scope = fields.optional("scope", asked.scope(), TEXT);
        if (!fields.good() || indicator == null || baseline == null || target == null) {
            return fields.refused();
        }
        Goal goal = new Goal(
                before == null ? Ids.next() : before.id(),
                organisation,
                before == null ? 1 : before.version(),
                title,
                scope,
                indicator,
                unit,
                new Goal.Baseline(baseline.year(), baseline.value(), source),
                target,
                milestones,
                method,
                owner,
                asked.chainImpact(),
                since,
                ended);
        return course(fields, goal);
    }

    private static Result<Goal> course(Fields fields, Goal goal) {
        Outcome<Course> course = goal.course();
        if (course instanceof Outcome.Measured<Course>) {
            return Result.accepted(goal);
        }
        if (goal.target().year() <= goal.baseline().year()) {
            fields.refuse("target.year", goal.target().year(), "circularity.goal.after-baseline");
        } else if (goal.target().value().compareTo(goal.baseline().value()) == 0) {
            fields.refuse("target.value", goal.target().value(), "circularity.goal.a-change");
        } else {
            fields.refuse("milestones", null, "circularity.goal.milestones.between");
        }
        return fields.refused();
    }

    private Goal.Owner owner(Fields fields, @Nullable Goal before, Asked asked) {
        String person = fields.optional("owner", asked.owner(), TITLE);
        boolean stays =
                before != null && person != null && person.equals(before.owner().person());
        if (person != null && !stays && !people.contains(person)) {
            fields.refuse("owner", person, "circularity.goal.owner.unknown");
        }
        return new Goal.Owner(person, fields.optional("mandate", asked.mandate(), TEXT));
    }

    private static Goal.@Nullable YearValue value(Fields fields, String name, @Nullable AskedValue asked) {
        Fields part = fields.part(name);
        Integer year = asked == null ? null : asked.year();
        BigDecimal value = asked == null ? null : asked.value();
        if (year == null) {
            part.refuse("year", null, "problem.field.required");
        } else if (year < FIRST_YEAR || year > LAST_YEAR) {
            part.refuse("year", year, "circularity.field.year");
        }
        if (value == null) {
            part.refuse("value", null, "problem.field.required");
        }
        return year == null || value == null ? null : new Goal.YearValue(year, value);
    }

    private static List<Goal.YearValue> milestones(Fields fields, @Nullable List<AskedValue> asked) {
        List<Goal.YearValue> milestones = new ArrayList<>();
        List<AskedValue> all = asked == null ? List.of() : asked;
        if (all.size() > MOST_MILESTONES) {
            fields.refuse("milestones", all.size(), "circularity.goal.milestones.many", "max", MOST_MILESTONES);
            return milestones;
        }
        for (int at = 0; at < all.size(); at++) {
            Goal.YearValue one = value(fields, "milestones[" + at + "]", all.get(at));
            if (one != null) {
                milestones.add(one);
            }
        }
        return milestones;
    }
}
