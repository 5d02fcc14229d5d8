package nl.schil.contracts.internal.store;

import static nl.schil.contracts.internal.model.Examples.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.schil.contracts.internal.application.AskedChange;
import nl.schil.contracts.internal.application.ChangeContract;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.ContractClock;
import nl.schil.contracts.internal.model.LeadTimes;
import nl.schil.contracts.internal.model.Nature;
import nl.schil.contracts.internal.model.change.Change;
import nl.schil.contracts.internal.model.change.ChangeExamples;
import nl.schil.contracts.internal.model.change.Condition;
import nl.schil.contracts.internal.model.change.Ground;
import nl.schil.contracts.internal.model.change.Ledger;
import nl.schil.contracts.internal.model.change.Verdict;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.store.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeLedgerTest {
    private static final LocalDate TODAY = day("2026-11-24");

    @TempDir
    Path directory;

    private TestDatabase database;
    private SqlChanges changes;
    private ChangeContract changing;
    private Contract contract;

    @BeforeEach
    void open() {
        database = TestDatabase.open(directory, "db/migration");
        ContractTables tables = new ContractTables(new LeadTimeReference(LeadTimes.DEFAULT, database));
        changes = new SqlChanges(database, tables);
        changing = new ChangeContract(changes, ChangeExamples.LAW);
        contract = ChangeExamples.contract(Nature.SERVICES, 100_000_000L);
        database.write(Actor.SYSTEM, "fill", writing -> {
            tables.insert(writing, List.of(contract));
            writing.audit(new Audit("contracts.import", "import", "test", null, null, null, null));
            return null;
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static AskedChange minor(@Nullable String value) {
        return asked("2026-06-01", value, "P6M", null, Map.of("nature-unchanged", true), "Meer vraag");
    }

    private static AskedChange asked(
            String date,
            @Nullable String value,
            @Nullable String term,
            @Nullable String ground,
            Map<String, Boolean> answers,
            @Nullable String why) {
        return new AskedChange(
                date,
                value,
                term,
                null,
                "SUB_CENTRAL",
                new HashMap<>(answers),
                ground,
                why,
                "NEED",
                "Hoofd inkoop",
                null,
                null);
    }

    private Change record(AskedChange asked) {
        return ((Result.Accepted<Change>) changing.record(Actor.SYSTEM, contract, asked, TODAY)).value();
    }

    private static List<String> codes(Result<?> result) {
        return ((Result.Refused<?>) result)
                .violations().stream().map(Violation::code).toList();
    }

    private long delta(String asOf) {
        return MaximumChanges.inForce(
                database.read(r -> changes.of(r, List.of(contract.id()))).getOrDefault(contract.id(), List.of()),
                day(asOf));
    }

    @Test
    void anEntryComesBackAsItWasRecordedAndIsAudited() {
        Change recorded = record(minor("50000.50"));
        assertThat(changes.of(contract).changes()).containsExactly(recorded);
        assertThat(recorded.facts().value()).isEqualTo(5_000_050L);
        assertThat(recorded.ground()).isEqualTo(Ground.MINOR);
        assertThat(recorded.original()).isEqualTo(100_000_000L);
        assertThat(database.actions()).contains("contracts.change");
    }

    @Test
    void aChangeMovesTheMaximumFromItsDayOnAndItsReversalMovesItBack() {
        Change recorded = record(minor("50000"));
        assertThat(delta("2026-05-31")).isZero();
        assertThat(delta("2026-06-01")).isEqualTo(5_000_000L);
        changing.reverse(Actor.SYSTEM, contract, recorded, "2026-09-01", "Dubbel", TODAY);
        assertThat(delta("2026-08-31")).isEqualTo(5_000_000L);
        assertThat(delta("2026-09-01")).isZero();
        Ledger ledger = changes.of(contract);
        assertThat(ledger.effectiveMaximum(100_000_000L, TODAY)).isEqualTo(100_000_000L);
        assertThat(ledger.standing()).isEmpty();
        assertThat(ledger.standing(day("2026-08-31"))).containsExactly(recorded);
        assertThat(ledger.changes()).hasSize(2).contains(recorded);
    }

    private ContractClock clock(String asOf) {
        ContractTables tables = new ContractTables(new LeadTimeReference(LeadTimes.DEFAULT, database));
        Contract present =
                database.read(r -> tables.byIds(r, List.of(contract.id()))).get(0);
        return ContractClock.at(day(asOf), present, LeadTimes.DEFAULT);
    }

    @Test
    void aChangeOfTheTermMovesTheEndAndTheVersionOfTheContract() {
        Change recorded = record(minor("50000"));
        assertThat(clock("2026-05-31").currentEnd()).isEqualTo("2028-12-31");
        assertThat(clock("2026-06-01").currentEnd()).isEqualTo("2029-06-30");
        changing.reverse(Actor.SYSTEM, contract, recorded, "2026-09-01", "Dubbel", TODAY);
        assertThat(clock("2026-08-31").currentEnd()).isEqualTo("2029-06-30");
        assertThat(clock("2026-09-01").currentEnd()).isEqualTo("2028-12-31");
        List<String> stages = database.read(r -> r.list(
                "SELECT ends_on || ' ' || reached_on || ' ' || superseded_on FROM contracts_period ORDER BY stage",
                row -> row.getString(1)));
        assertThat(stages)
                .containsExactly(
                        "2028-12-31 2024-12-01 2026-06-01",
                        "2029-06-30 2026-06-01 2026-09-01",
                        "2028-12-31 2026-09-01 9999-12-31");
        assertThat(stored()).isEqualTo("2028-12-31 3");
    }

    @Test
    void aChangeThatWouldEndTheContractBeforeItsDayIsRefused() {
        AskedChange asked = asked("2026-06-01", "5", "-P3Y", null, Map.of("nature-unchanged", true), "x");
        assertThat(codes(changing.record(Actor.SYSTEM, contract, asked, TODAY)))
                .containsExactly("contracts.term.change-short");
    }

    @Test
    void changesOfTheTermFromBeforeTheyMovedDatesAreAppliedOnce() {
        record(minor("50000"));
        database.write(Actor.SYSTEM, "as 0.1.0 left it", writing -> {
            writing.execute("INSERT INTO contracts_setting (name, value) VALUES ('term-changes-pending', '1')");
            writing.execute("UPDATE contracts_contract SET runs_until = '2028-12-31'");
            writing.audit(new Audit("contracts.test", "test", "test", null, null, null, null));
            return null;
        });
        ContractTables tables = new ContractTables(new LeadTimeReference(LeadTimes.DEFAULT, database));
        for (int start = 0; start < 2; start++) {
            new SqlChanges(database, tables);
            assertThat(stored()).isEqualTo("2029-06-30 3");
        }
    }

    private String stored() {
        return database.read(
                r -> r.one("SELECT runs_until || ' ' || version FROM contracts_contract", row -> row.getString(1))
                        .orElseThrow());
    }

    @Test
    void aChangeIsTakenBackOnceAndNotBeforeItHolds() {
        Change recorded = record(minor("50000"));
        assertThat(codes(changing.reverse(Actor.SYSTEM, contract, recorded, "2026-05-31", "Fout", TODAY)))
                .containsExactly("contracts.change.reverse-early");
        Result<Change> reversal = changing.reverse(Actor.SYSTEM, contract, recorded, "2026-06-01", "Fout", TODAY);
        assertThat(codes(changing.reverse(Actor.SYSTEM, contract, recorded, "2026-06-01", "Fout", TODAY)))
                .containsExactly("contracts.change.reversed");
        assertThat(codes(changing.reverse(
                        Actor.SYSTEM,
                        contract,
                        ((Result.Accepted<Change>) reversal).value(),
                        "2026-06-01",
                        "Fout",
                        TODAY)))
                .containsExactly("contracts.change.reversed");
    }

    @Test
    void aProposalWritesNothing() {
        Result<Verdict> verdict = changing.propose(contract, minor("50000"), TODAY);
        assertThat(verdict).isInstanceOf(Result.Accepted.class);
        assertThat(changes.of(contract).changes()).isEmpty();
    }

    @Test
    void aChangeWithoutAGroundThatIsMetIsNotRecorded() {
        assertThat(codes(changing.record(Actor.SYSTEM, contract, minor("100000"), TODAY)))
                .containsExactly("contracts.change.not-proven");
        AskedChange other = asked("2026-06-01", "5", null, "2.163d", Map.of("nature-unchanged", true), "x");
        assertThat(codes(changing.record(Actor.SYSTEM, contract, other, TODAY)))
                .containsExactly("contracts.change.other-ground");
        Map<String, Boolean> substantial = Map.of(
                "review-clause",
                false,
                "additional-needed",
                false,
                "unforeseeable",
                false,
                "contractor-replaced",
                false,
                "nature-unchanged",
                false,
                "scope-widened",
                true);
        assertThat(codes(changing.record(
                        Actor.SYSTEM, contract, asked("2026-06-01", "5", null, null, substantial, "x"), TODAY)))
                .containsExactly("contracts.change.new-tender");
        assertThat(changes.of(contract).changes()).isEmpty();
    }

    @Test
    void allFieldErrorsAreToldAtOnce() {
        AskedChange wrong = new AskedChange(
                "gisteren",
                "1.234",
                "zes maanden",
                null,
                "WORKS",
                new HashMap<>(Map.of("kleur", true)),
                "2.163z",
                "",
                "x",
                null,
                null,
                "2026-06-01");
        assertThat(((Result.Refused<Change>) changing.record(Actor.SYSTEM, contract, wrong, TODAY)).violations())
                .extracting(Violation::field)
                .contains(
                        "date",
                        "value",
                        "term",
                        "threshold",
                        "answers.kleur",
                        "ground",
                        "motivation",
                        "cause",
                        "noticeReference");
        AskedChange nothing =
                new AskedChange("2026-06-01", null, null, " ", null, null, null, null, null, null, null, null);
        assertThat(codes(changing.propose(contract, nothing, TODAY))).containsExactly("contracts.change.nothing");
    }

    @Test
    void aContractIsChangedWhileItBinds() {
        for (String date : List.of("2024-11-30", "2029-01-01")) {
            AskedChange asked = asked(date, "5", null, null, Map.of("nature-unchanged", true), "x");
            assertThat(codes(changing.propose(contract, asked, TODAY)))
                    .containsExactly(
                            date.startsWith("2024") ? "contracts.change.not-agreed" : "contracts.change.ended");
        }
        AskedChange first = asked("2024-12-01", "5", null, null, Map.of("nature-unchanged", true), "x");
        assertThat(changing.propose(contract, first, TODAY)).isInstanceOf(Result.Accepted.class);
    }

    @Test
    void aNoticeIsFilledInOnce() {
        AskedChange unforeseen = asked(
                "2026-06-01", "400000", null, null, Map.of("unforeseeable", true, "nature-unchanged", true), "Brand");
        Change recorded = record(unforeseen);
        assertThat(recorded.verdict()).isEqualTo(Verdict.Decision.ALLOWED_WITH_NOTICE);
        assertThat(recorded.noticeMissing()).isTrue();
        assertThat(codes(changing.announce(Actor.SYSTEM, contract, recorded, " ", null)))
                .containsExactly("contracts.required");
        changing.announce(Actor.SYSTEM, contract, recorded, "TN-1", "2026-06-03");
        assertThat(changes.of(contract).changes().get(0).notice())
                .isEqualTo(new Change.Notice("TN-1", day("2026-06-03")));
        assertThat(codes(changing.announce(Actor.SYSTEM, contract, recorded, "TN-2", null)))
                .containsExactly("contracts.change.noticed");
    }

    @Test
    void changesAtTheSameMomentCannotUseTheSameRoom() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Result<Change>>> work = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                work.add(() -> changing.record(Actor.SYSTEM, contract, minor("30000"), TODAY));
            }
            long recorded = 0;
            for (var done : threads.invokeAll(work)) {
                recorded += done.get() instanceof Result.Accepted ? 1 : 0;
            }
            assertThat(recorded).isEqualTo(3);
            assertThat(delta("2026-06-01")).isEqualTo(9_000_000L);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aContractWithAChangeStaysInTheRegister() {
        ContractTables tables = new ContractTables(new LeadTimeReference(LeadTimes.DEFAULT, database));
        record(minor("5"));
        assertThat(codes(new SqlContracts(database, tables, new CeilingTables(tables, new SqlChanges(database, tables)))
                        .remove(Actor.SYSTEM, contract)))
                .containsExactly("contracts.delete.used");
    }

    @Test
    void everyGroundAndConditionHasAText() throws IOException {
        JsonNode texts = new ObjectMapper()
                .readTree(Path.of("src/main/resources/ui/nl.json").toFile());
        ChangeExamples.LAW.grounds().forEach(rule -> {
            assertThat(texts.has("contracts.change.ground." + rule.ground().article()))
                    .isTrue();
            assertThat(rule.conditions())
                    .extracting(Condition::code)
                    .allMatch(c -> texts.has("contracts.change.condition." + c));
        });
    }
}
