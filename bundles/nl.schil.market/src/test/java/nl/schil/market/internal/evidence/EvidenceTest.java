package nl.schil.market.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.Money;
import nl.schil.kernel.Scope;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.directory.SpendTotal;
import nl.schil.kernel.evidence.ActivityEvidence;
import nl.schil.kernel.evidence.Coverage;
import nl.schil.kernel.security.Actor;
import nl.schil.market.internal.TestRegisters;
import nl.schil.market.internal.application.Directories;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Economy;
import nl.schil.market.internal.model.MapSide;
import nl.schil.market.internal.model.Plan;
import nl.schil.market.internal.model.Relationship;
import nl.schil.market.internal.model.Review;
import nl.schil.market.internal.model.Scan;
import nl.schil.market.internal.model.SourcingMap;
import nl.schil.market.internal.model.Strategy;
import nl.schil.market.internal.store.SqlCategories;
import nl.schil.market.internal.store.SqlMaps;
import nl.schil.market.internal.store.SqlPlans;
import nl.schil.market.internal.store.SqlReviews;
import nl.schil.market.internal.store.SqlScans;
import nl.schil.market.internal.store.SqlStrategies;
import nl.schil.store.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Scope OWN = Scope.of("org-a");

    @TempDir
    Path directory;

    private TestDatabase database;
    private SqlCategories categories;
    private final List<RunningContract> running = new ArrayList<>();
    private final ContractDirectory contracts = TestRegisters.contracts(running);
    private final Directories directories = new Directories(TestRegisters.suppliers(), contracts);

    @BeforeEach
    void open() {
        database = TestDatabase.open(directory, TODAY, "db/migration");
        categories = new SqlCategories(database);
        for (String code : List.of("K", "L", "M")) {
            boolean gold = !"M".equals(code);
            categories.create(
                    Actor.SYSTEM,
                    new Category("c-" + code, "org-a", 1, code, code, List.of(), null, null, false, gold));
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static List<String> reasons(ActivityEvidence evidence, Scope scope, int days, boolean fulfilled) {
        return evidence.records(scope, TODAY, days, fulfilled, null).items().stream()
                .map(one -> one.reason().key())
                .toList();
    }

    /** The coverage, of which the counts are those of the records. */
    private static Coverage measured(ActivityEvidence evidence, Scope scope, int days) {
        Coverage coverage = evidence.measure(List.of(scope), TODAY, days).get(scope);
        int done = reasons(evidence, scope, days, true).size();
        assertThat(done).isEqualTo((int) coverage.fulfilled());
        assertThat(done + reasons(evidence, scope, days, false).size()).isEqualTo((int) coverage.population());
        return coverage;
    }

    private static Scan scan(String id, String category, @Nullable Integer capable, LocalDate on) {
        List<Scan.Source> sources = List.of(new Scan.Source("a", null), new Scan.Source("b", null));
        return new Scan(id, category, "org-a", 1, on, capable, null, sources, List.of(), "p-noor", null);
    }

    @Test
    void aScanCountsWithANumberOfCapableSuppliersAndAges() {
        SqlScans scans = new SqlScans(database);
        scans.create(Actor.SYSTEM, scan("1", "c-K", 5, TODAY.minusDays(1095)));
        scans.create(Actor.SYSTEM, scan("2", "c-L", null, TODAY));
        ScanEvidence evidence = new ScanEvidence(database, categories, scans);
        Coverage all = measured(evidence, OWN, 730);
        assertThat(all.population()).isEqualTo(3);
        assertThat(all.fulfilled()).isEqualTo(1);
        assertThat(all.fulfilledWeight()).isEqualByComparingTo("0.5");
        Scope one = new Scope("org-a", "L", null, null, null);
        assertThat(measured(evidence, one, 730).fulfilled()).isZero();
        assertThat(reasons(evidence, one, 730, false)).containsExactly("market.evidence.S2a.incomplete");
        assertThat(measured(evidence, Scope.of("org-b"), 730).applicable()).isFalse();
        assertThat(measured(evidence, new Scope("org-a", null, null, null, "x"), 730)
                        .applicable())
                .isFalse();
    }

    private static Plan plan(String category, LocalDate until, @Nullable LocalDate approved) {
        return new Plan(
                category,
                category,
                "org-a",
                1,
                1,
                "T",
                "g",
                "s",
                "l",
                TODAY.minusDays(100),
                until,
                "p-noor",
                TODAY.minusDays(50),
                null,
                approved,
                approved == null ? null : "p-sam");
    }

    @Test
    void aPlanCountsWhileItHolds() {
        SqlPlans plans = new SqlPlans(database);
        plans.create(Actor.SYSTEM, plan("c-K", TODAY.plusDays(1), TODAY.minusDays(40)));
        plans.create(Actor.SYSTEM, plan("c-L", TODAY.minusDays(1), TODAY.minusDays(40)));
        plans.create(Actor.SYSTEM, plan("c-M", TODAY.plusDays(1), null));
        PlanEvidence evidence = new PlanEvidence(database, categories, plans);
        assertThat(measured(evidence, OWN, 1095).fulfilled()).isEqualTo(1);
        assertThat(reasons(evidence, OWN, 1095, false))
                .containsExactly("market.evidence.S2b.expired", "market.evidence.S2b.waiting");
    }

    private void map(SqlMaps maps, String category, @Nullable LocalDate theirs) {
        MapSide buyer = new MapSide(Map.of(), Relationship.RELATIONAL, Economy.OUTPUT, "p", TODAY.minusDays(4));
        MapSide seller = new MapSide(Map.of(), Relationship.RELATIONAL, Economy.OUTPUT, "p", theirs);
        SourcingMap map =
                new SourcingMap(category, category, "org-a", 1, "s-1", TODAY.minusDays(9), TODAY, buyer, seller, null);
        database.write(
                Actor.SYSTEM,
                "map",
                writing -> maps.replace(writing, "market.fill-map", maps.create(writing, map), map));
    }

    @Test
    void aMapCountsWhenBothSidesSubmittedAndOnlyGoldCategoriesAreAsked() {
        SqlMaps maps = new SqlMaps(database);
        map(maps, "c-K", TODAY.minusDays(2));
        map(maps, "c-L", null);
        Coverage all = measured(new MapEvidence(database, categories, maps), OWN, 1095);
        assertThat(all.population()).isEqualTo(2);
        assertThat(all.fulfilled()).isEqualTo(1);
        assertThat(all.newest()).isEqualTo(TODAY.minusDays(2));
    }

    private static Review review(String id, Review.Subject type, String subject) {
        return new Review(id, "org-a", 1, type, subject, TODAY, "geen", List.of(), "p-noor", null);
    }

    @Test
    void relationshipsAreSuppliersOfGoldAndSilverContractsOnce() {
        running.add(TestRegisters.running("1", "s-1", "S", "K"));
        running.add(TestRegisters.running("2", "s-1", "G", "L"));
        running.add(TestRegisters.running("3", "s-2", "S", "M"));
        running.add(TestRegisters.running("4", "s-3", "B", "M"));
        running.add(TestRegisters.running("5", null, "G", "M"));
        SqlReviews reviews = new SqlReviews(database);
        reviews.create(Actor.SYSTEM, review("r-1", Review.Subject.CATEGORY, "c-L"));
        ReviewEvidence evidence = new ReviewEvidence(database, contracts, directories, categories, reviews);
        assertThat(measured(evidence, OWN, 365).population()).isEqualTo(2);
        assertThat(measured(evidence, OWN, 365).fulfilled()).isEqualTo(1);
        assertThat(measured(evidence, new Scope("org-a", null, "G", null, null), 365)
                        .fulfilled())
                .isEqualTo(1);
        assertThat(measured(evidence, new Scope("org-a", "M", null, null, null), 365)
                        .fulfilled())
                .isZero();
        reviews.create(Actor.SYSTEM, review("r-2", Review.Subject.SUPPLIER, "s-2"));
        assertThat(measured(evidence, OWN, 365).fulfilled()).isEqualTo(2);
    }

    private static Strategy strategy(String id, String supplier, @Nullable String evaluation) {
        BigDecimal attractiveness = evaluation == null ? null : new BigDecimal("0.5");
        return new Strategy(
                id,
                "org-a",
                1,
                supplier,
                TODAY.minusDays(10),
                TODAY.plusDays(10),
                "samen",
                null,
                evaluation,
                attractiveness,
                "p-noor",
                null);
    }

    @Test
    void aStrategyCountsWithWhatTheSupplierItselfSaid() {
        running.add(TestRegisters.running("1", "s-1", "G", "K"));
        running.add(TestRegisters.running("2", "s-2", "G", "L"));
        SqlStrategies strategies = new SqlStrategies(database);
        strategies.create(Actor.SYSTEM, strategy("1", "s-1", "e-1"));
        strategies.create(Actor.SYSTEM, strategy("2", "s-2", null));
        StrategyEvidence evidence = new StrategyEvidence(database, contracts, directories, strategies);
        assertThat(measured(evidence, OWN, 730).fulfilled()).isEqualTo(1);
        assertThat(reasons(evidence, OWN, 730, false)).containsExactly("market.evidence.S3a.unheard");
    }

    @Test
    void spendCountsForTheCategoriesOfWhichSomethingIsKnown() {
        LocalDate source = LocalDate.of(2026, 11, 3);
        SpendTotal total = new SpendTotal(
                "org-a", "1", "s-1", "K", SpendTotal.Kind.INVOICED, 2026, 10, new Money(100, "EUR"), source);
        SpendEvidence evidence =
                new SpendEvidence(database, categories, (organisations, from, until) -> List.of(total));
        Coverage all = measured(evidence, OWN, 400);
        assertThat(all.population()).isEqualTo(3);
        assertThat(all.fulfilled()).isEqualTo(1);
        assertThat(all.newest()).isEqualTo(source);
    }
}
