package nl.schil.development.internal.model;

import static nl.schil.development.internal.model.JointExamples.MADE;
import static nl.schil.development.internal.model.JointExamples.content;
import static nl.schil.development.internal.model.JointExamples.objective;
import static nl.schil.development.internal.model.JointExamples.plan;
import static nl.schil.development.internal.model.JointExamples.signed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.schil.development.internal.model.joint.Content;
import nl.schil.development.internal.model.joint.Course;
import nl.schil.development.internal.model.joint.JointPlan;
import nl.schil.development.internal.model.joint.JointState;
import nl.schil.development.internal.model.joint.Owner;
import org.junit.jupiter.api.Test;

class JointPlanTest {
    private final JointPlan draft = plan("j", "o", "s", 2026);

    @Test
    void itIsSignedWhenBothSidesSignedOneEdition() {
        JointPlan plan = signed(draft, MADE.plusDays(3), MADE.plusDays(9));
        assertThat(draft.state(MADE)).isEqualTo(JointState.DRAFT);
        assertThat(draft.offered(MADE.plusDays(1)).state(MADE.plusDays(1))).isEqualTo(JointState.WAITING);
        assertThat(plan.state(MADE.plusDays(2))).isEqualTo(JointState.DRAFT);
        assertThat(plan.state(MADE.plusDays(3))).isEqualTo(JointState.WAITING);
        assertThat(plan.state(MADE.plusDays(9))).isEqualTo(JointState.SIGNED);
        assertThat(plan.current().signedOn(LocalDate.MAX)).isEqualTo(MADE.plusDays(9));
        assertThat(plan.state(LocalDate.of(2026, 12, 31))).isEqualTo(JointState.SIGNED);
        assertThat(plan.state(LocalDate.of(2027, 1, 1))).isEqualTo(JointState.ENDED);
        assertThat(draft.state(LocalDate.of(2027, 1, 1))).isEqualTo(JointState.LAPSED);
    }

    @Test
    void anotherContentIsAnotherEditionThatNeedsNewSignatures() {
        JointPlan plan = signed(draft, MADE.plusDays(3), MADE.plusDays(9));
        JointPlan revised = plan.revised(content("Ander plan"), MADE.plusDays(20), "Noor");
        assertThat(revised.current().number()).isEqualTo(2);
        assertThat(revised.state(MADE.plusDays(20))).isEqualTo(JointState.DRAFT);
        assertThat(revised.state(MADE.plusDays(19))).as("what held before").isEqualTo(JointState.SIGNED);
        assertThat(revised.editions().get(0).signed(LocalDate.MAX)).isTrue();
        assertThat(revised.intact()).isTrue();
        assertThat(draft.revised(content("Ander plan"), MADE, "Noor").editions())
                .as("a draft that nobody saw")
                .hasSize(1);
        assertThat(draft.offered(MADE)
                        .revised(content("Ander plan"), MADE, "Noor")
                        .current()
                        .number())
                .isEqualTo(2);
    }

    @Test
    void theDigestIsOfEveryWordThatIsSigned() {
        Content content = content("Plan");
        String digest = JointPlan.digest("j", 2026, 1, content);
        assertThat(List.of(
                        JointPlan.digest("x", 2026, 1, content),
                        JointPlan.digest("j", 2027, 1, content),
                        JointPlan.digest("j", 2026, 2, content),
                        JointPlan.digest("j", 2026, 1, content("Plam")),
                        JointPlan.digest("j", 2026, 1, new Content("Plan", null, content.objectives())),
                        JointPlan.digest(
                                "j",
                                2026,
                                1,
                                new Content("Plan", content.ambition(), List.of(objective("o-1", Owner.SHARED))))))
                .doesNotContain(digest)
                .doesNotHaveDuplicates();
        assertThat(new JointPlan("j", "o", "s", 2025, null, draft.editions(), draft.progress(), 1).intact())
                .isFalse();
    }

    @Test
    void atLeastOneObjectiveIsShared() {
        assertThat(new Content("Plan", null, List.of(objective("o-2", Owner.BUYER))).violations(2026))
                .extracting("code")
                .containsExactly("development.joint.no-shared");
        assertThat(content("Plan").violations(2026)).isEmpty();
        assertThat(content("Plan").violations(2028))
                .extracting("field")
                .containsExactly("objectives[0].due", "objectives[1].due");
    }

    @Test
    void theCourseComparesWithEvenProgress() {
        LocalDate from = LocalDate.of(2026, 1, 1);
        LocalDate due = LocalDate.of(2026, 4, 10);
        LocalDate half = LocalDate.of(2026, 2, 19);
        assertThat(Course.of(from, due, 40, half)).isEqualTo(Course.ON_COURSE);
        assertThat(Course.of(from, due, 39, half)).isEqualTo(Course.BEHIND);
        assertThat(Course.of(from, due, null, half)).isEqualTo(Course.UNKNOWN);
        assertThat(Course.of(from, due, 100, half)).isEqualTo(Course.REACHED);
        assertThat(Course.of(from, due, 99, due)).isEqualTo(Course.ON_COURSE);
        assertThat(Course.of(from, due, 99, due.plusDays(1))).isEqualTo(Course.MISSED);
        assertThat(Course.of(from, due, null, due.plusDays(1))).isEqualTo(Course.MISSED);
    }
}
