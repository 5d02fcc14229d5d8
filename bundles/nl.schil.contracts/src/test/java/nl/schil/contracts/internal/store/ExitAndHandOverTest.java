package nl.schil.contracts.internal.store;

import static nl.schil.contracts.internal.model.Examples.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schil.contracts.internal.application.HandOverContract;
import nl.schil.contracts.internal.application.PlanExit;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.ContractKind;
import nl.schil.contracts.internal.model.Contracts.StaleContract;
import nl.schil.contracts.internal.model.Document;
import nl.schil.contracts.internal.model.DocumentKind;
import nl.schil.contracts.internal.model.Examples;
import nl.schil.contracts.internal.model.ExitAnswer.Standing;
import nl.schil.contracts.internal.model.ExitItem;
import nl.schil.contracts.internal.model.ExitPlan;
import nl.schil.contracts.internal.model.HandOver;
import nl.schil.contracts.internal.model.HandOver.State;
import nl.schil.contracts.internal.model.HandOverItem;
import nl.schil.contracts.internal.model.LeadTimes;
import nl.schil.contracts.internal.model.Term;
import nl.schil.kernel.Result;
import nl.schil.kernel.security.Actor;
import nl.schil.store.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExitAndHandOverTest {
    private static final LocalDate TODAY = day("2026-11-24");

    @TempDir
    Path directory;

    private TestDatabase database;
    private SqlContracts contracts;
    private SqlExitPlans plans;
    private SqlHandOvers handOvers;
    private PlanExit exit;
    private HandOverContract handing;
    private Contract contract;

    @BeforeEach
    void open() {
        database = TestDatabase.open(directory, "db/migration");
        ContractTables tables = new ContractTables(new LeadTimeReference(LeadTimes.DEFAULT, database));
        contracts = new SqlContracts(database, tables, new CeilingTables(tables, new SqlChanges(database, tables)));
        plans = new SqlExitPlans(database, tables);
        handOvers = new SqlHandOvers(database, tables, new HandOverReference(HandOverReference.shipped()));
        exit = new PlanExit(plans);
        handing = new HandOverContract(handOvers);
        contract = contract("C-1", new Term(day("2026-10-15"), day("2026-11-01"), Period.ofYears(2), List.of(), null));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Contract contract(String number, Term term) {
        Contract made = Examples.contract("org-a", number, ContractKind.OVEREENKOMST, term)
                .with(List.of(new Document(
                        "doc-" + number.substring(2), DocumentKind.AGREEMENT, "Overeenkomst", null, null, TODAY)));
        return contracts.add(Actor.SYSTEM, made).orElseThrow(v -> new IllegalStateException(v.toString()));
    }

    private static PlanExit.AskedAnswer answer(
            @Nullable String answer, @Nullable String note, @Nullable String document, @Nullable String clause) {
        return new PlanExit.AskedAnswer(answer, note, document, clause);
    }

    private Result<ExitPlan> plan(Map<String, PlanExit.AskedAnswer> answers, @Nullable String testedOn) {
        return exit.plan(
                Actor.SYSTEM,
                contract,
                plans.of(contract),
                new PlanExit.Asked(answers, "beheer@example.nl", testedOn, "2026-11-01"),
                TODAY);
    }

    private static List<String> codes(Result<?> result) {
        return ((Result.Refused<?>) result)
                .violations().stream().map(v -> v.field() + " " + v.code()).toList();
    }

    @Test
    void whatNobodyAnsweredIsUnknownAndWhatIsNotProvenIsNotReady() {
        assertThat(plans.of(contract).readiness()).isEqualByComparingTo("0");
        assertThat(plans.of(contract).counts()).containsEntry(Standing.UNKNOWN, 12);
        ExitPlan plan = ((Result.Accepted<ExitPlan>) plan(
                        Map.of(
                                "substitutability", answer("HIGHLY_COMPLEX", "Eén aanbieder in Nederland", null, null),
                                "impact", answer("HIGH", null, null, null),
                                "data-return", answer("YES", null, null, "art. 14.2"),
                                "plan", answer("YES", null, "doc-1", null),
                                "transition", answer("YES", null, null, null),
                                "rates", answer("NO", null, null, null),
                                "knowledge", answer("NOT_APPLICABLE", "Geen eigen kennis nodig", null, null),
                                "tested", answer(" ", null, null, null)),
                        null))
                .value();
        assertThat(plan.counts())
                .containsEntry(Standing.READY, 3)
                .containsEntry(Standing.UNPROVEN, 2)
                .containsEntry(Standing.LACKING, 1)
                .containsEntry(Standing.NOT_APPLICABLE, 1)
                .containsEntry(Standing.UNKNOWN, 5);
        assertThat(plan.readiness()).isEqualByComparingTo("0.2727");
        assertThat(plan.reviewOverdue(TODAY)).isTrue();
        assertThat(plan.reviewOverdue(day("2026-11-01"))).isFalse();
        assertThat(plans.of(contract)).isEqualTo(plan);
        assertThat(plan.version()).isEqualTo(1);
        assertThat(database.actions()).contains("contracts.plan-exit");
    }

    @Test
    void anAnswerWithoutItsReasonProofOrDayIsRefused() {
        assertThat(codes(plan(
                        Map.of(
                                "substitutability", answer("NOT", null, null, null),
                                "plan", answer("YES", null, "doc-9", null),
                                "rates", answer("MAYBE", null, null, null),
                                "colour", answer("YES", null, null, null),
                                "tested", answer("YES", null, null, null)),
                        null)))
                .containsExactlyInAnyOrder(
                        "answers.substitutability contracts.exit.reason",
                        "answers.plan contracts.exit.document",
                        "answers.rates contracts.exit.answer",
                        "answers.colour contracts.exit.item",
                        "testedOn contracts.exit.tested-on");
        assertThat(codes(plan(Map.of(), "2026-11-25"))).containsExactly("testedOn contracts.exit.tested-future");
        assertThat(plans.of(contract).version()).isZero();
    }

    @Test
    void everyItemAndAnswerHasItsPlace() {
        assertThat(ExitItem.SUBSTITUTABILITY.allows("NOT_APPLICABLE")).isFalse();
        assertThat(ExitItem.RATES.allows("NOT_APPLICABLE")).isTrue();
        assertThat(ExitItem.DATA_RETURN.key()).isEqualTo("data-return");
    }

    @Test
    void aPlanChangedInTheMeantimeIsNotOverwritten() {
        ExitPlan read = plans.of(contract);
        plan(Map.of(), null);
        assertThatThrownBy(() -> plans.replace(Actor.SYSTEM, contract, read, TODAY))
                .isInstanceOf(StaleContract.class);
        HandOver old = handOvers.of(contract);
        handOvers.replace(Actor.SYSTEM, contract, old, TODAY);
        assertThatThrownBy(() -> handOvers.replace(Actor.SYSTEM, contract, old, TODAY))
                .isInstanceOf(StaleContract.class);
    }

    private Result<HandOver> hand(
            Contract of,
            Map<String, HandOverContract.AskedItem> items,
            @Nullable String to,
            @Nullable String accepted) {
        return handing.record(
                Actor.SYSTEM,
                of,
                handOvers.of(of),
                new HandOverContract.Asked(items, "inkoper@example.nl", to, accepted),
                TODAY);
    }

    private static HandOverContract.AskedItem done(String on) {
        return new HandOverContract.AskedItem(null, on, null, null);
    }

    private Map<String, HandOverContract.AskedItem> all(Contract of) {
        Map<String, HandOverContract.AskedItem> items = new HashMap<>();
        handOvers.of(of).items().forEach(item -> items.put(item.key(), done("2026-11-20")));
        items.put("transition", new HandOverContract.AskedItem(null, null, null, "Geen vorige leverancier"));
        return items;
    }

    @Test
    void aHandOverStartsAtSignatureAndIsDueThirtyDaysAfterTheStart() {
        HandOver handOver = handOvers.of(contract);
        assertThat(handOver.state(contract, day("2026-10-14"))).isEqualTo(State.NOT_STARTED);
        assertThat(handOver.state(contract, day("2026-10-15"))).isEqualTo(State.OPEN);
        assertThat(HandOver.due(contract)).isEqualTo("2026-12-01");
        assertThat(handOver.state(contract, day("2026-12-01"))).isEqualTo(State.OPEN);
        assertThat(handOver.state(contract, day("2026-12-02"))).isEqualTo(State.OVERDUE);
        Contract draft = contract("C-2", new Term(day("2026-12-01"), day("2027-01-01"), Period.ofYears(1), null, null));
        assertThat(codes(hand(draft, Map.of(), null, null))).containsExactly(" contracts.hand-over.not-signed");
    }

    @Test
    void itIsAcceptedOnceEveryPointIsSettledAndBothPeopleAreKnown() {
        HandOver begun = ((Result.Accepted<HandOver>)
                        hand(contract, Map.of("kick-off", done("2026-11-10")), null, null))
                .value();
        assertThat(begun.done()).isEqualTo(1);
        assertThat(begun.open()).isEqualTo(14);
        assertThat(begun.coverage()).isEqualByComparingTo("0.0666");
        assertThat(codes(hand(contract, Map.of("kick-off", done("2026-11-10")), null, "2026-11-20")))
                .containsExactly("acceptedOn contracts.hand-over.open", "to contracts.hand-over.people");
        assertThat(codes(hand(contract, all(contract), "manager@example.nl", "2026-11-19")))
                .containsExactly("acceptedOn contracts.hand-over.before-done");
        HandOver accepted =
                ((Result.Accepted<HandOver>) hand(contract, all(contract), "manager@example.nl", "2026-11-20")).value();
        assertThat(accepted.coverage()).isEqualByComparingTo("1");
        assertThat(accepted.state(contract, TODAY)).isEqualTo(State.ACCEPTED);
        assertThat(accepted.state(contract, day("2026-11-19"))).isEqualTo(State.OPEN);
        assertThat(accepted.items().get(0).doneBy()).isEqualTo(Actor.SYSTEM.id());
        String day = database.read(r -> r.one(
                        "SELECT handed_over_on FROM contracts_contract WHERE id = ?",
                        row -> row.getString(1),
                        contract.id())
                .orElseThrow());
        assertThat(day).isEqualTo("2026-11-20");
    }

    @Test
    void wrongPointsAreSaidOneByOne() {
        assertThat(codes(hand(
                        contract,
                        Map.of(
                                "kick-off", new HandOverContract.AskedItem("x", "2026-11-25", null, "nee"),
                                "kleur", done("2026-11-10"),
                                "kpi", done("gisteren")),
                        "geen adres",
                        null)))
                .containsExactlyInAnyOrder(
                        "items.kleur contracts.hand-over.item",
                        "items.kick-off contracts.email",
                        "items.kpi contracts.date",
                        "to contracts.email",
                        "items.kick-off contracts.hand-over.done-or-not",
                        "items.kick-off contracts.hand-over.future");
    }

    @Test
    void aBegunHandOverKeepsItsPointsWhenTheListChanges() {
        hand(contract, Map.of("kick-off", done("2026-11-10")), null, null);
        ContractTables tables = new ContractTables(new LeadTimeReference(LeadTimes.DEFAULT, database));
        SqlHandOvers later = new SqlHandOvers(
                database,
                tables,
                new HandOverReference(HandOverReference.own("eigen-1", List.of("dossier|Dossier|File"))));
        assertThat(later.of(contract).items()).hasSize(15);
        assertThat(later.of(contract).templateVersion()).isEqualTo("2026-1");
        Contract fresh = contract("C-3", contract.term());
        assertThat(later.of(fresh).items()).extracting(HandOverItem::english).containsExactly("File");
        assertThatThrownBy(() -> HandOverReference.own("1", List.of("a|b")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HandOverReference.own("1", List.of("a|b|c", "a|d|e")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDraftIsRemovedWithItsExitPlan() {
        contract = contract("C-4", new Term(null, day("2027-01-01"), Period.ofYears(1), null, null));
        plan(Map.of("plan", answer("YES", null, "doc-4", null)), null);
        assertThat(contracts.remove(Actor.SYSTEM, contract)).isInstanceOf(Result.Accepted.class);
    }
}
