package nl.schil.market.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.security.Actor;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Plan;
import org.jspecify.annotations.Nullable;

/** Writes plans of categories and takes them from draft to approved. */
public final class KeepPlans {
    private static final int LONGEST = 8000;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_WHY = 2000;

    private final LocalDate today;

    public KeepPlans(LocalDate today) {
        this.today = today;
    }

    /** A plan as given. */
    public record Asked(
            @Nullable String title,
            @Nullable String goals,
            @Nullable String strategy,
            @Nullable String suppliers,
            @Nullable String validFrom,
            @Nullable String validUntil) {}

    public Result<Plan> add(Actor actor, Category category, List<Plan> before, Asked asked) {
        int number = before.stream().mapToInt(Plan::number).max().orElse(0) + 1;
        return read(
                actor,
                new Plan(
                        Ids.next(),
                        category.id(),
                        category.organisation(),
                        1,
                        number,
                        "",
                        null,
                        null,
                        null,
                        today,
                        today,
                        actor.id(),
                        null,
                        null,
                        null,
                        null),
                asked);
    }

    /** A draft with other content; what was submitted or approved does not change. */
    public Result<Plan> change(Actor actor, Plan before, Asked asked) {
        return before.submittedOn() != null
                ? Result.refused(Violation.of("", null, "market.plan.submitted"))
                : read(actor, before, asked);
    }

    private Result<Plan> read(Actor actor, Plan before, Asked asked) {
        Fields fields = new Fields();
        String title = fields.required("title", asked.title(), LONGEST_TITLE);
        String goals = fields.optional("goals", asked.goals(), LONGEST);
        String strategy = fields.optional("strategy", asked.strategy(), LONGEST);
        String suppliers = fields.optional("suppliers", asked.suppliers(), LONGEST);
        LocalDate from = fields.requiredDate("validFrom", asked.validFrom());
        LocalDate until = fields.requiredDate("validUntil", asked.validUntil());
        if (from != null && until != null && until.isBefore(from)) {
            fields.refuse("validUntil", asked.validUntil(), "market.plan.order");
        }
        return fields.good()
                ? Result.accepted(new Plan(
                        before.id(),
                        before.category(),
                        before.organisation(),
                        before.version(),
                        before.number(),
                        title,
                        goals,
                        strategy,
                        suppliers,
                        from,
                        until,
                        actor.id(),
                        null,
                        before.returnedWhy(),
                        null,
                        null))
                : fields.refused();
    }

    /** The plan as submitted for review; it must say its goals, its strategy and that towards suppliers. */
    public Result<Plan> submit(Plan plan) {
        if (plan.submittedOn() != null) {
            return Result.refused(Violation.of("", null, "market.plan.submitted"));
        }
        List<Violation> missing = new ArrayList<>();
        require(missing, "goals", plan.goals());
        require(missing, "strategy", plan.strategy());
        require(missing, "suppliers", plan.suppliers());
        return missing.isEmpty() ? Result.accepted(with(plan, today, null, null, null)) : Result.refused(missing);
    }

    private static void require(List<Violation> missing, String field, @Nullable String text) {
        if (text == null) {
            missing.add(Violation.of(field, null, "problem.field.required"));
        }
    }

    /** The plan as approved by somebody other than its author. */
    public Result<Plan> approve(Actor actor, Plan plan) {
        if (plan.submittedOn() == null || plan.approvedOn() != null) {
            return Result.refused(Violation.of("", null, "market.plan.not-in-review"));
        }
        return actor.id().equals(plan.author())
                ? Result.refused(Violation.of("", null, "market.plan.own"))
                : Result.accepted(with(plan, plan.submittedOn(), null, today, actor.id()));
    }

    /** The plan as sent back to its author. */
    public Result<Plan> sendBack(Plan plan, @Nullable String why) {
        if (plan.submittedOn() == null || plan.approvedOn() != null) {
            return Result.refused(Violation.of("", null, "market.plan.not-in-review"));
        }
        Fields fields = new Fields();
        String because = fields.required("why", why, LONGEST_WHY);
        return fields.good() ? Result.accepted(with(plan, null, because, null, null)) : fields.refused();
    }

    private static Plan with(
            Plan plan,
            @Nullable LocalDate submittedOn,
            @Nullable String returnedWhy,
            @Nullable LocalDate approvedOn,
            @Nullable String approvedBy) {
        return new Plan(
                plan.id(),
                plan.category(),
                plan.organisation(),
                plan.version(),
                plan.number(),
                plan.title(),
                plan.goals(),
                plan.strategy(),
                plan.suppliers(),
                plan.validFrom(),
                plan.validUntil(),
                plan.author(),
                submittedOn,
                returnedWhy,
                approvedOn,
                approvedBy);
    }
}
