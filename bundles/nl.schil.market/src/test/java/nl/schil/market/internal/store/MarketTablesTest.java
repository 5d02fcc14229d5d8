package nl.schil.market.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.StoreException;
import nl.schil.market.internal.model.Axis;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Criterion;
import nl.schil.market.internal.model.Placement;
import nl.schil.market.internal.model.Position;
import nl.schil.market.internal.model.Quadrant;
import nl.schil.market.internal.model.Scan;
import nl.schil.market.internal.model.Stale;
import nl.schil.store.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketTablesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final OrganisationScope OWN = new OrganisationScope(false, Set.of("org-a"));
    private static final OrganisationScope OTHER = new OrganisationScope(false, Set.of("org-b"));

    @TempDir
    Path directory;

    private TestDatabase database;
    private SqlCategories categories;
    private SqlScans scans;
    private SqlPositions positions;

    @BeforeEach
    void open() {
        database = TestDatabase.open(directory, TODAY, "db/migration");
        categories = new SqlCategories(database);
        scans = new SqlScans(database);
        positions = new SqlPositions(database);
        categories.create(Actor.SYSTEM, category("c-1", "Kantoorinrichting"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Category category(String id, String code) {
        return new Category(id, "org-a", 1, code, code, List.of("3911", "3913"), "p-noor", null, false, true);
    }

    private static Scan scan(String id, LocalDate on, Integer capable) {
        return new Scan(
                id,
                "c-1",
                "org-a",
                1,
                on,
                capable,
                "Krapte",
                List.of(new Scan.Source("Monitor", "https://a.example.nl"), new Scan.Source("Gesprekken", null)),
                List.of(new Scan.Known("s-1", null, new BigDecimal("0.4")), new Scan.Known(null, "Verzonnen", null)),
                "p-noor",
                null);
    }

    private static Position position(String id, LocalDate on, int impact, Integer risk) {
        return new Position(
                id,
                "c-1",
                "org-a",
                on,
                "p-noor",
                "omdat",
                List.of(
                        new Position.Answer("a", Axis.IMPACT, 30, impact),
                        new Position.Answer("b", Axis.IMPACT, 10, null),
                        new Position.Answer("r", Axis.RISK, 5, risk)));
    }

    @Test
    void aCategoryIsReadAsItWasWrittenAndOnlyInItsOrganisation() {
        assertThat(categories.find(OWN, "c-1")).contains(category("c-1", "Kantoorinrichting"));
        assertThat(categories.find(OTHER, "c-1")).isEmpty();
        assertThat(categories.all(OWN)).hasSize(1);
        assertThat(categories.all(OTHER)).isEmpty();
        assertThatThrownBy(() -> categories.create(Actor.SYSTEM, category("c-2", "Kantoorinrichting")))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.CONSTRAINT));
    }

    @Test
    void aChangeOfAnOldVersionIsStale() {
        Category before = category("c-1", "Kantoorinrichting");
        Category after = new Category("c-1", "org-a", 1, "KI", "Inrichting", List.of(), null, "org-b", true, false);
        Category written = categories.replace(Actor.SYSTEM, before, after);
        assertThat(written.version()).isEqualTo(2);
        assertThat(categories.find(OWN, "c-1")).contains(written);
        assertThatThrownBy(() -> categories.replace(Actor.SYSTEM, before, after))
                .isInstanceOf(Stale.class);
    }

    @Test
    void theNewestScanThatCountsOnADayIsFound() {
        Scan old = scans.create(Actor.SYSTEM, scan("m-1", TODAY.minusYears(2), 5));
        Scan recent = scans.create(Actor.SYSTEM, scan("m-2", TODAY.minusDays(3), null));
        assertThat(scans.find(OWN, "m-1")).contains(old);
        assertThat(scans.find(OTHER, "m-1")).isEmpty();
        assertThat(scans.newest(OWN, TODAY)).containsEntry("c-1", recent);
        assertThat(scans.newest(OWN, TODAY.minusDays(4))).containsEntry("c-1", old);
        Scan gone = new Scan(
                "m-2", "c-1", "org-a", 1, recent.scannedOn(), null, null, recent.sources(), List.of(), "p-noor", TODAY);
        Scan written = scans.replace(Actor.SYSTEM, recent, gone);
        assertThat(written.version()).isEqualTo(2);
        assertThat(written.suppliers()).isEmpty();
        assertThat(scans.newest(OWN, TODAY)).containsEntry("c-1", old);
        assertThat(scans.of("c-1")).containsExactly(written, old);
        assertThatThrownBy(() -> scans.replace(Actor.SYSTEM, recent, gone)).isInstanceOf(Stale.class);
    }

    @Test
    void positionsAreSummedInTheDatabaseAsTheModelDoes() {
        Position first = positions.add(Actor.SYSTEM, position("p-1", TODAY.minusYears(1), 4, 2));
        Position second = positions.add(Actor.SYSTEM, position("p-2", TODAY, 3, 3));
        List<Placement> history = positions.history("c-1", TODAY);
        assertThat(history).isEqualTo(Placement.history(List.of(first.scored(), second.scored())));
        assertThat(history).extracting(Placement::quadrant).containsExactly(Quadrant.LEVERAGE, Quadrant.LEVERAGE);
        assertThat(history.get(0).impact().confidence()).isEqualByComparingTo("0.75");
        assertThat(positions.histories(OWN, TODAY)).containsEntry("c-1", history);
        assertThat(positions.histories(OTHER, TODAY)).isEmpty();
        assertThat(positions.history("c-1", TODAY.minusDays(1))).hasSize(1);
        positions.withdraw(Actor.SYSTEM, second, TODAY);
        assertThat(positions.history("c-1", TODAY)).hasSize(1);
        positions.withdraw(Actor.SYSTEM, second, null);
        assertThat(positions.history("c-1", TODAY)).hasSize(2);
        assertThat(positions.find(OWN, "p-1").orElseThrow().answers())
                .containsExactlyInAnyOrderElementsOf(first.answers());
        assertThat(database.<List<Position>>read(reading -> positions.all(reading, OWN)))
                .extracting(Position::id)
                .containsExactly("p-1", "p-2");
    }

    @Test
    void anOrganisationCanHaveCriteriaOfItsOwn() {
        SqlReference reference = new SqlReference(database);
        SqlReference.Held<List<Criterion>> shipped = reference.criteria("org-a");
        assertThat(shipped.version()).isZero();
        assertThat(shipped.content()).hasSize(12);
        List<Criterion> own =
                List.of(new Criterion("a", Axis.IMPACT, 30, "A", "A"), new Criterion("r", Axis.RISK, 5, "R", "R"));
        reference.criteria(Actor.SYSTEM, "org-a", 0, own, TODAY);
        assertThat(reference.criteria("org-a")).isEqualTo(new SqlReference.Held<>(1, own));
        assertThat(reference.criteria("org-b").version()).isZero();
        assertThatThrownBy(() -> reference.criteria(Actor.SYSTEM, "org-a", 0, own, TODAY))
                .isInstanceOf(Stale.class);
        reference.criteria(Actor.SYSTEM, "org-a", 1, shipped.content(), TODAY);
        assertThat(reference.criteria("org-a").version()).isEqualTo(2);
    }
}
