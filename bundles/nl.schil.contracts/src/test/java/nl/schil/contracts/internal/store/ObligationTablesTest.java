package nl.schil.contracts.internal.store;

import static nl.schil.contracts.internal.model.Examples.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.schil.contracts.internal.application.KeepObligations;
import nl.schil.contracts.internal.application.KeepObligations.Asked;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.DecisionKind;
import nl.schil.contracts.internal.model.Decisions;
import nl.schil.contracts.internal.model.Examples;
import nl.schil.contracts.internal.model.LeadTimes;
import nl.schil.contracts.internal.model.obligation.Anchor;
import nl.schil.contracts.internal.model.obligation.Obligation;
import nl.schil.contracts.internal.model.obligation.Occurrence;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.decision.DecisionMoment;
import nl.schil.kernel.decision.DecisionMoment.Status;
import nl.schil.kernel.decision.DecisionMoments.After;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.store.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObligationTablesTest {
    private static final LocalDate TODAY = day("2020-06-01");
    private static final LocalDate EARLY = day("1990-01-01");
    private static final LocalDate LATE = day("2999-12-31");

    @TempDir
    Path directory;

    private TestDatabase database;
    private ContractTables tables;
    private SqlObligations obligations;
    private SqlObligationMoments moments;
    private KeepObligations keep;

    @BeforeEach
    void open() {
        database = TestDatabase.open(directory, "db/migration");
        tables = new ContractTables(new LeadTimeReference(LeadTimes.DEFAULT, database));
        obligations = new SqlObligations(database, tables);
        moments = new SqlObligationMoments(database, tables);
        keep = new KeepObligations(obligations);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void store(List<Contract> contracts) {
        database.write(Actor.SYSTEM, "fill", writing -> {
            tables.insert(writing, contracts);
            contracts.forEach(contract -> RegisterTest.ledger(writing, contract));
            writing.audit(new Audit("contracts.import", "import", "test", null, null, null, null));
            return null;
        });
    }

    private static Asked asked(String anchor, String shift, boolean before) {
        return new Asked(
                "Rapportage",
                "SUPPLIER",
                null,
                anchor,
                "DATE".equals(anchor) ? "2020-09-01" : null,
                shift,
                shift == null ? null : before,
                null);
    }

    private Obligation add(Contract contract, Asked asked) {
        return ((Result.Accepted<Obligation>) keep.add(Actor.SYSTEM, contract, asked, TODAY)).value();
    }

    private static List<String> codes(Result<?> result) {
        return ((Result.Refused<?>) result)
                .violations().stream().map(Violation::code).toList();
    }

    private List<DecisionMoment> all(LocalDate asOf, int size) {
        List<DecisionMoment> found = new ArrayList<>();
        After after = After.START;
        List<DecisionMoment> page;
        do {
            page = moments.between(OrganisationScope.ALL, EARLY, LATE, asOf, after, size);
            found.addAll(page);
            if (!page.isEmpty()) {
                DecisionMoment last = page.get(page.size() - 1);
                after = new After(last.date(), last.id());
            }
        } while (page.size() == size);
        return found;
    }

    @Test
    void anOccurrenceIsFulfilledOnceAndTakenBackWithAReason() {
        Contract contract = Examples.raam1();
        store(List.of(contract));
        Obligation o = add(contract, asked("QUARTER", "P14D", false));
        Occurrence due =
                KeepObligations.occurrence(contract, o, "2020-03-31", TODAY).orElseThrow();
        assertThat(due.due()).isEqualTo(day("2020-04-14"));
        assertThat(status("2020-04-14", day("2020-04-14"))).isEqualTo(Status.OPEN);
        assertThat(status("2020-04-14", TODAY)).isEqualTo(Status.MISSED);

        assertThat(codes(keep.fulfil(Actor.SYSTEM, contract, o, due, "2020-06-02", null, TODAY)))
                .containsExactly("contracts.obligation.future");
        assertThat(keep.fulfil(Actor.SYSTEM, contract, o, due, "2020-04-20", "Zaak 1", TODAY))
                .isInstanceOf(Result.Accepted.class);
        assertThat(status("2020-04-14", TODAY)).isEqualTo(Status.DECIDED_LATE);
        assertThat(status("2020-04-14", day("2020-04-19"))).isEqualTo(Status.MISSED);
        assertThat(codes(keep.fulfil(Actor.SYSTEM, contract, o, due, null, null, TODAY)))
                .containsExactly("contracts.obligation.done");

        assertThat(codes(keep.undo(Actor.SYSTEM, contract, o, due.key(), " ", TODAY)))
                .containsExactly("contracts.required");
        assertThat(keep.undo(Actor.SYSTEM, contract, o, due.key(), "Verkeerde regel", TODAY))
                .isInstanceOf(Result.Accepted.class);
        assertThat(status("2020-04-14", TODAY)).isEqualTo(Status.MISSED);
        assertThat(codes(keep.undo(Actor.SYSTEM, contract, o, due.key(), "Nog eens", TODAY)))
                .containsExactly("contracts.obligation.not-done");
        keep.fulfil(Actor.SYSTEM, contract, o, due, "2020-04-10", null, TODAY);
        assertThat(status("2020-04-14", TODAY)).isEqualTo(Status.DECIDED);
        assertThat(obligations.of(contract).fulfilments()).hasSize(2);
        assertThat(database.actions())
                .contains("contracts.add-obligation", "contracts.fulfil-obligation", "contracts.undo-obligation");
    }

    private Status status(String due, LocalDate asOf) {
        return all(asOf, 50).stream()
                .filter(m -> m.date().equals(day(due)))
                .findFirst()
                .orElseThrow()
                .status();
    }

    @Test
    void anExercisedOptionBringsTheQuartersOfItsPeriod() {
        Contract contract = Examples.raam1();
        store(List.of(contract));
        add(contract, asked("QUARTER", null, false));
        assertThat(all(TODAY, 50)).hasSize(12);
        Contract longer = ((Result.Accepted<Contract>) Decisions.take(
                        contract,
                        "0.end",
                        DecisionKind.EXERCISE_OPTION,
                        day("2020-05-01"),
                        null,
                        "u",
                        TODAY,
                        LeadTimes.DEFAULT))
                .value();
        new SqlContracts(database, tables, new CeilingTables(tables, new SqlChanges(database, tables)))
                .replace(Actor.SYSTEM, "contracts.decide", contract, longer);
        assertThat(all(TODAY, 50)).hasSize(24);
        assertThat(all(day("2020-04-30"), 50)).hasSize(12);
    }

    @Test
    void everythingThatIsWrongIsToldByField() {
        Contract contract = Examples.raam1();
        store(List.of(contract));
        Result<Obligation> wrong = keep.add(
                Actor.SYSTEM,
                contract,
                new Asked(" ", "NIEMAND", "geen adres", "QUARTER", "2020-01-01", "ooit", null, "gisteren"),
                TODAY);
        assertThat(((Result.Refused<Obligation>) wrong).violations())
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("text", "side", "ownerEmail", "date", "shift", "since");
        assertThat(codes(keep.add(
                        Actor.SYSTEM, contract, new Asked("x", "BUYER", null, "DATE", null, null, true, null), TODAY)))
                .containsExactly("contracts.required", "contracts.obligation.shift.form");
    }

    @Test
    void anObligationIsWithdrawnOnceWithAReason() {
        Contract contract = Examples.raam1();
        store(List.of(contract));
        Obligation o = add(contract, asked("MONTH", null, false));
        assertThat(codes(keep.withdraw(Actor.SYSTEM, contract, o, null, TODAY))).containsExactly("contracts.required");
        keep.withdraw(Actor.SYSTEM, contract, o, "Vervallen", TODAY);
        assertThat(codes(keep.withdraw(Actor.SYSTEM, contract, o, "Vervallen", TODAY)))
                .containsExactly("contracts.obligation.withdrawn");
        assertThat(all(TODAY, 50)).isNotEmpty().allMatch(m -> !m.date().isAfter(TODAY));
    }

    @Test
    void tablesAndModelAgreeOnEveryDayAndPagesJoinWithoutGaps() {
        Random dice = new Random(11);
        List<Contract> contracts =
                IntStream.range(0, 40).mapToObj(i -> Examples.random(dice, i)).toList();
        store(contracts);
        for (Contract contract : contracts) {
            for (int i = 0; i < 3; i++) {
                Anchor anchor = Anchor.values()[dice.nextInt(Anchor.values().length)];
                Obligation o = add(contract, asked(anchor.name(), "P" + dice.nextInt(40) + "D", dice.nextBoolean()));
                if (dice.nextInt(5) == 0) {
                    keep.withdraw(
                            Actor.SYSTEM,
                            contract,
                            o,
                            "Reden",
                            day("2021-01-01").plusDays(dice.nextInt(1500)));
                }
            }
        }
        for (int i = 0; i < 12; i++) {
            LocalDate asOf = day("2018-06-01").plusDays(dice.nextInt(3500));
            Set<String> model = new TreeSet<>();
            for (Contract contract : contracts) {
                obligations
                        .of(contract)
                        .obligations()
                        .forEach(o -> Occurrence.of(contract, o).stream()
                                .filter(one -> one.exists(asOf))
                                .filter(one -> !one.due().isBefore(EARLY))
                                .forEach(one -> model.add(one.due() + " " + o.id() + ":" + one.key())));
            }
            List<DecisionMoment> found = all(asOf, 37);
            assertThat(found)
                    .extracting(m -> m.date() + " " + m.id())
                    .as(asOf.toString())
                    .containsExactlyElementsOf(model);
        }
    }

    @Test
    void theDueDaysOfAPeriodAreFoundByIndex() {
        List<String> plan = database.read(reading -> reading.list(
                "EXPLAIN QUERY PLAN SELECT d.obligation_id FROM contracts_obligation_due d"
                        + " JOIN contracts_obligation o ON o.id = d.obligation_id"
                        + " JOIN contracts_contract c ON c.id = d.contract_id"
                        + " WHERE d.due_on BETWEEN ? AND ? AND d.known_from <= ? AND d.known_until > ?"
                        + " ORDER BY d.due_on, d.obligation_id, d.occurrence LIMIT 50",
                row -> row.getString("detail"),
                TODAY,
                TODAY,
                TODAY,
                TODAY));
        assertThat(plan).anyMatch(line -> line.contains("contracts_obligation_due_day"));
        assertThat(plan).noneMatch(line -> line.contains("USE TEMP B-TREE") || line.startsWith("SCAN"));
    }
}
