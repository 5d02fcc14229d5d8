package nl.schil.contracts.internal.store;

import static nl.schil.contracts.internal.model.Examples.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.ContractClock;
import nl.schil.contracts.internal.model.ContractState;
import nl.schil.contracts.internal.model.Examples;
import nl.schil.contracts.internal.model.LeadTimes;
import nl.schil.contracts.internal.model.TermChange;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Page;
import nl.schil.kernel.Result;
import nl.schil.kernel.decision.DecisionMoment;
import nl.schil.kernel.decision.DecisionMoments.After;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Writing;
import nl.schil.store.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterTest {
    @TempDir
    Path directory;

    private TestDatabase database;
    private ContractTables tables;
    private SqlContracts contracts;
    private final List<Contract> random = new ArrayList<>();

    @BeforeEach
    void open() {
        database = TestDatabase.open(directory, "db/migration");
        tables = new ContractTables(new LeadTimeReference(LeadTimes.DEFAULT, database));
        contracts = new SqlContracts(database, tables, new CeilingTables(tables, new SqlChanges(database, tables)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void fill(int count) {
        Random dice = new Random(42);
        for (int i = 0; i < count; i++) {
            random.add(Examples.random(dice, i));
        }
        database.write(Actor.SYSTEM, "fill", writing -> {
            tables.insert(writing, random);
            random.forEach(contract -> ledger(writing, contract));
            writing.audit(new Audit("contracts.import", "import", "test", null, null, null, null));
            return null;
        });
    }

    static void ledger(Writing writing, Contract contract) {
        int seq = 0;
        for (TermChange change : contract.term().changes()) {
            writing.execute(
                    "INSERT INTO contracts_change (id, contract_id, organisation, seq, effective_on, term_delta, answers,"
                            + " ground, verdict, law_version, motivation, recorded_by, recorded_on)"
                            + " VALUES (?, ?, ?, ?, ?, ?, '', '2.163b', 'ALLOWED', '1', 'x', 'system', '2026-01-01')",
                    Ids.next(),
                    contract.id(),
                    contract.organisation(),
                    ++seq,
                    change.on(),
                    change.difference().toString());
        }
    }

    private static ContractQuery query(
            LocalDate asOf, Set<ContractState> states, ContractQuery.Sort sort, boolean descending, String cursor) {
        return new ContractQuery(
                OrganisationScope.ALL, asOf, null, states, null, List.of(), null, false, sort, descending, cursor, 50);
    }

    private List<String> pages(LocalDate asOf, Set<ContractState> states, ContractQuery.Sort sort, boolean descending) {
        ContractList list = new ContractList(database, tables);
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            Page<Contract> page = list.page(query(asOf, states, sort, descending, cursor));
            page.items().forEach(c -> ids.add(c.id()));
            cursor = page.next();
        } while (cursor != null);
        return ids;
    }

    @Test
    void aContractComesBackAsItWasStored() {
        fill(300);
        List<String> ids = random.stream().map(Contract::id).toList();
        List<Contract> stored = database.read(r -> tables.byIds(r, ids));
        assertThat(stored).isEqualTo(random);
    }

    @Test
    void theRandomContractsHaveChangesOfTheirTerm() {
        fill(600);
        assertThat(random.stream().filter(c -> c.term().changes().size() > 1)).hasSizeGreaterThan(100);
        assertThat(random.stream()
                        .filter(c -> c.term().changes().stream()
                                .anyMatch(change -> c.term().exercised(change.on()) > 0)))
                .hasSizeGreaterThan(20);
    }

    @Test
    void statesInSqlAreThoseOfTheModelAtAnyDate() {
        fill(600);
        for (String asOf : List.of("2018-06-30", "2021-03-01", "2024-02-29", "2026-06-15", "2029-01-01")) {
            for (ContractState state : ContractState.values()) {
                assertThat(pages(day(asOf), EnumSet.of(state), ContractQuery.Sort.NUMBER, false))
                        .as("%s at %s", state, asOf)
                        .containsExactlyInAnyOrderElementsOf(random.stream()
                                .filter(c -> ContractClock.at(day(asOf), c, LeadTimes.DEFAULT)
                                                .state()
                                        == state)
                                .map(Contract::id)
                                .toList());
            }
        }
    }

    @Test
    void pagesInEitherOrderHoldEveryContractOnce() {
        fill(333);
        LocalDate asOf = day("2023-05-01");
        Comparator<Contract> byEnd = Comparator.comparing((Contract c) -> {
                    LocalDate end = ContractClock.at(asOf, c, LeadTimes.DEFAULT).currentEnd();
                    return end == null ? day("9999-12-31") : end;
                })
                .thenComparing(Contract::id);
        Comparator<Contract> byNumber =
                Comparator.comparing(c -> c.description().number());
        for (boolean descending : new boolean[] {false, true}) {
            assertThat(pages(asOf, Set.of(), ContractQuery.Sort.CURRENT_END, descending))
                    .isEqualTo(sorted(descending ? byEnd.reversed() : byEnd));
            assertThat(pages(asOf, Set.of(), ContractQuery.Sort.NUMBER, descending))
                    .isEqualTo(sorted(descending ? byNumber.reversed() : byNumber));
        }
    }

    private List<String> sorted(Comparator<Contract> order) {
        return random.stream().sorted(order).map(Contract::id).toList();
    }

    @Test
    void endingBeforeShowsRunningContractsByTheirEndAtThatDate() {
        fill(400);
        LocalDate asOf = day("2023-05-01");
        LocalDate before = day("2024-01-01");
        ContractQuery query = new ContractQuery(
                OrganisationScope.ALL,
                asOf,
                null,
                Set.of(),
                null,
                List.of(),
                before,
                false,
                ContractQuery.Sort.NUMBER,
                false,
                null,
                1000);
        assertThat(new ContractList(database, tables).page(query).items())
                .extracting(Contract::id)
                .containsExactlyInAnyOrderElementsOf(random.stream()
                        .filter(c -> {
                            ContractClock clock = ContractClock.at(asOf, c, LeadTimes.DEFAULT);
                            return Set.of(ContractState.ACTIEF, ContractState.OPGEZEGD)
                                            .contains(clock.state())
                                    && clock.currentEnd() != null
                                    && clock.currentEnd().isBefore(before);
                        })
                        .map(Contract::id)
                        .toList());
    }

    @Test
    void anotherOrganisationsContractsAreInvisible() {
        fill(100);
        OrganisationScope own = new OrganisationScope(false, Set.of("org-a"));
        Contract foreign = random.stream()
                .filter(c -> !c.organisation().equals("org-a"))
                .findFirst()
                .orElseThrow();
        assertThat(contracts.find(own, foreign.id())).isEmpty();
        assertThat(contracts.find(OrganisationScope.ALL, foreign.id())).contains(foreign);
        assertThat(directory().search("titel", own, 1000))
                .isNotEmpty()
                .allMatch(ref -> ref.organisation().equals("org-a"));
        assertThat(new SqlDecisionMoments(database, tables)
                        .between(own, day("2018-01-01"), day("2040-01-01"), day("2026-06-15"), After.START, 1000))
                .isNotEmpty()
                .allMatch(m -> m.organisation().equals("org-a"));
    }

    private SqlContractDirectory directory() {
        return new SqlContractDirectory(
                database,
                tables,
                new nl.schil.contracts.internal.application.SupplierLinks(new Suppliers(), List.of()),
                java.time.Clock.systemUTC());
    }

    @Test
    void theDirectoryNamesTheContractsThatRunOnTheDayAskedAndNoOthers() {
        fill(300);
        for (String day : List.of("2019-06-15", "2026-06-15", "2031-01-01")) {
            LocalDate asOf = day(day);
            List<String> running = random.stream()
                    .filter(c -> c.organisation().equals("org-a"))
                    .filter(c -> EnumSet.of(ContractState.ACTIEF, ContractState.OPGEZEGD)
                            .contains(
                                    ContractClock.at(asOf, c, LeadTimes.DEFAULT).state()))
                    .map(Contract::id)
                    .toList();
            assertThat(directory().running(new OrganisationScope(false, Set.of("org-a")), asOf))
                    .as(day)
                    .extracting(r -> r.contract().id())
                    .containsExactlyInAnyOrderElementsOf(running);
        }
        SqlContractDirectory alone = new SqlContractDirectory(
                database,
                tables,
                new nl.schil.contracts.internal.application.SupplierLinks(null, List.of()),
                java.time.Clock.systemUTC());
        assertThat(alone.running(OrganisationScope.ALL, day("2026-06-15")))
                .as("without a register of suppliers")
                .isNotEmpty();
    }

    @Test
    void theRunningContractsOfSomeAreThoseAmongAll() {
        fill(300);
        LocalDate asOf = day("2026-06-15");
        List<RunningContract> all = directory().running(OrganisationScope.ALL, asOf);
        Set<String> contracts =
                Set.of(all.get(0).contract().id(), all.get(7).contract().id(), "no-such-contract");
        Set<String> suppliers = Set.of("supplier-1", "supplier-2");
        assertThat(directory().running(OrganisationScope.ALL, asOf, contracts, suppliers))
                .as("also those that name their supplier by key")
                .hasSizeGreaterThan(3)
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .filter(one -> contracts.contains(one.contract().id())
                                || suppliers.contains(
                                        String.valueOf(one.contract().supplierId())))
                        .toList());
        assertThat(directory().running(OrganisationScope.ALL, asOf, Set.of(), Set.of()))
                .isEmpty();
    }

    @Test
    void whatRanInAPeriodIsAllThatRanOnOneOfItsDays() {
        fill(300);
        OrganisationScope ours = new OrganisationScope(false, Set.of("org-a"));
        LocalDate from = day("2024-01-01");
        LocalDate until = day("2025-12-31");
        Map<String, RunningContract> daily = new HashMap<>();
        for (LocalDate on = from; !on.isAfter(until); on = on.plusDays(1)) {
            LocalDate asOf = on;
            directory().running(ours, on).forEach(one -> {
                assertThat(one.runs(asOf, asOf)).isTrue();
                daily.put(one.contract().id(), one);
            });
        }
        List<RunningContract> ran = directory().ran(ours, from, until);
        assertThat(ran)
                .extracting(one -> one.contract().id())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(daily.keySet());
        assertThat(ran).anyMatch(one -> one.until() != null && one.until().isBefore(until));
        assertThat(ran)
                .filteredOn(one -> !one.runs(until, until))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(directory().running(ours, until)).doesNotContain(one));
        Set<String> some =
                Set.of(ran.get(0).contract().id(), ran.get(5).contract().id(), "no-such-contract");
        assertThat(directory().ran(ours, from, until, some)).containsExactly(ran.get(0), ran.get(5));
    }

    @Test
    void theCalendarHoldsTheMomentsOfTheModelPageByPage() {
        fill(400);
        SqlDecisionMoments calendar = new SqlDecisionMoments(database, tables);
        for (String date : List.of("2020-10-01", "2024-05-05", "2026-06-15")) {
            LocalDate asOf = day(date);
            LocalDate from = asOf.minusYears(2);
            LocalDate to = asOf.plusYears(2);
            List<String> expected = random.stream()
                    .flatMap(c -> ContractClock.at(asOf, c, LeadTimes.DEFAULT).moments().stream()
                            .filter(m -> !m.conditional()
                                    && !m.date().isBefore(from)
                                    && !m.date().isAfter(to))
                            .map(m -> m.date() + " " + c.id() + ":" + m.key() + " " + m.kind() + " " + m.status() + " "
                                    + (m.decision() == null
                                            ? null
                                            : m.decision().kind())))
                    .sorted()
                    .toList();
            List<String> found = new ArrayList<>();
            After after = After.START;
            List<DecisionMoment> page;
            do {
                page = calendar.between(OrganisationScope.ALL, from, to, asOf, after, 17);
                page.forEach(m ->
                        found.add(m.date() + " " + m.id() + " " + m.kind() + " " + m.status() + " " + m.decision()));
                if (!page.isEmpty()) {
                    after = new After(
                            page.get(page.size() - 1).date(),
                            page.get(page.size() - 1).id());
                }
            } while (!page.isEmpty());
            assertThat(found).as(date).isEqualTo(expected);
        }
    }

    @Test
    void changesAreAuditedVersionedAndRefusedWhenStale() {
        Contract added = ((Result.Accepted<Contract>) contracts.add(Actor.SYSTEM, Examples.raam1())).value();
        assertThat(contracts.add(Actor.SYSTEM, Examples.raam1())).isInstanceOf(Result.Refused.class);
        Contract changed = added.with(added.supplier().linked("supplier-1"));
        Contract saved = ((Result.Accepted<Contract>)
                        contracts.replace(Actor.SYSTEM, "contracts.update", added, changed))
                .value();
        assertThat(saved.version()).isEqualTo(2);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> contracts.replace(Actor.SYSTEM, "contracts.update", added, changed))
                .isInstanceOf(nl.schil.contracts.internal.model.Contracts.StaleContract.class);
        assertThat(database.actions().stream().filter(a -> a.startsWith("contracts.")))
                .containsExactlyElementsOf(Stream.of("contracts.lead-times", "contracts.create", "contracts.update")
                        .toList());
    }

    @Test
    void otherLeadTimesMoveTheStoredTenderDatesOnce() {
        contracts.add(Actor.SYSTEM, Examples.raam1());
        assertThat(tenderDay()).isEqualTo("2026-12-31");
        new LeadTimeReference(
                new LeadTimes(java.util.Map.of(
                        nl.schil.contracts.internal.model.Procedure.FRAMEWORK, java.time.Period.ofMonths(6))),
                database);
        assertThat(tenderDay()).isEqualTo("2027-06-30");
    }

    private String tenderDay() {
        return database.read(r -> r.one(
                        "SELECT tender_on FROM contracts_period WHERE tender_on IS NOT NULL", row -> row.getString(1))
                .orElseThrow());
    }
}
