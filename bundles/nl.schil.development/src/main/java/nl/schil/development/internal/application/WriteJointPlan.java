package nl.schil.development.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.schil.development.internal.model.joint.Content;
import nl.schil.development.internal.model.joint.Edition;
import nl.schil.development.internal.model.joint.JointPlan;
import nl.schil.development.internal.model.joint.JointPlans;
import nl.schil.development.internal.model.joint.Objective;
import nl.schil.development.internal.model.joint.Owner;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.security.Actor;
import org.jspecify.annotations.Nullable;

/** Writes what a joint plan says. */
public final class WriteJointPlan {
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_AMBITION = 400;
    private static final int LONGEST_OBJECTIVE = 160;
    private static final int LONGEST_MEASURE = 100;
    private static final int LONGEST_TARGET = 60;
    private static final int YEARS_BACK = 1;
    private static final int YEARS_AHEAD = 2;

    private final JointPlans plans;

    public WriteJointPlan(JointPlans plans) {
        this.plans = plans;
    }

    /**
     * An objective as it is asked for.
     *
     * @param id of one that is there already, or null
     */
    public record AskedObjective(
            @Nullable String id,
            @Nullable String owner,
            @Nullable String text,
            @Nullable String measure,
            @Nullable String target,
            @Nullable String due) {}

    /** A plan as it is asked for. */
    public record AskedPlan(
            @Nullable Integer year,
            @Nullable String title,
            @Nullable String ambition,
            List<AskedObjective> objectives) {}

    public Result<JointPlan> add(Actor actor, String organisation, String supplier, AskedPlan asked, LocalDate today) {
        Fields fields = new Fields();
        int year = asked.year() == null ? 0 : asked.year();
        if (year < today.getYear() - YEARS_BACK || year > today.getYear() + YEARS_AHEAD) {
            fields.refuse(
                    "year",
                    asked.year(),
                    "development.joint.year",
                    Map.of(
                            "from",
                            String.valueOf(today.getYear() - YEARS_BACK),
                            "until",
                            String.valueOf(today.getYear() + YEARS_AHEAD)));
        } else if (plans.of(organisation, supplier, year).isPresent()) {
            fields.refuse("year", year, "development.joint.there");
        }
        Content content = content(fields, asked, List.of(), year);
        if (!fields.good()) {
            return fields.refused();
        }
        String id = Ids.next();
        Edition first = new Edition(1, content, JointPlan.digest(id, year, 1, content), today, actor.name(), List.of());
        return Result.accepted(
                plans.add(actor, new JointPlan(id, organisation, supplier, year, null, List.of(first), Map.of(), 1)));
    }

    /** Changes the content; signatures stay under the edition that they were put under, the next one needs its own. */
    public Result<JointPlan> change(Actor actor, JointPlan read, AskedPlan asked, LocalDate today) {
        Fields fields = new Fields();
        if (today.isAfter(read.until())) {
            fields.refuse("", null, "development.joint.over");
        }
        List<Objective> known = read.editions().stream()
                .flatMap(edition -> edition.content().objectives().stream())
                .toList();
        Content content = content(fields, asked, known, read.year());
        if (!fields.good()) {
            return fields.refused();
        }
        return content.equals(read.current().content())
                ? Result.accepted(read)
                : Result.accepted(plans.change(
                        actor,
                        read,
                        "development.joint-plan-change",
                        writing -> read.revised(content, today, actor.name())));
    }

    private static Content content(Fields fields, AskedPlan asked, List<Objective> known, int year) {
        List<Objective> objectives = new ArrayList<>();
        for (int i = 0; i < asked.objectives().size(); i++) {
            Objective one = objective(
                    fields.part("objectives[" + i + "]"), asked.objectives().get(i), known);
            if (one != null) {
                objectives.add(one);
            }
        }
        Content content = new Content(
                fields.required("title", asked.title(), LONGEST_TITLE),
                fields.optional("ambition", asked.ambition(), LONGEST_AMBITION),
                objectives);
        if (fields.good()) {
            for (Violation violation : content.violations(year)) {
                fields.refuse(violation.field(), violation.value(), violation.code(), violation.values());
            }
        }
        return content;
    }

    private static @Nullable Objective objective(Fields part, AskedObjective asked, List<Objective> known) {
        Owner owner = part.code("owner", asked.owner(), Owner.class, null);
        String text = part.required("text", asked.text(), LONGEST_OBJECTIVE);
        String measure = part.required("measure", asked.measure(), LONGEST_MEASURE);
        String target = part.required("target", asked.target(), LONGEST_TARGET);
        LocalDate due = part.requiredDate("due", asked.due());
        String id = known.stream()
                .map(Objective::id)
                .filter(one -> one.equals(asked.id()))
                .findFirst()
                .orElseGet(Ids::next);
        return owner == null || due == null ? null : new Objective(id, owner, text, measure, target, due);
    }
}
