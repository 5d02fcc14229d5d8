package nl.schil.performance.internal.application.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.archive.Archival;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.EvaluationDirectory;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.door.Doors;
import nl.schil.kernel.door.Invitation;
import nl.schil.kernel.door.IssuedInvitation;
import nl.schil.kernel.door.NewInvitation;
import nl.schil.kernel.merge.Merge;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Writing;
import nl.schil.performance.internal.model.Side;
import nl.schil.performance.internal.model.evaluation.Evaluation;
import nl.schil.performance.internal.model.evaluation.EvaluationState;
import nl.schil.performance.internal.model.evaluation.Evaluations;
import nl.schil.performance.internal.model.evaluation.Item;
import nl.schil.performance.internal.model.evaluation.Outcome;
import nl.schil.performance.internal.model.evaluation.Reciprocity;
import nl.schil.performance.internal.model.evaluation.Respondent;
import nl.schil.performance.internal.model.evaluation.Sight;
import nl.schil.performance.internal.store.SupplierReferences;
import nl.schil.performance.internal.store.evaluation.HeardSides;
import nl.schil.performance.internal.store.evaluation.RespondentsOfSupplier;
import nl.schil.performance.internal.store.evaluation.SqlEvaluationDirectory;
import nl.schil.performance.internal.store.evaluation.SqlEvaluations;
import nl.schil.performance.internal.store.evaluation.SqlQuestionnaires;
import nl.schil.store.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An evaluation from draft to closed, on a real database. */
class EvaluationFlowTest {
    private static final LocalDate TODAY = TestDatabase.TODAY;
    private static final Actor NOOR = new Actor("noor", "Noor", "web", List.of());
    private static final String ORGANISATION = "org-a";

    private final Doorkeeper doors = new Doorkeeper();
    private TestDatabase database;
    private Evaluations evaluations;
    private SqlQuestionnaires questionnaires;
    private PrepareEvaluation preparing;
    private RunEvaluation running;
    private AnswerEvaluation answering;

    /** Gives invitations and remembers them. */
    private static final class Doorkeeper implements Doors {
        private final List<Invitation> given = new ArrayList<>();
        private int ended;

        @Override
        public List<Violation> violations(List<NewInvitation> wanted) {
            return List.of();
        }

        @Override
        public IssuedInvitation invite(Writing writing, Actor by, NewInvitation w) {
            Invitation one = new Invitation(
                    Ids.next(),
                    w.purpose(),
                    w.subject(),
                    w.organisation(),
                    w.supplierId(),
                    w.title(),
                    w.name(),
                    w.email(),
                    Instant.EPOCH,
                    w.expiresOn(),
                    null,
                    null);
            given.add(one);
            return new IssuedInvitation(one, "/door#" + one.id());
        }

        @Override
        public Map<String, List<Invitation>> find(String purpose, Collection<String> subjects) {
            return Map.of();
        }

        @Override
        public int end(Writing writing, Actor by, String purpose, String subject) {
            ended++;
            return given.size();
        }
    }

    @BeforeEach
    void open(@TempDir Path directory) {
        database = TestDatabase.open(directory, "db/migration");
        evaluations = new SqlEvaluations(database);
        questionnaires = new SqlQuestionnaires(database, database.clock());
        preparing = new PrepareEvaluation(evaluations, questionnaires, organisation -> Map.of("noor", "Noor"));
        running = new RunEvaluation(evaluations, doors);
        answering = new AnswerEvaluation(evaluations);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static PrepareEvaluation.Asked asked(String title, List<String> buyers) {
        return new PrepareEvaluation.Asked(
                ORGANISATION,
                "s-1",
                null,
                title,
                "2026-01-01",
                "2026-06-01",
                TODAY.plusDays(14).toString(),
                null,
                null,
                null,
                new ArrayList<>(buyers),
                List.of(new PrepareEvaluation.AskedPerson("Iemand", "iemand@example.org")));
    }

    private Evaluation draft() {
        return accepted(() -> preparing.add(NOOR, asked("Jaargesprek", List.of("noor")), TODAY));
    }

    private Evaluation opened() {
        return accepted(() -> running.open(NOOR, draft(), TODAY)).evaluation();
    }

    private static <T> T accepted(Supplier<Result<T>> work) {
        return work.get().orElseThrow(violations -> new IllegalStateException(violations.toString()));
    }

    private static List<String> refused(Result<?> result) {
        return ((Result.Refused<?>) result)
                .violations().stream().map(Violation::code).toList();
    }

    private Evaluation again(Evaluation evaluation) {
        return evaluations.find(OrganisationScope.ALL, evaluation.id()).orElseThrow();
    }

    private static Respondent person(Evaluation evaluation, Side side) {
        return evaluation.of(side).get(0);
    }

    private void answer(Evaluation evaluation, Side side, int other, int self) {
        List<AnswerEvaluation.AskedMark> marks = new ArrayList<>();
        for (Item item : evaluation.items()) {
            marks.add(new AnswerEvaluation.AskedMark(item.number(), "OTHER", other, "omdat"));
            marks.add(new AnswerEvaluation.AskedMark(item.number(), "SELF", self, "omdat"));
        }
        accepted(() -> answering.keep(NOOR, evaluation, person(evaluation, side), marks, TODAY));
    }

    private void seal(Evaluation evaluation, Side side) {
        Evaluation now = again(evaluation);
        accepted(() -> answering.submit(NOOR, now, person(now, side), TODAY));
    }

    @Test
    void theStarterHasTwelveMirroredPairsInBothLanguages() {
        assertThat(questionnaires.current(ORGANISATION).items()).hasSize(12).allSatisfy(item -> {
            assertThat(item.theme().nl()).isNotBlank();
            assertThat(item.supplier().en()).isNotBlank();
            assertThat(item.buyer().en()).isNotBlank();
        });
        assertThat(questionnaires.current(ORGANISATION).violations()).isEmpty();
    }

    @Test
    void aChangedQuestionnaireIsForLaterEvaluationsOnly() {
        Evaluation before = draft();
        List<Item> items = questionnaires.current(ORGANISATION).items().subList(0, 2);
        assertThat(questionnaires.revise(NOOR, ORGANISATION, 0, items).revision())
                .isEqualTo(1);
        assertThatThrownBy(() -> questionnaires.revise(NOOR, ORGANISATION, 0, items))
                .isInstanceOf(nl.schil.performance.internal.model.evaluation.Questionnaires.Stale.class);
        assertThat(again(before).items()).hasSize(12);
        assertThat(draft().items()).hasSize(2);
        assertThat(questionnaires.current("org-b").items()).hasSize(12);
    }

    @Test
    void fromDraftToClosed() {
        Evaluation evaluation = opened();
        assertThat(doors.given).extracting(Invitation::subject).containsExactly(evaluation.id());
        assertThat(person(evaluation, Side.SUPPLIER).id())
                .isEqualTo(doors.given.get(0).id());
        assertThat(evaluation.state(TODAY)).isEqualTo(EvaluationState.OPEN);
        answer(evaluation, Side.BUYER, 7, 8);
        seal(evaluation, Side.BUYER);
        assertThat(again(evaluation).state(TODAY)).isEqualTo(EvaluationState.SEALED_PARTIAL);
        assertThat(Sight.of(again(evaluation), TODAY).outcome()).isEmpty();
        answer(evaluation, Side.SUPPLIER, 5, 7);
        seal(evaluation, Side.SUPPLIER);
        Outcome outcome = Sight.of(again(evaluation), TODAY).outcome().orElseThrow();
        assertThat(outcome.reciprocityGap()).isEqualByComparingTo("2");
        assertThat(outcome.buyerBlindSpot()).isEqualByComparingTo("3");
        accepted(() -> answering.reply(NOOR, again(evaluation), Side.SUPPLIER, "Iemand", "Herkenbaar", TODAY));
        List<RunEvaluation.AskedAction> actions = List.of(new RunEvaluation.AskedAction(
                null, "SUPPLIER", "Eerder waarschuwen", TODAY.plusDays(9).toString(), null));
        Evaluation discussed =
                accepted(() -> running.discuss(NOOR, again(evaluation), TODAY.toString(), "Besproken", actions, TODAY));
        assertThat(discussed.state(TODAY)).isEqualTo(EvaluationState.DISCUSSED);
        assertThat(discussed.heldOn(TODAY)).isEqualTo(TODAY);
        String action = discussed.actions().get(0).id();
        assertThat(refused(answering.done(NOOR, discussed, Side.BUYER, action, true, TODAY)))
                .containsExactly("performance.evaluation.action.unknown");
        accepted(() -> answering.done(NOOR, discussed, Side.SUPPLIER, action, true, TODAY));
        assertThat(again(evaluation).actions().get(0).closedOn()).isEqualTo(TODAY);
        Evaluation closed = accepted(() -> running.close(NOOR, again(evaluation), TODAY));
        assertThat(closed.state(TODAY)).isEqualTo(EvaluationState.CLOSED);
        assertThat(closed.reply(Side.SUPPLIER).orElseThrow().text()).isEqualTo("Herkenbaar");
        assertThat(doors.ended).isEqualTo(1);
    }

    @Test
    void otherModulesSeeMeansOnceTheyAreRevealedAndNothingBefore() {
        EvaluationDirectory directory = new SqlEvaluationDirectory(database);
        Evaluation evaluation = opened();
        answer(evaluation, Side.BUYER, 7, 8);
        seal(evaluation, Side.BUYER);
        assertThat(directory.revealed(OrganisationScope.ALL, List.of("s-1"), TODAY))
                .isEmpty();
        List<AnswerEvaluation.AskedMark> marks = new ArrayList<>();
        for (Item item : evaluation.items()) {
            Integer about = item.number() == 12 ? null : item.attractiveness() ? 4 : 8;
            marks.add(new AnswerEvaluation.AskedMark(item.number(), "OTHER", about, "omdat"));
            marks.add(new AnswerEvaluation.AskedMark(item.number(), "SELF", 7, "omdat"));
        }
        accepted(() -> answering.keep(NOOR, evaluation, person(evaluation, Side.SUPPLIER), marks, TODAY));
        seal(evaluation, Side.SUPPLIER);
        assertThat(directory.revealed(OrganisationScope.ALL, List.of("s-1", "s-2"), TODAY))
                .singleElement()
                .satisfies(outcome -> {
                    assertThat(outcome.attractiveness()).isEqualByComparingTo("4");
                    assertThat(outcome.attractivenessAnswered()).isEqualTo(4);
                    assertThat(outcome.attractivenessAsked()).isEqualTo(5);
                    assertThat(outcome.buyerAboutSupplier()).isEqualByComparingTo("7");
                    assertThat(outcome.suppliers()).isEqualTo(1);
                    assertThat(outcome.answeredOn()).isEqualTo(TODAY);
                });
        assertThat(directory.revealed(new OrganisationScope(false, Set.of("org-b")), List.of("s-1"), TODAY))
                .isEmpty();
    }

    @Test
    void bothSidesAreHeardOnceBothAnsweredAndItIsRevealed() {
        HeardSides heard = new HeardSides(database);
        List<RunningContract> running = List.of(
                running("c-1", "s-1", "G"),
                running("c-2", "s-1", "S"),
                running("c-3", "s-2", "S"),
                running("c-4", "s-3", "B"),
                running("c-5", null, "G"));
        Evaluation evaluation = opened();
        answer(evaluation, Side.BUYER, 7, 8);
        seal(evaluation, Side.BUYER);
        assertThat(heard.count(OrganisationScope.ALL, running, TODAY)).isEqualTo(new Reciprocity(2, 0, 0));
        LocalDate after = evaluation.deadline().plusDays(1);
        assertThat(heard.count(OrganisationScope.ALL, running, after)).isEqualTo(new Reciprocity(2, 0, 1));
        answer(evaluation, Side.SUPPLIER, 7, 8);
        seal(evaluation, Side.SUPPLIER);
        Reciprocity both = heard.count(OrganisationScope.ALL, running, TODAY);
        assertThat(both).isEqualTo(new Reciprocity(2, 1, 0));
        assertThat(both.coverage()).isEqualByComparingTo("0.5");
        assertThat(heard.count(OrganisationScope.ALL, running, TODAY.plusYears(1)))
                .as("a year later it is out of date")
                .isEqualTo(new Reciprocity(2, 0, 0));
        assertThat(new Reciprocity(0, 0, 0).coverage()).isNull();
    }

    private static RunningContract running(String id, @Nullable String supplier, String tier) {
        return new RunningContract(
                new ContractRef(id, id, "Contract", ORGANISATION, supplier, tier), null, TODAY.minusYears(1));
    }

    @Test
    void whoOfTheSupplierAnsweredIsErasedWithTheRelationAndWhatTheySaidStays() {
        Evaluation evaluation = opened();
        answer(evaluation, Side.BUYER, 7, 8);
        seal(evaluation, Side.BUYER);
        answer(evaluation, Side.SUPPLIER, 5, 7);
        seal(evaluation, Side.SUPPLIER);
        accepted(() -> answering.reply(NOOR, again(evaluation), Side.SUPPLIER, "Iemand", "Herkenbaar", TODAY));
        RespondentsOfSupplier people = new RespondentsOfSupplier();
        Archival archival = new Archival("s-1", Set.of(), ORGANISATION);
        assertThat(database.<Long>read(reading -> people.count(reading, archival)))
                .isEqualTo(2);
        Outcome before = Sight.of(again(evaluation), TODAY).outcome().orElseThrow();
        database.write(NOOR, "archive", writing -> {
            writing.audit(new Audit("suppliers.archive", "supplier", "s-1", null, null, null, null));
            people.erase(writing, archival);
            return archival;
        });
        assertThat(database.<Long>read(reading -> people.count(reading, archival)))
                .isZero();
        assertThat(person(again(evaluation), Side.SUPPLIER).name()).isEmpty();
        assertThat(person(again(evaluation), Side.BUYER).name()).isNotEmpty();
        assertThat(Sight.of(again(evaluation), TODAY).outcome()).contains(before);
    }

    @Test
    void whatIsSealedCannotBeChanged() {
        Evaluation evaluation = opened();
        answer(evaluation, Side.SUPPLIER, 7, 7);
        seal(evaluation, Side.SUPPLIER);
        Evaluation sealed = again(evaluation);
        assertThat(refused(answering.keep(
                        NOOR,
                        sealed,
                        person(sealed, Side.SUPPLIER),
                        List.of(new AnswerEvaluation.AskedMark(1, "OTHER", 8, null)),
                        TODAY)))
                .containsExactly("performance.evaluation.sealed");
        assertThatThrownBy(() -> evaluations.keep(
                        NOOR, evaluation, person(sealed, Side.SUPPLIER).id(), List.of()))
                .as("also when both come at the same time")
                .isInstanceOf(Evaluations.Stale.class);
    }

    @Test
    void nothingIsSubmittedWithoutEveryAnswerAndEveryNeededMotivation() {
        Evaluation evaluation = opened();
        Respondent person = person(evaluation, Side.BUYER);
        assertThat(refused(answering.submit(NOOR, evaluation, person, TODAY))).hasSize(24);
        accepted(() -> answering.keep(
                NOOR, evaluation, person, List.of(new AnswerEvaluation.AskedMark(1, "OTHER", 4, null)), TODAY));
        Evaluation now = again(evaluation);
        assertThat(refused(answering.submit(NOOR, now, person(now, Side.BUYER), TODAY)))
                .hasSize(24)
                .contains("performance.evaluation.mark.motivation");
    }

    @Test
    void answersAreGivenUntilTheLastDayOnly() {
        Evaluation evaluation = opened();
        List<AnswerEvaluation.AskedMark> one = List.of(new AnswerEvaluation.AskedMark(1, "SELF", 7, null));
        Respondent person = person(evaluation, Side.BUYER);
        accepted(() -> answering.keep(NOOR, evaluation, person, one, evaluation.deadline()));
        assertThat(refused(answering.keep(
                        NOOR, evaluation, person, one, evaluation.deadline().plusDays(1))))
                .containsExactly("performance.evaluation.not-running");
        Evaluation extended = accepted(() -> running.extend(
                NOOR, again(evaluation), evaluation.deadline().plusDays(7).toString(), TODAY));
        assertThat(extended.deadline()).isEqualTo(evaluation.deadline().plusDays(7));
    }

    @Test
    void whoReadAnOlderVersionChangesNothing() {
        Evaluation read = draft();
        accepted(() -> running.open(NOOR, read, TODAY));
        assertThatThrownBy(() -> evaluations.remove(NOOR, read)).isInstanceOf(Evaluations.Stale.class);
    }

    @Test
    void everythingWrongWithADraftIsSaidAtOnce() {
        assertThat(refused(preparing.add(NOOR, asked(" ", List.of("vreemd")), TODAY)))
                .containsExactlyInAnyOrder(
                        "problem.field.required",
                        "performance.evaluation.respondents.colleague",
                        "performance.evaluation.respondents.none");
    }

    @Test
    void theAuditChainTellsThatSomebodyAnsweredAndNotWhat() {
        Evaluation evaluation = opened();
        answer(evaluation, Side.BUYER, 7, 8);
        String before = digests();
        answer(evaluation, Side.BUYER, 6, 6);
        String after = digests();
        assertThat(after.lines().distinct().toList())
                .as("no digest depends on an answer")
                .isEqualTo(before.lines().distinct().toList());
    }

    private String digests() {
        return String.join(
                "\n",
                database.<List<String>>read(reading -> reading.list(
                        "SELECT action || ' ' || COALESCE(after_digest, '') || ' ' || COALESCE(detail, '') FROM"
                                + " store_audit WHERE action = 'performance.evaluation-answer'",
                        row -> row.getString(1))));
    }

    @Test
    void anEvaluationFollowsItsSupplierThroughAMergeAndBack() {
        Evaluation evaluation = opened();
        SupplierReferences references = new SupplierReferences();
        Merge merge = new Merge("s-1", "s-2", Set.of());
        assertThat(database.<Long>read(reading -> references.count(reading, merge)))
                .isEqualTo(1);
        String undo = database.write(NOOR, "merge", writing -> references.rewrite(writing, merge));
        assertThat(again(evaluation).supplier()).isEqualTo("s-2");
        database.write(NOOR, "undo", writing -> {
            references.restore(writing, merge, undo);
            return undo;
        });
        assertThat(again(evaluation).supplier()).isEqualTo("s-1");
    }

    @Test
    void everyQuestionIsAnsweredByAnIndex() {
        for (String sql : List.of(
                "SELECT * FROM performance_evaluation e WHERE e.organisation IN ('a') ORDER BY e.id DESC LIMIT 50",
                "SELECT * FROM performance_evaluation e WHERE e.organisation IN ('a') AND e.supplier_id = 's' ORDER BY"
                        + " e.id DESC",
                "SELECT * FROM performance_evaluation e WHERE 1 = 1 AND e.contract_id = 'c' ORDER BY e.id DESC",
                "SELECT * FROM performance_evaluation e JOIN performance_evaluation_respondent r ON r.evaluation_id ="
                        + " e.id AND r.id = 'p' AND r.submitted_on IS NULL WHERE e.organisation IN ('a') ORDER BY e.id"
                        + " DESC",
                "SELECT * FROM performance_evaluation_mark WHERE evaluation_id IN ('a') ORDER BY evaluation_id,"
                        + " respondent_id",
                "SELECT * FROM performance_evaluation_action WHERE evaluation_id IN ('a') ORDER BY evaluation_id,"
                        + " id")) {
            List<String> plan =
                    database.read(reading -> reading.list("EXPLAIN QUERY PLAN " + sql, row -> row.getString("detail")));
            assertThat(plan).as(sql).noneMatch(line -> line.startsWith("SCAN"));
        }
    }
}
