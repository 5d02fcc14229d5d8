package nl.schil.circularity.internal.store;

import static nl.schil.circularity.internal.model.Examples.goal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.model.Stale;
import nl.schil.kernel.Result;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlGoalsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final OrganisationScope HERE = new OrganisationScope(false, Set.of("org-a"));
    private static final OrganisationScope ELSEWHERE = new OrganisationScope(false, Set.of("org-b"));

    private TestGoals tables;

    @BeforeEach
    void open(@TempDir Path directory) {
        tables = new TestGoals(directory, TODAY);
    }

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void aGoalIsKeptAsItIsAndOnlyInItsOrganisation() {
        Goal through = goal("g-1")
                .withMilestones(List.of(
                        new Goal.YearValue(2020, new BigDecimal("96.5")),
                        new Goal.YearValue(2026, new BigDecimal("60"))));
        assertThat(tables.add(through)).isEqualTo(through);
        assertThat(tables.goals.find(HERE, "g-1")).contains(through);
        assertThat(tables.goals.find(ELSEWHERE, "g-1")).isEmpty();
        assertThat(tables.goals.holding(HERE, TODAY)).containsExactly(through);
        assertThat(tables.goals.holding(HERE, through.since().minusDays(1))).isEmpty();
    }

    @Test
    void aChangeNeedsTheVersionAndAnotherTitle() {
        Goal before = tables.add(goal("g-1"));
        tables.add(goal("g-2"));
        Goal after = tables.goals
                .keep(Actor.SYSTEM, before, before.withMilestones(List.of(new Goal.YearValue(2020, BigDecimal.TEN))))
                .orElseThrow(violations -> new IllegalStateException(violations.toString()));
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.milestones()).hasSize(1);
        assertThatThrownBy(() -> tables.goals.keep(Actor.SYSTEM, before, before))
                .isInstanceOf(Stale.class);
        assertThat(tables.goals.keep(Actor.SYSTEM, null, goal("g-3", "Goal g-2")))
                .isInstanceOf(Result.Refused.class);
    }

    @Test
    void otherModulesFindGoalsByTitleWithinAnOrganisation() {
        tables.add(goal("g-1"));
        tables.add(goal("g-2"));
        SqlGoalDirectory directory = new SqlGoalDirectory(tables.goals, tables.database);
        assertThat(directory.resolve("org-a", List.of("Goal g-2", "Goal g-9")))
                .containsOnlyKeys("Goal g-2")
                .extractingByKey("Goal g-2")
                .matches(ref -> ref.id().equals("g-2"));
        assertThat(directory.resolve("org-b", List.of("Goal g-2"))).isEmpty();
        assertThat(directory.resolve("org-a", List.of())).isEmpty();
    }
}
