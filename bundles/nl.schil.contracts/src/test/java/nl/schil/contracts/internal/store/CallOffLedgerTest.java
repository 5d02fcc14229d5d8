package nl.schil.contracts.internal.store;

import static nl.schil.contracts.internal.model.Examples.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import nl.schil.contracts.internal.application.RecordCallOff;
import nl.schil.contracts.internal.application.RecordCallOff.Asked;
import nl.schil.contracts.internal.model.CallOff;
import nl.schil.contracts.internal.model.Ceiling;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.ContractKind;
import nl.schil.contracts.internal.model.Description;
import nl.schil.contracts.internal.model.Examples;
import nl.schil.contracts.internal.model.LeadTimes;
import nl.schil.contracts.internal.model.Term;
import nl.schil.contracts.internal.model.Worth;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.security.Actor;
import nl.schil.store.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallOffLedgerTest {
    private static final LocalDate TODAY = TestDatabase.TODAY;

    @TempDir
    Path directory;

    private TestDatabase database;
    private SqlContracts contracts;
    private SqlCallOffs callOffs;
    private RecordCallOff record;
    private Contract framework;
    private long moved;

    @BeforeEach
    void open() {
        database = TestDatabase.open(directory, "db/migration");
        ContractTables tables = new ContractTables(new LeadTimeReference(LeadTimes.DEFAULT, database));
        CeilingTables ceilings = new CeilingTables(
                tables,
                (reading, ids) -> ids.stream()
                        .collect(Collectors.toMap(
                                id -> id, id -> List.of(new MaximumChanges.Move(LocalDate.EPOCH, moved)))));
        contracts = new SqlContracts(database, tables, ceilings);
        callOffs = new SqlCallOffs(database, tables, ceilings);
        record = new RecordCallOff(callOffs);
        framework = accepted(contracts.add(Actor.SYSTEM, Examples.raam1()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static <T> T accepted(Result<T> result) {
        return result.orElseThrow(violations -> new IllegalStateException(violations.toString()));
    }

    private static List<String> codes(Result<?> result) {
        return result instanceof Result.Refused<?> refused
                ? refused.violations().stream()
                        .map(v -> v.field() + " " + v.code())
                        .toList()
                : List.of();
    }

    private Result<CallOff> add(String number, String committed, @Nullable String agreement) {
        return record.add(
                Actor.SYSTEM, framework, new Asked(number, "2026-03-01", committed, null, agreement), null, TODAY);
    }

    private Ceiling ceiling() {
        return Ceiling.at(TODAY, callOffs.facts(framework, TODAY), null);
    }

    private Contract agreement(String number, @Nullable String framework, long estimated) {
        Contract c = Examples.contract(
                "org-a",
                number,
                ContractKind.NADERE,
                new Term(day("2024-01-05"), day("2024-02-01"), java.time.Period.ofYears(3), List.of(), null));
        return new Contract(
                c.id(),
                c.organisation(),
                1,
                new Description(
                        number, "Titel", ContractKind.NADERE, null, null, null, null, framework, null, null, null),
                c.supplier(),
                c.term(),
                new Worth(null, null, estimated, "EUR"),
                c.stewardship(),
                c.motivation(),
                null,
                List.of(),
                List.of());
    }

    @Test
    void callOffsAreKeptAuditedAndReadBack() {
        CallOff added = accepted(record.add(
                Actor.SYSTEM, framework, new Asked("NOK-1", "2026-03-01", "125000.50", "Stoelen", null), "EUR", TODAY));
        assertThat(callOffs.facts(framework, TODAY).callOffs()).containsExactly(added);
        assertThat(added.committed()).isEqualTo(12_500_050);
        assertThat(database.actions()).contains("contracts.add-call-off");
        assertThat(codes(add("NOK-1", "1", null))).containsExactly("number contracts.call-off.taken");
    }

    @Test
    void allFieldsThatAreWrongAreSaidAtOnce() {
        Asked wrong = new Asked(" ", "gisteren", "-5", "x".repeat(2001), null);
        assertThat(codes(record.add(Actor.SYSTEM, framework, wrong, "USD", TODAY)))
                .containsExactlyInAnyOrder(
                        "number contracts.required",
                        "date contracts.date",
                        "committed contracts.call-off.committed",
                        "description contracts.too-long",
                        "committed contracts.call-off.currency");
        assertThat(codes(add("N", "0", null))).containsExactly("committed contracts.call-off.committed");
    }

    @Test
    void aCallOffAboveTheCeilingIsRefusedAndNotWritten() {
        accepted(add("A", "31200000", null));
        Result<CallOff> refused = add("B", "9000000", null);
        assertThat(codes(refused)).containsExactly("committed contracts.call-off.above");
        assertThat(ceiling().used()).isEqualTo(3_120_000_000L);
        moved = 20_000_000L;
        assertThat(codes(add("B", "9000000", null)))
                .as("a change of 200 000 makes room")
                .isEmpty();
        assertThat(ceiling().headroom()).isZero();
    }

    @Test
    void callOffsAtTheSameMomentNeverPassTheCeiling() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(12);
        List<Callable<Result<CallOff>>> work = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int number = i;
            work.add(() -> add("N-" + number, "1500000", null));
        }
        long taken = 0;
        List<Violation> refusals = new ArrayList<>();
        for (Future<Result<CallOff>> done : threads.invokeAll(work)) {
            if (done.get() instanceof Result.Refused<CallOff> refused) {
                refusals.addAll(refused.violations());
            } else {
                taken++;
            }
        }
        threads.shutdown();
        assertThat(taken).isEqualTo(26);
        assertThat(refusals).hasSize(34).allMatch(v -> v.code().equals("contracts.call-off.above"));
        assertThat(ceiling().used()).isEqualTo(26 * 150_000_000L).isLessThanOrEqualTo(4_000_000_000L);
    }

    @Test
    void aWithdrawnCallOffStaysAndMakesRoomFromThatDayOn() {
        CallOff added = accepted(add("A", "40000000", null));
        assertThat(codes(record.withdraw(Actor.SYSTEM, framework, added, " ", TODAY)))
                .containsExactly("reason contracts.required");
        CallOff withdrawn = accepted(record.withdraw(Actor.SYSTEM, framework, added, "dubbel", TODAY));
        assertThat(callOffs.find(framework, added.id())).contains(withdrawn);
        assertThat(codes(record.withdraw(Actor.SYSTEM, framework, added, "nog eens", TODAY)))
                .containsExactly(" contracts.call-off.withdrawn");
        assertThat(Ceiling.at(TODAY.minusDays(1), callOffs.facts(framework, TODAY), null)
                        .headroom())
                .isZero();
        assertThat(codes(add("B", "40000000", null))).isEmpty();
        assertThat(codes(add("A", "1", null))).as("its number stays taken").hasSize(1);
    }

    @Test
    void aContractThatIsACallOffIsRefusedAboveTheCeilingToo() {
        accepted(contracts.add(Actor.SYSTEM, agreement("NOK-1", "RAAM-1", 3_120_000_000L)));
        assertThat(ceiling().used()).isEqualTo(3_120_000_000L);
        assertThat(codes(contracts.add(Actor.SYSTEM, agreement("NOK-2", "RAAM-1", 900_000_000L))))
                .containsExactly("maxValue contracts.call-off.above");
        Contract other = accepted(contracts.add(Actor.SYSTEM, agreement("NOK-3", "RAAM-1", 880_000_000L)));
        assertThat(codes(contracts.replace(Actor.SYSTEM, "contracts.update", other, other.with(List.of()))))
                .as("a change that takes no room")
                .isEmpty();
    }

    @Test
    void aCallOffIsLinkedToTheContractWithItsNumberAndCountsOnce() {
        Contract own = accepted(contracts.add(Actor.SYSTEM, agreement("NOK-1", null, 1_840_000_000L)));
        assertThat(ceiling().used()).isNull();
        assertThat(accepted(add("NOK-1", "18400000", null)).agreement()).isEqualTo(own.id());
        assertThat(ceiling().used()).isEqualTo(1_840_000_000L);
        assertThat(codes(add("X", "1", "NOK-9"))).containsExactly("agreement contracts.call-off.agreement");
        Contract large = accepted(contracts.add(Actor.SYSTEM, agreement("NOK-2", null, 3_000_000_000L)));
        assertThat(codes(add("Y", "1", large.id())))
                .as("the whole value of the contract comes under the ceiling")
                .containsExactly("committed contracts.call-off.above");
    }

    @Test
    void aDraftWithCallOffsIsNotDeleted() {
        Contract draft = accepted(
                contracts.add(Actor.SYSTEM, Examples.contract("org-a", "R-2", ContractKind.RAAM, Term.UNKNOWN)));
        accepted(record.add(Actor.SYSTEM, draft, new Asked("A", "2026-01-01", "1", null, null), null, TODAY));
        assertThat(codes(contracts.remove(Actor.SYSTEM, draft))).containsExactly(" contracts.delete.used");
    }
}
