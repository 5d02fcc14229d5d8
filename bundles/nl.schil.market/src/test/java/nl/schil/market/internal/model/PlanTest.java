package nl.schil.market.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.security.Actor;
import nl.schil.market.internal.application.KeepPlans;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final Actor NOOR = new Actor("p-noor", "Noor", "web", List.of());
    private static final Actor SAM = new Actor("p-sam", "Sam", "web", List.of());

    private static Plan plan(int number, LocalDate from, @Nullable LocalDate submitted, @Nullable LocalDate approved) {
        return new Plan(
                "p" + number,
                "c",
                "o",
                1,
                number,
                "Plan",
                "doel",
                "strategie",
                "leveranciers",
                from,
                from.plusYears(3),
                "p-noor",
                submitted,
                null,
                approved,
                approved == null ? null : "p-sam");
    }

    private static List<String> codes(Result<?> result) {
        return ((Result.Refused<?>) result)
                .violations().stream().map(Violation::code).toList();
    }

    @Test
    void theStateFollowsFromTheDays() {
        Plan first = plan(1, DAY.minusYears(2), DAY.minusYears(2), DAY.minusYears(2));
        Plan second = plan(2, DAY, DAY.minusDays(20), DAY.minusDays(10));
        List<Plan> all = List.of(first, second);
        assertThat(second.state(all, DAY.minusDays(21))).isEqualTo(Plan.State.DRAFT);
        assertThat(second.state(all, DAY.minusDays(20))).isEqualTo(Plan.State.REVIEW);
        assertThat(second.state(all, DAY.minusDays(10))).isEqualTo(Plan.State.PLANNED);
        assertThat(first.state(all, DAY.minusDays(1))).isEqualTo(Plan.State.APPROVED);
        assertThat(first.state(all, DAY)).isEqualTo(Plan.State.SUPERSEDED);
        assertThat(second.state(all, DAY)).isEqualTo(Plan.State.APPROVED);
        assertThat(second.state(all, DAY.plusYears(3))).isEqualTo(Plan.State.APPROVED);
        assertThat(second.state(all, DAY.plusYears(3).plusDays(1))).isEqualTo(Plan.State.EXPIRED);
        assertThat(Plan.inForce(all, DAY)).contains(second);
        assertThat(Plan.inForce(all, DAY.plusYears(4))).isEmpty();
    }

    @Test
    void somebodyElseThanTheAuthorApproves() {
        KeepPlans keeping = new KeepPlans(DAY);
        Plan draft = plan(1, DAY, null, null);
        assertThat(codes(keeping.approve(SAM, draft))).containsExactly("market.plan.not-in-review");
        Plan review = ((Result.Accepted<Plan>) keeping.submit(draft)).value();
        assertThat(codes(keeping.approve(NOOR, review))).containsExactly("market.plan.own");
        Plan approved = ((Result.Accepted<Plan>) keeping.approve(SAM, review)).value();
        assertThat(approved.approvedOn()).isEqualTo(DAY);
        assertThat(codes(keeping.change(NOOR, review, new KeepPlans.Asked(null, null, null, null, null, null))))
                .containsExactly("market.plan.submitted");
        Plan back = ((Result.Accepted<Plan>) keeping.sendBack(review, "vaag")).value();
        assertThat(back.submittedOn()).isNull();
        assertThat(back.returnedWhy()).isEqualTo("vaag");
        assertThat(codes(keeping.sendBack(approved, "vaag"))).containsExactly("market.plan.not-in-review");
    }

    @Test
    void aPlanIsSubmittedWithGoalsAndBothStrategies() {
        KeepPlans keeping = new KeepPlans(DAY);
        Category category = new Category("c", "o", 1, "K", "K", List.of(), null, null, false, false);
        Plan made = ((Result.Accepted<Plan>) keeping.add(
                        NOOR,
                        category,
                        List.of(plan(4, DAY, null, null)),
                        new KeepPlans.Asked("T", "doel", null, null, "2026-06-01", "2027-05-31")))
                .value();
        assertThat(made.number()).isEqualTo(5);
        assertThat(codes(keeping.submit(made))).containsExactly("problem.field.required", "problem.field.required");
        assertThat(codes(keeping.add(
                        NOOR,
                        category,
                        List.of(),
                        new KeepPlans.Asked("T", null, null, null, "2026-06-01", "2026-05-31"))))
                .containsExactly("market.plan.order");
    }
}
