package nl.schil.contracts.internal.store;

import static nl.schil.contracts.internal.model.Examples.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.schil.contracts.internal.application.AssessTier;
import nl.schil.contracts.internal.application.SupplierLinks;
import nl.schil.contracts.internal.evidence.CompleteEntryEvidence;
import nl.schil.contracts.internal.evidence.TierEvidence;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.ContractKind;
import nl.schil.contracts.internal.model.Examples;
import nl.schil.contracts.internal.model.LeadTimes;
import nl.schil.contracts.internal.model.Option;
import nl.schil.contracts.internal.model.Stewardship;
import nl.schil.contracts.internal.model.Term;
import nl.schil.contracts.internal.model.Tier;
import nl.schil.contracts.internal.model.Worth;
import nl.schil.contracts.internal.model.tier.TierAssessment;
import nl.schil.contracts.internal.model.tier.TierFile;
import nl.schil.contracts.internal.model.tier.TierInForce;
import nl.schil.contracts.internal.model.tier.TierInForce.Source;
import nl.schil.contracts.internal.model.tier.TierOverride;
import nl.schil.contracts.internal.model.tier.TierPart;
import nl.schil.contracts.internal.model.tier.TierScale;
import nl.schil.kernel.Result;
import nl.schil.kernel.Scope;
import nl.schil.kernel.Violation;
import nl.schil.kernel.evidence.Coverage;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.store.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TierTablesTest {
    private static final LocalDate TODAY = day("2026-11-24");
    private static final Map<TierPart, String> FOURS = Map.of(
            TierPart.CRITICALITY, "4",
            TierPart.COMPLEXITY, "4",
            TierPart.SUPPLY_RISK, "4",
            TierPart.POLICY_GOALS, "4");

    @TempDir
    Path directory;

    private TestDatabase database;
    private ContractTables tables;
    private SqlTiers tiers;
    private AssessTier assess;

    @BeforeEach
    void open() {
        database = TestDatabase.open(directory, "db/migration");
        tables = new ContractTables(new LeadTimeReference(LeadTimes.DEFAULT, database));
        tiers = new SqlTiers(database, tables);
        assess = new AssessTier(tiers);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void store(List<Contract> contracts) {
        database.write(Actor.SYSTEM, "fill", writing -> {
            tables.insert(writing, contracts);
            writing.audit(new Audit("contracts.import", "import", "test", null, null, null, null));
            return null;
        });
    }

    /** A running contract of a million, with this entered tier. */
    private Contract contract(@Nullable Tier tier) {
        Contract c = Examples.contract(
                "org-a",
                "C-1",
                ContractKind.OVEREENKOMST,
                new Term(
                        day("2025-12-01"),
                        day("2026-01-01"),
                        java.time.Period.ofYears(2),
                        List.<Option>of(),
                        java.time.Period.ofMonths(3)));
        c = new Contract(
                c.id(),
                c.organisation(),
                1,
                c.description(),
                c.supplier(),
                c.term(),
                new Worth(100_000_000L, null, null, "EUR"),
                new Stewardship(
                        "eigenaar@example.nl", tier, tier == null ? null : day("2026-01-15"), day("2026-02-01")),
                c.motivation(),
                null,
                List.of(),
                List.of());
        store(List.of(c));
        return c;
    }

    private Optional<TierInForce> at(Contract contract, LocalDate asOf) {
        return Optional.ofNullable(tiers.inForce(List.of(contract), asOf).get(contract.id()));
    }

    private static List<String> codes(Result<?> result) {
        return ((Result.Refused<?>) result)
                .violations().stream().map(Violation::code).toList();
    }

    @Test
    void anAssessmentCountsFromItsDayAndTheEnteredTierBefore() {
        Contract c = contract(Tier.B);
        assertThat(assess.assess(Actor.SYSTEM, c, FOURS, "waarom", "2026-06-01", TODAY))
                .isInstanceOf(Result.Accepted.class);
        assertThat(at(c, day("2026-05-31"))).contains(new TierInForce(Tier.B, Source.ENTERED, day("2026-01-15"), null));
        assertThat(at(c, day("2026-06-01")))
                .contains(new TierInForce(Tier.G, Source.COMPUTED, day("2026-06-01"), null));
        assertThat(database.actions()).contains("contracts.assess-tier");
    }

    @Test
    void anIncompleteAssessmentLeavesTheEnteredTier() {
        Contract c = contract(Tier.B);
        assess.assess(Actor.SYSTEM, c, Map.of(TierPart.CRITICALITY, "5"), null, null, TODAY);
        assertThat(at(c, TODAY).map(TierInForce::source)).contains(Source.ENTERED);
    }

    @Test
    void anOverrideGoesBeforeTheScoreUntilItsLastDayAndThenFallsBack() {
        Contract c = contract(null);
        assess.assess(Actor.SYSTEM, c, FOURS, null, null, TODAY);
        assess.override(Actor.SYSTEM, c, "B", "Loopt af", "2026-12-31", TODAY);
        assertThat(at(c, TODAY)).contains(new TierInForce(Tier.B, Source.OVERRIDE, TODAY, day("2026-12-31")));
        assertThat(at(c, day("2026-12-31")).map(TierInForce::tier)).contains(Tier.B);
        assertThat(at(c, day("2027-01-01")).map(TierInForce::source)).contains(Source.COMPUTED);
        TierFile file = tiers.of(c);
        assertThat(file.expired(day("2026-12-31"))).isEmpty();
        assertThat(file.expired(day("2027-01-01"))).map(TierOverride::seq).contains(1);
    }

    @Test
    void anOverrideIsWithdrawnFromTodayOnAndANewOneReplacesIt() {
        Contract c = contract(Tier.S);
        assess.override(Actor.SYSTEM, c, "G", "Reden", "2027-06-30", TODAY);
        assess.override(Actor.SYSTEM, c, "B", "Andere reden", "2027-03-31", TODAY.plusDays(10));
        assertThat(at(c, TODAY.plusDays(9)).map(TierInForce::tier)).contains(Tier.G);
        assertThat(at(c, TODAY.plusDays(10)).map(TierInForce::tier)).contains(Tier.B);
        assertThat(assess.withdraw(Actor.SYSTEM, c, TODAY.plusDays(20))).isTrue();
        assertThat(assess.withdraw(Actor.SYSTEM, c, TODAY.plusDays(20))).isFalse();
        assertThat(at(c, TODAY.plusDays(20)).map(TierInForce::source)).contains(Source.ENTERED);
        assertThat(tiers.of(c).expired(day("2028-01-01"))).isEmpty();
        assertThat(tiers.of(c).overrides()).hasSize(2);
    }

    @Test
    void everythingThatIsWrongIsToldByField() {
        Contract c = contract(null);
        assertThat(codes(assess.assess(Actor.SYSTEM, c, Map.of(TierPart.CRITICALITY, "6"), null, "2027-01-01", TODAY)))
                .containsExactlyInAnyOrder("contracts.tier.step", "contracts.tier.future");
        assertThat(codes(assess.assess(Actor.SYSTEM, c, Map.of(), null, null, TODAY)))
                .containsExactly("contracts.tier.nothing");
        assess.assess(Actor.SYSTEM, c, FOURS, null, "2026-06-01", TODAY);
        assertThat(codes(assess.assess(Actor.SYSTEM, c, FOURS, null, "2026-05-31", TODAY)))
                .containsExactly("contracts.tier.earlier");
        assertThat(codes(assess.override(Actor.SYSTEM, c, "X", " ", "2026-11-23", TODAY)))
                .containsExactlyInAnyOrder("contracts.code", "contracts.required", "contracts.tier.until-past");
    }

    @Test
    void aChangedValueMovesTheComputedTier() {
        Contract c = contract(null);
        assess.assess(
                Actor.SYSTEM,
                c,
                Map.of(
                        TierPart.CRITICALITY, "3",
                        TierPart.COMPLEXITY, "4",
                        TierPart.SUPPLY_RISK, "3",
                        TierPart.POLICY_GOALS, "3"),
                null,
                null,
                TODAY);
        assertThat(at(c, TODAY).map(TierInForce::tier)).contains(Tier.G);
        Contract cheaper = new Contract(
                c.id(),
                c.organisation(),
                c.version(),
                c.description(),
                c.supplier(),
                c.term(),
                new Worth(99_999_999L, null, null, "EUR"),
                c.stewardship(),
                c.motivation(),
                c.ending(),
                c.decisions(),
                c.documents());
        new SqlContracts(database, tables, new CeilingTables(tables, new SqlChanges(database, tables)))
                .replace(Actor.SYSTEM, "contracts.update", c, cheaper);
        assertThat(at(cheaper, TODAY).map(TierInForce::tier)).contains(Tier.S);
    }

    @Test
    void anotherScaleMovesEveryComputedTier() {
        Contract c = contract(null);
        assess.assess(Actor.SYSTEM, c, FOURS, null, null, TODAY);
        TierScale shipped = tables.scale();
        TierScale strict = new TierScale(
                "eigen", shipped.weights(), new BigDecimal("4.5"), shipped.silver(), "EUR", shipped.bands(), List.of());
        ContractTables other = new ContractTables(new LeadTimeReference(LeadTimes.DEFAULT, database), strict);
        database.write(Actor.SYSTEM, "apply", other::applyTiers);
        assertThat(at(c, TODAY).map(TierInForce::tier)).contains(Tier.S);
    }

    @Test
    void aComputedTierCompletesTheEntryForB1bAndCountsForS1b() {
        Contract c = contract(null);
        SupplierLinks suppliers = new SupplierLinks(new Suppliers(), List.of());
        Scope scope = Scope.of("org-a");
        CompleteEntryEvidence complete = new CompleteEntryEvidence(database, tables, suppliers);
        TierEvidence tier = new TierEvidence(database, tables, suppliers);
        assertThat(complete.measure(List.of(scope), TODAY, 365).get(scope).fulfilled())
                .isZero();
        assertThat(incomplete()).isEqualTo(1);
        assess.assess(Actor.SYSTEM, c, FOURS, null, "2026-06-01", TODAY);
        assertThat(complete.measure(List.of(scope), TODAY, 365).get(scope).fulfilled())
                .isEqualTo(1);
        assertThat(complete.measure(List.of(scope), day("2026-05-31"), 365)
                        .get(scope)
                        .fulfilled())
                .isZero();
        Coverage set = tier.measure(List.of(scope), TODAY, 400).get(scope);
        assertThat(set.newest()).isEqualTo(day("2026-06-01"));
        assertThat(incomplete()).isZero();
        Scope gold = new Scope("org-a", null, "G", null, null);
        assertThat(tier.measure(List.of(gold), TODAY, 400).get(gold).population())
                .isEqualTo(1);
        assertThat(tier.measure(List.of(gold), day("2026-05-31"), 400).get(gold).population())
                .isZero();
    }

    private int incomplete() {
        return new ContractList(database, tables)
                .page(new ContractQuery(
                        OrganisationScope.ALL,
                        TODAY,
                        null,
                        Set.of(),
                        null,
                        List.of(),
                        null,
                        true,
                        ContractQuery.Sort.NUMBER,
                        false,
                        null,
                        50))
                .items()
                .size();
    }

    @Test
    void tablesAndModelAgreeOnEveryDay() {
        Random dice = new Random(7);
        List<Contract> contracts =
                IntStream.range(0, 60).mapToObj(i -> Examples.random(dice, i)).toList();
        store(contracts);
        for (Contract c : contracts) {
            for (int i = dice.nextInt(4); i > 0; i--) {
                assessed(dice, c);
            }
            for (int i = dice.nextInt(4); i > 0; i--) {
                overridden(dice, c);
            }
        }
        int judged = 0;
        for (int i = 0; i < 60; i++) {
            LocalDate asOf = day("2025-06-01").plusDays(dice.nextInt(900));
            Map<String, TierInForce> stored = tiers.inForce(contracts, asOf);
            for (Contract c : contracts) {
                Optional<TierInForce> model = TierInForce.at(asOf, c, tiers.of(c), tables.scale());
                assertThat(Optional.ofNullable(stored.get(c.id())))
                        .as(c.id() + asOf)
                        .isEqualTo(model);
                judged += model.isPresent() && model.get().source() != Source.ENTERED ? 1 : 0;
            }
        }
        assertThat(judged).isGreaterThan(500);
    }

    private void assessed(Random dice, Contract c) {
        LocalDate today = day("2026-01-01").plusDays(dice.nextInt(300));
        Map<TierPart, Integer> answers = new EnumMap<>(TierPart.class);
        TierPart.ASSESSED.forEach(part -> {
            if (dice.nextInt(12) > 0) {
                answers.put(part, 1 + dice.nextInt(5));
            }
        });
        tiers.assess(
                Actor.SYSTEM,
                c,
                file -> Result.accepted(
                        new TierAssessment(file.assessments().size() + 1, today, answers, null, "someone", today)));
    }

    private void overridden(Random dice, Contract c) {
        LocalDate today = day("2026-01-01").plusDays(dice.nextInt(300));
        assess.override(
                Actor.SYSTEM,
                c,
                List.of("G", "S", "B").get(dice.nextInt(3)),
                "Reden",
                today.plusDays(dice.nextInt(200)).toString(),
                today);
        if (dice.nextInt(3) == 0) {
            assess.withdraw(Actor.SYSTEM, c, today.plusDays(dice.nextInt(100)));
        }
    }

    @Test
    void theTierOfADayIsFoundByIndex() {
        List<String> plan = database.read(reading -> reading.list(
                "EXPLAIN QUERY PLAN SELECT c.organisation, COALESCE(t.set_on, c.tier_on), COUNT(*)"
                        + " FROM contracts_contract c LEFT JOIN contracts_tier t ON t.contract_id = c.id"
                        + " AND t.from_on <= ? AND t.until_on >= ? WHERE c.runs_from <= ? AND c.runs_until >= ?"
                        + " AND c.organisation IN (?) GROUP BY c.organisation, COALESCE(t.set_on, c.tier_on)",
                row -> row.getString("detail"),
                TODAY,
                TODAY,
                TODAY,
                TODAY,
                "org-a"));
        assertThat(plan).anyMatch(line -> line.contains("COVERING INDEX contracts_contract_running"));
        assertThat(plan).anyMatch(line -> line.startsWith("SEARCH t USING INDEX"));
    }

    @Test
    void aDraftThatWasAssessedCanStillBeDeleted() {
        Contract draft =
                Examples.contract("org-a", "D-1", ContractKind.OVEREENKOMST, new Term(null, null, null, null, null));
        store(List.of(draft));
        assess.assess(Actor.SYSTEM, draft, FOURS, null, null, TODAY);
        assess.override(Actor.SYSTEM, draft, "G", "Reden", "2027-06-30", TODAY);
        assertThat(new SqlContracts(database, tables, new CeilingTables(tables, new SqlChanges(database, tables)))
                        .remove(Actor.SYSTEM, draft))
                .isInstanceOf(Result.Accepted.class);
    }
}
