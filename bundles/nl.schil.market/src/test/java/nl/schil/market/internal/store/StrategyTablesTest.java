package nl.schil.market.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.kernel.merge.Merge;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.market.internal.model.Attribute;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Economy;
import nl.schil.market.internal.model.MapSide;
import nl.schil.market.internal.model.Plan;
import nl.schil.market.internal.model.Relationship;
import nl.schil.market.internal.model.Review;
import nl.schil.market.internal.model.Scan;
import nl.schil.market.internal.model.Side;
import nl.schil.market.internal.model.SourcingMap;
import nl.schil.market.internal.model.SourcingModel;
import nl.schil.market.internal.model.Stale;
import nl.schil.market.internal.model.Strategy;
import nl.schil.store.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrategyTablesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final OrganisationScope OWN = new OrganisationScope(false, Set.of("org-a"));
    private static final OrganisationScope OTHER = new OrganisationScope(false, Set.of("org-b"));

    @TempDir
    Path directory;

    private TestDatabase database;
    private SqlMaps maps;
    private SqlPlans plans;
    private SqlStrategies strategies;
    private SqlReviews reviews;

    @BeforeEach
    void open() {
        database = TestDatabase.open(directory, TODAY, "db/migration");
        maps = new SqlMaps(database);
        plans = new SqlPlans(database);
        strategies = new SqlStrategies(database);
        reviews = new SqlReviews(database);
        new SqlCategories(database)
                .create(Actor.SYSTEM, new Category("c-1", "org-a", 1, "K", "K", List.of(), null, null, false, true));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private SourcingMap map(String id) {
        SourcingMap map = new SourcingMap(
                id, "c-1", "org-a", 1, "s-1", TODAY, TODAY.plusDays(9), MapSide.EMPTY, MapSide.EMPTY, null);
        return database.write(Actor.SYSTEM, "open", writing -> maps.create(writing, map));
    }

    private static Strategy strategy(String id) {
        return new Strategy(
                id,
                "org-a",
                1,
                "s-1",
                TODAY,
                TODAY.plusYears(2),
                "samen",
                null,
                "e-1",
                new BigDecimal("0.44"),
                "p-noor",
                null);
    }

    private static Review review(String id, Review.Subject type, String subject) {
        return new Review(
                id,
                "org-a",
                1,
                type,
                subject,
                TODAY,
                "overzicht",
                List.of(new Review.Risk("uitval", 3, 4, "tweede"), new Review.Risk("prijs", 2, 2, null)),
                "p-noor",
                null);
    }

    @Test
    void aMapKeepsBothSidesAndTheChoice() {
        SourcingMap opened = map("m-1");
        assertThat(maps.find(OWN, "m-1")).contains(opened);
        assertThat(maps.find(OTHER, "m-1")).isEmpty();
        MapSide said = new MapSide(
                Map.of(Attribute.SKILLS, 3, Attribute.ACCESS, 0), Relationship.RELATIONAL, Economy.OUTPUT, "x", TODAY);
        SourcingMap after = opened.with(Side.SUPPLIER, said)
                .with(new SourcingMap.Choice(
                        Relationship.INVESTMENT,
                        Economy.INVESTMENT,
                        SourcingModel.EQUITY_PARTNERSHIP,
                        "zo",
                        TODAY,
                        "p-noor"));
        SourcingMap written = maps.replace(Actor.SYSTEM, "market.fill-map", opened, after);
        assertThat(written.version()).isEqualTo(2);
        assertThat(written.seller()).isEqualTo(said);
        assertThat(written.buyer()).isEqualTo(MapSide.EMPTY);
        assertThat(written.choice()).isEqualTo(after.choice());
        assertThat(maps.of("c-1")).containsExactly(written);
        assertThatThrownBy(() -> maps.replace(Actor.SYSTEM, "market.fill-map", opened, after))
                .isInstanceOf(Stale.class);
    }

    @Test
    void plansAreKeptByNumber() {
        Plan plan = new Plan(
                "p-1", "c-1", "org-a", 1, 1, "T", "g", "s", "l", TODAY, TODAY, "p-noor", null, null, null, null);
        plans.create(Actor.SYSTEM, plan);
        assertThat(plans.of("c-1")).containsExactly(plan);
        assertThat(plans.find(OTHER, "p-1")).isEmpty();
        Plan after = new Plan(
                "p-1", "c-1", "org-a", 1, 1, "T", "g", "s", "l", TODAY, TODAY, "p-noor", TODAY, null, TODAY, "p-sam");
        Plan written = plans.replace(Actor.SYSTEM, "market.approve-plan", plan, after);
        assertThat(written.approvedBy()).isEqualTo("p-sam");
        assertThat(database.<Map<String, List<Plan>>>read(reading -> plans.all(reading, OWN)))
                .containsEntry("c-1", List.of(written));
        assertThatThrownBy(() -> plans.replace(Actor.SYSTEM, "market.approve-plan", plan, after))
                .isInstanceOf(Stale.class);
    }

    @Test
    void strategiesAndReviewsAreFoundByTheirSubject() {
        Strategy strategy = strategies.create(Actor.SYSTEM, strategy("t-1"));
        assertThat(strategies.of(OWN, "s-1")).containsExactly(strategy);
        assertThat(strategies.of(OTHER, "s-1")).isEmpty();
        Review review = reviews.create(Actor.SYSTEM, review("r-1", Review.Subject.SUPPLIER, "s-1"));
        assertThat(reviews.of(OWN, "s-1")).containsExactly(review);
        assertThat(reviews.of(OTHER, "s-1")).isEmpty();
        assertThat(reviews.find(OWN, "r-1").orElseThrow().risks().get(0).weight())
                .isEqualTo(12);
        Review after =
                new Review("r-1", "org-a", 1, Review.Subject.SUPPLIER, "s-1", TODAY, null, List.of(), "p-sam", TODAY);
        assertThat(reviews.replace(Actor.SYSTEM, review, after).risks()).isEmpty();
        assertThatThrownBy(() -> reviews.replace(Actor.SYSTEM, review, after)).isInstanceOf(Stale.class);
    }

    @Test
    void everythingAboutASupplierFollowsItWhenTwoBecomeOneAndGoesBack() {
        SourcingMap map = map("m-1");
        Strategy strategy = strategies.create(Actor.SYSTEM, strategy("t-1"));
        reviews.create(Actor.SYSTEM, review("r-1", Review.Subject.SUPPLIER, "s-1"));
        reviews.create(Actor.SYSTEM, review("r-2", Review.Subject.CATEGORY, "c-1"));
        SqlScans scans = new SqlScans(database);
        scans.create(
                Actor.SYSTEM,
                new Scan(
                        "k-1",
                        "c-1",
                        "org-a",
                        1,
                        TODAY,
                        3,
                        null,
                        List.of(new Scan.Source("a", null), new Scan.Source("b", null)),
                        List.of(new Scan.Known(null, "x", null), new Scan.Known("s-1", null, null)),
                        "p-noor",
                        null));
        SupplierReferences references = new SupplierReferences();
        Merge merge = new Merge("s-1", "s-2", Set.of());
        assertThat(database.<Long>read(reading -> references.count(reading, merge)))
                .isEqualTo(4);
        String undo = database.write(Actor.SYSTEM, "merge", writing -> references.rewrite(writing, merge));
        assertThat(maps.find(OWN, map.id()).orElseThrow().supplier()).isEqualTo("s-2");
        assertThat(strategies.of(OWN, "s-2")).hasSize(1);
        assertThat(reviews.of(OWN, "s-2")).hasSize(1);
        assertThat(reviews.of(OWN, "c-1")).hasSize(1);
        assertThat(scans.of("c-1").get(0).suppliers().get(1).supplier()).isEqualTo("s-2");
        database.write(Actor.SYSTEM, "undo", writing -> {
            references.restore(writing, merge, undo);
            return undo;
        });
        assertThat(strategies.of(OWN, "s-1")).extracting(Strategy::id).containsExactly(strategy.id());
        assertThat(scans.of("c-1").get(0).suppliers().get(1).supplier()).isEqualTo("s-1");
    }
}
