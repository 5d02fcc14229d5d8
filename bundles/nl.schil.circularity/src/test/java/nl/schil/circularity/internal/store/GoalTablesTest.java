package nl.schil.circularity.internal.store;

import static nl.schil.circularity.internal.model.Examples.goal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.schil.circularity.calculators.Assurance;
import nl.schil.circularity.calculators.steering.GovernanceElement;
import nl.schil.circularity.calculators.steering.Link;
import nl.schil.circularity.internal.application.ComputedPoints;
import nl.schil.circularity.internal.application.Standings;
import nl.schil.circularity.internal.application.Subjects;
import nl.schil.circularity.internal.material.store.SqlContractFigures;
import nl.schil.circularity.internal.model.Cascade;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.model.Point;
import nl.schil.circularity.internal.model.Proof;
import nl.schil.circularity.internal.model.Stale;
import nl.schil.circularity.internal.model.Standing;
import nl.schil.circularity.internal.model.ThreadLink;
import nl.schil.kernel.decision.DecisionMoment;
import nl.schil.kernel.decision.DecisionMoments;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoalTablesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final OrganisationScope HERE = new OrganisationScope(false, Set.of("org-a"));

    private TestGoals tables;
    private SqlPoints points;
    private SqlThreads threads;
    private Standings standings;

    @BeforeEach
    void open(@TempDir Path directory) {
        tables = new TestGoals(directory, TODAY);
        points = new SqlPoints(tables.database, tables.database.clock(), CircularityTables.present());
        threads = new SqlThreads(tables.database, tables.database.clock(), CircularityTables.present());
        standings = new Standings(
                tables.database,
                new Subjects(null, null, null, null, null),
                new ComputedPoints(new SqlContractFigures(tables.database, CircularityTables.present())),
                CircularityTables.present());
    }

    @AfterEach
    void close() {
        tables.close();
    }

    private static Point point(String id, int year, String value) {
        return new Point(id, "g-1", year, 0, new BigDecimal(value), "s", Assurance.VERIFIED, TODAY, null, TODAY, "me");
    }

    @Test
    void aCorrectionIsAFurtherRowAndCounts() {
        Goal goal = tables.add(goal("g-1"));
        assertThat(points.add(Actor.SYSTEM, goal, point("p-1", 2023, "88")).seq())
                .isEqualTo(1);
        assertThat(points.add(Actor.SYSTEM, goal, point("p-2", 2023, "90")).seq())
                .isEqualTo(2);
        assertThat(points.points("g-1")).extracting(Point::id).containsExactly("p-1", "p-2");
        Standing standing = standings.of(goal, TODAY);
        assertThat(standing.actuals().latest().orElseThrow().id()).isEqualTo("p-2");
        assertThat(standings.of(goal, TODAY.minusDays(1)).actuals().latest()).isEmpty();
    }

    @Test
    void aProofIsWithdrawnAndComesBack() {
        Goal goal = tables.add(goal("g-1"));
        Proof proof = new Proof(
                "x",
                "g-1",
                GovernanceElement.CONSEQUENCE,
                "Rule",
                "Minutes",
                TODAY.minusDays(9),
                null,
                null,
                null,
                null);
        points.add(Actor.SYSTEM, goal, proof);
        assertThat(points.withdraw(Actor.SYSTEM, goal, "x", TODAY).orElseThrow().counts(TODAY))
                .isFalse();
        assertThat(points.withdraw(Actor.SYSTEM, goal, "x", null)).contains(proof);
        assertThat(points.withdraw(Actor.SYSTEM, goal, "y", TODAY)).isEmpty();
    }

    @Test
    void withNoOtherModuleWhatTheyKnowIsUnknownAndNothingElse() {
        Goal goal = tables.add(goal("g-1"));
        threads.keep(
                Actor.SYSTEM,
                goal,
                new Cascade("k", "g-1", 1, "Furniture", null, null, BigDecimal.ONE, TODAY.minusYears(1), null),
                true);
        Standing standing = standings.of(goal, TODAY);
        assertThat(standing.governance().elements().stream()
                        .filter(one -> one.applies() && !one.known())
                        .map(one -> one.element()))
                .containsExactly(GovernanceElement.CASCADE, GovernanceElement.FORUM);
    }

    @Test
    void linksAreChangedByVersion() {
        Goal goal = tables.add(goal("g-1"));
        ThreadLink made = threads.keep(
                Actor.SYSTEM,
                goal,
                new ThreadLink(
                        "l",
                        "g-1",
                        1,
                        "c-1",
                        Link.OWNED_KPI,
                        "KPI",
                        null,
                        "me",
                        TODAY,
                        new ThreadLink.Series("card", "reuse"),
                        null),
                true);
        assertThat(threads.link("l")).contains(made);
        assertThat(threads.keep(Actor.SYSTEM, goal, made, false).version()).isEqualTo(2);
        assertThatThrownBy(() -> threads.keep(Actor.SYSTEM, goal, made, false)).isInstanceOf(Stale.class);
    }

    @Test
    void theYearsOfMilestonesAndTargetMustBeKnownHalfAYearLater() {
        Goal goal = tables.add(goal("g-1")
                .withMilestones(List.of(
                        new Goal.YearValue(2024, new BigDecimal("70")),
                        new Goal.YearValue(2025, new BigDecimal("65")))));
        points.add(Actor.SYSTEM, goal, point("p-1", 2025, "66"));
        List<DecisionMoment> moments = new GoalMoments(tables.database, CircularityTables.present())
                .between(
                        HERE,
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2031, 6, 30),
                        TODAY,
                        DecisionMoments.After.START,
                        9);
        assertThat(moments)
                .extracting(one -> one.date() + " " + one.status())
                .containsExactly("2025-06-30 MISSED", "2026-06-30 DECIDED_LATE", "2031-06-30 OPEN");
        assertThat(new GoalMoments(tables.database, CircularityTables.present())
                        .between(
                                HERE,
                                LocalDate.of(2025, 1, 1),
                                LocalDate.of(2031, 6, 30),
                                TODAY,
                                new DecisionMoments.After(
                                        moments.get(0).date(), moments.get(0).id()),
                                1))
                .containsExactly(moments.get(1));
    }

    @Test
    void everyQuestionUsesAnIndex() {
        for (String sql : List.of(
                "SELECT * FROM circularity_goal WHERE organisation IN ('o') AND since <= '2026-01-01' ORDER BY organisation, title",
                "SELECT * FROM circularity_goal WHERE organisation = 'o' AND title = 't'",
                "SELECT * FROM circularity_milestone WHERE goal_id IN ('g') ORDER BY goal_id, year",
                "SELECT * FROM circularity_point WHERE goal_id IN ('g') ORDER BY goal_id, year, seq",
                "SELECT * FROM circularity_proof WHERE goal_id IN ('g') ORDER BY goal_id, element, proven_on, id",
                "SELECT * FROM circularity_cascade WHERE goal_id IN ('g') ORDER BY goal_id, since, id",
                "SELECT * FROM circularity_link WHERE goal_id IN ('g') ORDER BY goal_id, link, contract_id, established_on")) {
            List<String> plan = tables.database.read(
                    reading -> reading.list("EXPLAIN QUERY PLAN " + sql, row -> row.getString("detail")));
            assertThat(plan).as(sql).noneMatch(line -> line.startsWith("SCAN") || line.contains("TEMP B-TREE"));
        }
    }
}
