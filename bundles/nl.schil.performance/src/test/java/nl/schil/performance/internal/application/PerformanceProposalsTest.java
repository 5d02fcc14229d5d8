package nl.schil.performance.internal.application;

import static nl.schil.performance.internal.model.Examples.card;
import static nl.schil.performance.internal.model.Examples.day;
import static nl.schil.performance.internal.model.Examples.kpi;
import static nl.schil.performance.internal.model.Examples.quarter;
import static nl.schil.performance.internal.model.Examples.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.schil.kernel.agenda.AgendaProposal;
import nl.schil.kernel.agenda.AgendaQuestion;
import nl.schil.kernel.agenda.DecisionGround;
import nl.schil.kernel.agenda.MeetingLevel;
import nl.schil.kernel.text.Bilingual;
import nl.schil.performance.internal.model.Rhythm;
import nl.schil.performance.internal.store.SqlPerformanceDirectory;
import nl.schil.performance.internal.store.TestRegister;
import nl.schil.performance.internal.store.evaluation.SqlEvaluations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerformanceProposalsTest {
    private static final LocalDate TODAY = day("2026-11-24");
    private static final String ITEMS = """
            [{"theme": {"nl": "Planning", "en": "Planning"}, "supplier": {"nl": "s", "en": "s"}, "buyer": {"nl": "b", "en": "b"}},
             {"theme": {"nl": "Veiligheid", "en": "Safety"}, "supplier": {"nl": "s", "en": "s"}, "buyer": {"nl": "b", "en": "b"}}]""";

    @TempDir
    Path directory;

    private TestRegister register;
    private PerformanceProposals proposals;

    @BeforeEach
    void open() {
        register = new TestRegister(directory, TODAY);
        proposals = new PerformanceProposals(
                new SqlPerformanceDirectory(register.database), new SqlEvaluations(register.database));
    }

    @AfterEach
    void close() {
        register.close();
    }

    private List<AgendaProposal> propose(MeetingLevel level, @Nullable String supplier, @Nullable String contract) {
        return proposals.propose(new AgendaQuestion("org-a", supplier, contract, level, TODAY.plusDays(7), TODAY));
    }

    @Test
    void aTacticalMeetingTalksAboutKpisBelowHalfTheirNormAndAboutUnknownOnes() {
        register.template(
                "t",
                List.of(
                        kpi("LAAG", Rhythm.QUARTER, "1"),
                        kpi("GOED", Rhythm.QUARTER, "1"),
                        kpi("LEEG", Rhythm.QUARTER, "1")));
        register.add(
                card("c", "t", day("2026-07-01")),
                value("LAAG", quarter(2026, 3), "20.50"),
                value("GOED", quarter(2026, 3), "50"));
        assertThat(propose(MeetingLevel.TACTICAL, "supplier-1", null))
                .extracting(AgendaProposal::id, one -> one.reason().values().get("value"), AgendaProposal::weight)
                .containsExactly(tuple("c:LAAG", "20.5 %", 75), tuple("c:LEEG", null, 40));
        assertThat(propose(MeetingLevel.STRATEGIC, "supplier-1", null)).isEmpty();
        assertThat(propose(MeetingLevel.OPERATIONAL, "supplier-1", null)).isEmpty();
        assertThat(propose(MeetingLevel.TACTICAL, "supplier-2", null)).isEmpty();
        assertThat(propose(MeetingLevel.TACTICAL, "supplier-1", "contract-1"))
                .as("the scorecard is about the supplier as a whole")
                .hasSize(2);
        assertThat(propose(MeetingLevel.TACTICAL, null, null)).isEmpty();
    }

    @Test
    void theLargestGapsOfTheNewestRevealedEvaluationAreSubjects() {
        evaluation("old", "2025-12-31", "2026-02-01", 9, 9);
        evaluation("new", "2026-06-30", "2026-08-01", 4, 7);
        draft("sealed", "2026-10-31", "2026-12-31");
        respondent("sealed", "BUYER", 1, 1);
        assertThat(propose(MeetingLevel.STRATEGIC, "supplier-1", null))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.id()).isEqualTo("new:1");
                    assertThat(one.subject().values()).containsEntry("theme", new Bilingual("Planning", "Planning"));
                    assertThat(one.reason().key()).isEqualTo("performance.proposal.gap.SUPPLIER");
                    assertThat(one.reason().values()).containsEntry("gap", "4");
                    assertThat(one.route()).isEqualTo("/performance/evaluations/new");
                });
    }

    @Test
    void aDecisionCanBeBasedOnEveryKpiAndOnItsLastMeasurements() {
        register.template("t", List.of(kpi("LAAG", Rhythm.QUARTER, "1"), kpi("LEEG", Rhythm.QUARTER, "1")));
        register.add(
                card("c", "t", day("2026-01-01")),
                value("LAAG", quarter(2026, 1), "20"),
                value("LAAG", quarter(2026, 3), "40"));
        assertThat(proposals.grounds(
                        new AgendaQuestion("org-a", "supplier-1", null, MeetingLevel.OPERATIONAL, TODAY, TODAY)))
                .extracting(DecisionGround::kind, DecisionGround::id)
                .containsExactly(
                        tuple(DecisionGround.Kind.KPI, "c:LAAG"),
                        tuple(DecisionGround.Kind.MEASUREMENT, "c:LAAG:2026-09-30"),
                        tuple(DecisionGround.Kind.MEASUREMENT, "c:LAAG:2026-03-31"),
                        tuple(DecisionGround.Kind.KPI, "c:LEEG"));
    }

    /** What the buyer says of the supplier; the supplier says 8 of itself. */
    private void evaluation(String id, String until, String deadline, int planning, int safety) {
        draft(id, until, deadline);
        respondent(id, "BUYER", planning, safety);
        respondent(id, "SUPPLIER", 8, 8);
    }

    private void draft(String id, String until, String deadline) {
        register.database.prepare(
                "INSERT INTO performance_evaluation (id, organisation, supplier_id, title, period_from, period_until,"
                        + " deadline, procedure, questionnaire_revision, items, created_by, created_on, opened_on, version)"
                        + " VALUES ('" + id + "', 'org-a', 'supplier-1', 'T', '2025-01-01', '" + until + "', '"
                        + deadline + "', 'UNKNOWN', 0, '" + ITEMS + "', 'x', '2026-01-01', '2026-01-01', 1)");
    }

    private void respondent(String id, String side, int planning, int safety) {
        String about = side.equals("BUYER") ? "OTHER" : "SELF";
        register.database.prepare(
                "INSERT INTO performance_evaluation_respondent VALUES ('" + id + "', '" + side + "', '" + side
                        + "', 1, 'N', NULL, '2026-01-20')",
                "INSERT INTO performance_evaluation_mark VALUES ('" + id + "', '" + side + "', 1, '" + about + "', "
                        + planning + ", NULL)",
                "INSERT INTO performance_evaluation_mark VALUES ('" + id + "', '" + side + "', 2, '" + about + "', "
                        + safety + ", NULL)");
    }
}
