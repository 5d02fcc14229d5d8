package nl.schil.innovation.internal.store;

import static nl.schil.innovation.internal.model.Examples.RECEIVED;
import static nl.schil.innovation.internal.model.Examples.idea;
import static nl.schil.innovation.internal.model.Examples.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.schil.innovation.internal.application.ClaimBenefit;
import nl.schil.innovation.internal.application.MoveIdea;
import nl.schil.innovation.internal.application.PlanPilot;
import nl.schil.innovation.internal.model.Benefit;
import nl.schil.innovation.internal.model.Figures;
import nl.schil.innovation.internal.model.Idea;
import nl.schil.innovation.internal.model.LegalRoute;
import nl.schil.innovation.internal.model.Origin;
import nl.schil.innovation.internal.model.Pilot;
import nl.schil.innovation.internal.model.Stage;
import nl.schil.innovation.internal.model.Stale;
import nl.schil.innovation.internal.model.Verdict;
import nl.schil.kernel.Result;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeTablesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final OrganisationScope HERE = new OrganisationScope(false, Set.of("org-a"));
    private static final Stage[] TO_PILOT = {Stage.INTAKE, Stage.EXPLORATION, Stage.FEASIBILITY, Stage.PILOT};

    private TestPipeline pipeline;
    private SqlPilots pilots;
    private SqlBenefits benefits;

    @BeforeEach
    void open(@TempDir Path directory) {
        pipeline = new TestPipeline(directory, TODAY);
        pilots = new SqlPilots(pipeline.database, pipeline.database.clock(), InnovationTables.present());
        benefits = new SqlBenefits(pipeline.database, pipeline.database.clock(), InnovationTables.present());
    }

    @AfterEach
    void close() {
        pipeline.close();
    }

    private static <T> T accepted(Result<T> result) {
        return result.orElseThrow(violations -> new IllegalStateException(violations.toString()));
    }

    private Idea piloted() {
        return pipeline.add(idea("i-1", Origin.SUPPLIER, LegalRoute.WITHIN_CONTRACT, path(TO_PILOT)));
    }

    private static PlanPilot.Asked plan(String from, String until) {
        return new PlanPilot.Asked("Pilot", from, until, 2_500_000L, null, List.of("Daalt met 20%", " "));
    }

    @Test
    void aPilotIsPlannedRunsAndCloses() {
        Idea idea = piloted();
        PlanPilot planning = new PlanPilot(TODAY);
        Pilot made = pilots.add(Actor.SYSTEM, accepted(planning.add(idea, plan("2026-09-01", "2026-11-23"))));
        assertThat(pilots.of("i-1")).containsExactly(made);
        assertThat(made.state(LocalDate.of(2026, 8, 31))).isEqualTo(Pilot.State.PLANNED);
        assertThat(made.state(LocalDate.of(2026, 11, 23))).isEqualTo(Pilot.State.RUNNING);
        assertThat(made.state(TODAY)).isEqualTo(Pilot.State.ENDED);
        PlanPilot.AskedResult result = new PlanPilot.AskedResult(
                null, "Daalde met 30%", List.of(new MoveIdea.AskedVerdict("Daalt met 20%", "MET")));
        Pilot closed =
                pilots.replace(Actor.SYSTEM, "innovation.close-pilot", made, accepted(planning.close(made, result)));
        assertThat(closed.state(TODAY)).isEqualTo(Pilot.State.CLOSED);
        assertThat(closed.criteria()).containsExactly(new Verdict("Daalt met 20%", Verdict.Outcome.MET));
        assertThat(planning.change(closed, plan("2026-09-01", "2026-11-23"))).isInstanceOf(Result.Refused.class);
        assertThatThrownBy(() -> pilots.replace(Actor.SYSTEM, "innovation.close-pilot", made, closed))
                .isInstanceOf(Stale.class);
    }

    @Test
    void aPilotNeedsAnOrderACriterionAndAnIdeaThatIsFarEnough() {
        PlanPilot planning = new PlanPilot(TODAY);
        PlanPilot.Asked wrong = new PlanPilot.Asked("Pilot", "2026-09-02", "2026-09-01", -1L, null, List.of());
        Result<Pilot> refused = planning.add(idea(path(Stage.INTAKE)), wrong);
        assertThat(((Result.Refused<Pilot>) refused).violations())
                .extracting(violation -> violation.code())
                .containsExactlyInAnyOrder(
                        "innovation.pilot.stage",
                        "innovation.pilot.order",
                        "innovation.field.negative",
                        "innovation.pilot.criteria");
    }

    @Test
    void theTablesThemselvesRefuseAClaimantWhoVerifies() {
        Idea idea = piloted();
        ClaimBenefit claiming = new ClaimBenefit(TODAY);
        Benefit claimed = benefits.add(
                Actor.SYSTEM,
                accepted(claiming.claim(
                        idea,
                        new ClaimBenefit.Asked("Minder inkoop", "EUR", true, new BigDecimal("1000000"), null, "BC"),
                        "p-1")));
        Benefit realised = benefits.replace(
                Actor.SYSTEM,
                "innovation.realise-benefit",
                claimed,
                accepted(claiming.realise(
                        claimed, new ClaimBenefit.AskedOutcome(new BigDecimal("750000"), null, "facturen"))));
        assertThat(claiming.verify(realised, "p-1")).isInstanceOf(Result.Refused.class);
        assertThatThrownBy(() -> benefits.replace(
                        Actor.SYSTEM, "innovation.verify-benefit", realised, realised.withVerification(TODAY, "p-1")))
                .isInstanceOf(StoreException.class);
        Benefit verified = benefits.replace(
                Actor.SYSTEM, "innovation.verify-benefit", realised, accepted(claiming.verify(realised, "p-2")));
        assertThat(verified.verified(TODAY)).isTrue();
        assertThat(benefits.of("i-1")).containsExactly(verified);

        Figures figures =
                new SqlFigures(pipeline.database, InnovationTables.present()).of(HERE, RECEIVED, TODAY, TODAY);
        assertThat(figures.value().get(0).rate()).isEqualByComparingTo("0.75");
        assertThat(figures.ideas()).isEqualTo(1);
        assertThat(figures.gates().get(3)).isEqualTo(new Figures.Gate(Stage.FEASIBILITY, 1, 1, 0));
        assertThat(figures.answer().medianDays()).isEqualByComparingTo("20");
    }

    @Test
    void figuresCountWhereIdeasStoodOnTheDayAsked() {
        piloted();
        pipeline.add(idea("i-2", Origin.OWN, LegalRoute.NONE_YET, path(Stage.INTAKE, Stage.STOPPED)));
        SqlFigures figures = new SqlFigures(pipeline.database, InnovationTables.present());
        Figures.Gate now = figures.of(HERE, RECEIVED, TODAY, TODAY).gates().get(1);
        assertThat(now).isEqualTo(new Figures.Gate(Stage.INTAKE, 2, 1, 1));
        LocalDate then = RECEIVED.plusDays(15);
        assertThat(figures.of(HERE, RECEIVED, TODAY, then).gates().get(1))
                .isEqualTo(new Figures.Gate(Stage.INTAKE, 2, 0, 0));
    }
}
