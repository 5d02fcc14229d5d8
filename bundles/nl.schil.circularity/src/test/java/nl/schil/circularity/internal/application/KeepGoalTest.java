package nl.schil.circularity.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.schil.circularity.internal.application.KeepGoal.Asked;
import nl.schil.circularity.internal.application.KeepGoal.AskedValue;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeepGoalTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final KeepGoal KEEPING = new KeepGoal(TODAY, Set.of("p-1"));

    private static AskedValue value(int year, String value) {
        return new AskedValue(year, new BigDecimal(value));
    }

    private static Asked asked(
            @Nullable AskedValue baseline,
            @Nullable String source,
            @Nullable AskedValue target,
            List<AskedValue> milestones,
            @Nullable String owner) {
        return new Asked(
                "Raw materials",
                null,
                null,
                "index",
                baseline,
                source,
                target,
                milestones,
                null,
                null,
                owner,
                null,
                false,
                null,
                null);
    }

    private static List<String> refused(Asked asked) {
        return KEEPING.read("org-a", null, asked) instanceof Result.Refused<Goal> refused
                ? refused.violations().stream()
                        .map((Violation one) -> one.field() + " " + one.code())
                        .toList()
                : List.of();
    }

    @Test
    void aGoalWithoutBaselineOrTargetIsRefusedFieldByField() {
        assertThat(refused(asked(null, null, null, List.of(), null)))
                .containsExactlyInAnyOrder(
                        "baseline.year problem.field.required",
                        "baseline.value problem.field.required",
                        "baselineSource problem.field.required",
                        "target.year problem.field.required",
                        "target.value problem.field.required");
    }

    @Test
    void theCourseMustLeadSomewhereAndThroughMilestonesInBetween() {
        assertThat(refused(asked(value(2016, "100"), "s", value(2016, "50"), List.of(), null)))
                .containsExactly("target.year circularity.goal.after-baseline");
        assertThat(refused(asked(value(2016, "100"), "s", value(2030, "100.0"), List.of(), null)))
                .containsExactly("target.value circularity.goal.a-change");
        assertThat(refused(asked(value(2016, "100"), "s", value(2030, "50"), List.of(value(2031, "40")), null)))
                .containsExactly("milestones circularity.goal.milestones.between");
        assertThat(refused(asked(value(1816, "100"), "s", value(2030, "50"), List.of(), null)))
                .containsExactly("baseline.year circularity.field.year");
    }

    @Test
    void anOwnerIsSomebodyOfTheOrganisationOrWhoItWasAlready() {
        Asked somebodyElse = asked(value(2016, "100"), "s", value(2030, "50"), List.of(), "p-2");
        assertThat(refused(somebodyElse)).containsExactly("owner circularity.goal.owner.unknown");
        Goal before = KEEPING.read("org-a", null, asked(value(2016, "100"), "s", value(2030, "50"), List.of(), "p-1"))
                .orElseThrow(violations -> new IllegalStateException(violations.toString()));
        assertThat(before.since()).isEqualTo(TODAY);
        KeepGoal later = new KeepGoal(TODAY, Set.of());
        assertThat(later.read("org-a", before, asked(value(2016, "100"), "s", value(2030, "60"), List.of(), "p-1")))
                .isInstanceOf(Result.Accepted.class);
    }
}
