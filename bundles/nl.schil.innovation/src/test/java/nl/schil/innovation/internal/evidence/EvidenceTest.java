package nl.schil.innovation.internal.evidence;

import static nl.schil.innovation.internal.model.Examples.idea;
import static nl.schil.innovation.internal.model.Examples.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.innovation.internal.application.Subjects;
import nl.schil.innovation.internal.model.Agreement;
import nl.schil.innovation.internal.model.Benefit;
import nl.schil.innovation.internal.model.Challenge;
import nl.schil.innovation.internal.model.LegalRoute;
import nl.schil.innovation.internal.model.Origin;
import nl.schil.innovation.internal.model.Owner;
import nl.schil.innovation.internal.model.Pilot;
import nl.schil.innovation.internal.model.Settings;
import nl.schil.innovation.internal.model.Stage;
import nl.schil.innovation.internal.store.InnovationMoments;
import nl.schil.innovation.internal.store.InnovationTables;
import nl.schil.innovation.internal.store.RunningIdeas;
import nl.schil.innovation.internal.store.SqlAgreements;
import nl.schil.innovation.internal.store.SqlBenefits;
import nl.schil.innovation.internal.store.SqlChallenges;
import nl.schil.innovation.internal.store.SqlPilots;
import nl.schil.innovation.internal.store.SupplierReferences;
import nl.schil.innovation.internal.store.TestPipeline;
import nl.schil.kernel.Scope;
import nl.schil.kernel.archive.Archival;
import nl.schil.kernel.decision.DecisionMoment;
import nl.schil.kernel.decision.DecisionMoments;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.evidence.Coverage;
import nl.schil.kernel.evidence.ItemEvidence;
import nl.schil.kernel.merge.Merge;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final LocalDate NAMED = LocalDate.of(2026, 6, 20);
    private static final Scope HERE = Scope.of("org-a");
    private static final InnovationTables TABLES = InnovationTables.present();

    private TestPipeline pipeline;
    private OwnSources own;
    private ContractSources contracts;

    @BeforeEach
    void open(@TempDir Path directory) {
        pipeline = new TestPipeline(directory, TODAY);
        own = new OwnSources(pipeline.database);
        contracts = new ContractSources(pipeline.database, new Running(), agreements(), new Subjects(null, null));
        pipeline.settings.replace(
                Actor.SYSTEM, "org-a", new Settings(0, 30, Map.of(), List.of("Kantoorinrichting", "Zorg")), NAMED);
    }

    @AfterEach
    void close() {
        pipeline.close();
    }

    private SqlAgreements agreements() {
        return new SqlAgreements(pipeline.database, pipeline.database.clock(), TABLES);
    }

    private Coverage measure(String activity, ItemEvidence.Source source, LocalDate asOf, int days) {
        return new ItemEvidence(activity, "innovation", () -> "1", source)
                .measure(List.of(HERE), asOf, days)
                .get(HERE);
    }

    /** Supplier s-1 has a gold contract in an innovation category, s-2 a silver one, s-3 a gold one elsewhere. */
    private static final class Running implements ContractDirectory {
        @Override
        public Map<String, ContractRef> find(Collection<String> ids) {
            return Map.of();
        }

        @Override
        public Map<String, ContractRef> resolve(String organisation, Collection<String> numbers) {
            return Map.of();
        }

        @Override
        public List<ContractRef> search(String text, OrganisationScope organisations, int limit) {
            return List.of();
        }

        @Override
        public List<RunningContract> running(OrganisationScope organisations, LocalDate asOf) {
            return List.of(
                    one("c-1", "s-1", "G", "Kantoorinrichting"),
                    one("c-2", "s-2", "S", "Zorg"),
                    one("c-3", "s-3", "G", "Energie"));
        }

        private static RunningContract one(String id, String supplier, String tier, String category) {
            return new RunningContract(
                    new ContractRef(id, id, "Contract", "org-a", supplier, tier), category, LocalDate.of(2026, 1, 1));
        }
    }

    @Test
    void goldRelationshipsInAnInnovationCategoryCountWhenTheirIdeasAreAnsweredInTime() {
        assertThat(measure("B4a", contracts::answers, TODAY, 90).population()).isEqualTo(1);
        assertThat(measure("B4a", contracts::answers, TODAY, 90).fulfilled()).isZero();
        pipeline.add(idea("i-1", Origin.SUPPLIER, LegalRoute.NONE_YET, path(Stage.INTAKE, Stage.EXPLORATION)));
        Coverage answered = measure("B4a", contracts::answers, TODAY, 90);
        assertThat(answered.fulfilled()).isEqualTo(1);
        assertThat(answered.newest()).isEqualTo("2026-06-21");
        pipeline.add(idea("i-2", Origin.SUPPLIER, LegalRoute.NONE_YET));
        assertThat(measure("B4a", contracts::answers, TODAY, 90).fulfilled()).isZero();
        assertThat(measure("B4a", contracts::answers, LocalDate.of(2026, 6, 25), 90)
                        .fulfilled())
                .as("not yet overdue then")
                .isEqualTo(1);
    }

    @Test
    void categoriesCountWhenAChallengeWasPublished() {
        SqlChallenges challenges = new SqlChallenges(pipeline.database, pipeline.database.clock(), TABLES);
        Coverage none = measure("S4a", own::challenges, TODAY, 730);
        assertThat(none.population()).isEqualTo(2);
        assertThat(none.fulfilled()).isZero();
        challenges.add(Actor.SYSTEM, challenge("k-1", "Zorg", null));
        assertThat(measure("S4a", own::challenges, TODAY, 730).fulfilled()).isZero();
        challenges.add(Actor.SYSTEM, challenge("k-2", "Zorg", TODAY));
        assertThat(measure("S4a", own::challenges, TODAY, 730).fulfilled()).isEqualTo(1);
        assertThat(measure("S4a", own::challenges, NAMED.minusDays(1), 730).population())
                .as("no category was named then")
                .isZero();
    }

    private static Challenge challenge(String id, String category, LocalDate publishedOn) {
        return new Challenge(id, "org-a", 1, "Vraag", "Hoe?", "Zo", category, TODAY, TODAY.plusDays(60), publishedOn);
    }

    @Test
    void closedPilotsCountWhenABenefitWasVerifiedSince() {
        pipeline.add(idea("i-1", Origin.SUPPLIER, LegalRoute.SBIR, path(Stage.INTAKE)));
        SqlPilots pilots = new SqlPilots(pipeline.database, pipeline.database.clock(), TABLES);
        assertThat(measure("B4b", own::benefits, TODAY, 365).applicable()).isFalse();
        LocalDate closed = LocalDate.of(2026, 7, 1);
        pilots.add(
                Actor.SYSTEM,
                new Pilot(
                        "p-1", "i-1", "org-a", 1, "Pilot", closed.minusDays(9), closed, null, List.of(), closed, "Ja"));
        assertThat(measure("B4b", own::benefits, TODAY, 365).fulfilled()).isZero();
        Benefit.Figure figure = new Benefit.Figure(BigDecimal.TEN, closed, "bron");
        new SqlBenefits(pipeline.database, pipeline.database.clock(), TABLES)
                .add(
                        Actor.SYSTEM,
                        new Benefit(
                                "b-1", "i-1", "org-a", 1, "Baat", "kg", false, figure, "p-1", figure, TODAY, "p-2"));
        assertThat(measure("B4b", own::benefits, TODAY, 365).fulfilled()).isEqualTo(1);
        ItemEvidence evidence = new ItemEvidence("B4b", "innovation", () -> "1", own::benefits);
        assertThat(evidence.records(HERE, TODAY, 365, true, null).items()).hasSize(1);
        assertThat(evidence.records(HERE, TODAY, 365, false, null).items()).isEmpty();
    }

    @Test
    void contractsInAnInnovationCategoryCountWhileAnAgreementHolds() {
        assertThat(measure("I4a", contracts::agreements, TODAY, 730).population())
                .isEqualTo(2);
        agreements()
                .add(
                        Actor.SYSTEM,
                        new Agreement(
                                "a-1",
                                "org-a",
                                1,
                                "s-2",
                                null,
                                Owner.OPEN,
                                "Alles",
                                null,
                                "Stuurgroep",
                                LocalDate.of(2026, 3, 1),
                                TODAY,
                                null));
        assertThat(measure("I4a", contracts::agreements, TODAY, 730).fulfilled())
                .isEqualTo(1);
        assertThat(measure("I4a", contracts::agreements, TODAY.plusDays(1), 730).fulfilled())
                .as("its last day was yesterday")
                .isZero();
    }

    @Test
    void whatWasPromisedComesAsMomentsInOrderAndPageByPage() {
        pipeline.add(idea("i-1", Origin.SUPPLIER, LegalRoute.NONE_YET));
        pipeline.add(idea("i-2", Origin.OWN, LegalRoute.NONE_YET, path(Stage.STOPPED)));
        DecisionMoments moments = new InnovationMoments(pipeline.database, TABLES);
        OrganisationScope all = OrganisationScope.ALL;
        LocalDate from = LocalDate.of(2026, 1, 1);
        List<DecisionMoment> found =
                moments.between(all, from, TODAY.plusYears(1), TODAY, DecisionMoments.After.START, 9);
        assertThat(found)
                .extracting(DecisionMoment::id, DecisionMoment::status)
                .containsExactly(
                        tuple("i-1:answer", DecisionMoment.Status.MISSED),
                        tuple("i-2:answer", DecisionMoment.Status.DECIDED));
        DecisionMoments.After after =
                new DecisionMoments.After(found.get(0).date(), found.get(0).id());
        assertThat(moments.between(all, from, TODAY.plusYears(1), TODAY, after, 9))
                .containsExactly(found.get(1));
        assertThat(moments.of(all, "supplier", "s-1", TODAY)).containsExactly(found.get(0));
    }

    @Test
    void referencesFollowAMergeAndComeBackAndRunningIdeasKeepASupplier() {
        pipeline.add(idea("i-1", Origin.SUPPLIER, LegalRoute.NONE_YET, path(Stage.INTAKE)));
        pipeline.add(idea("i-2", Origin.SUPPLIER, LegalRoute.NONE_YET, path(Stage.STOPPED)));
        assertThat(pipeline.database
                        .read(reading ->
                                new RunningIdeas(TABLES).needed(reading, new Archival("s-1", Set.of(), "org-a"), TODAY))
                        .count())
                .isEqualTo(1);
        SupplierReferences references = new SupplierReferences(TABLES);
        Merge merge = new Merge("s-1", "s-9", Set.of());
        String undo = pipeline.database.write(Actor.SYSTEM, "merge", writing -> {
            assertThat(references.count(writing, merge)).isEqualTo(2);
            return references.rewrite(writing, merge);
        });
        assertThat(supplier("i-1")).isEqualTo("s-9");
        pipeline.database.write(Actor.SYSTEM, "undo", writing -> {
            references.restore(writing, merge, undo);
            return undo;
        });
        assertThat(supplier("i-1")).isEqualTo("s-1");
    }

    private String supplier(String id) {
        return pipeline.ideas
                .find(OrganisationScope.ALL, id)
                .orElseThrow()
                .subject()
                .supplier();
    }
}
