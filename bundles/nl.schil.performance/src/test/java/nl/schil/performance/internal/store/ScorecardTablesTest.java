package nl.schil.performance.internal.store;

import static nl.schil.performance.internal.model.Examples.card;
import static nl.schil.performance.internal.model.Examples.day;
import static nl.schil.performance.internal.model.Examples.kpi;
import static nl.schil.performance.internal.model.Examples.quarter;
import static nl.schil.performance.internal.model.Examples.value;
import static nl.schil.performance.internal.model.Examples.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.schil.kernel.Page;
import nl.schil.kernel.directory.KpiSeries;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Sql;
import nl.schil.performance.internal.model.Answer;
import nl.schil.performance.internal.model.Examples;
import nl.schil.performance.internal.model.Kpi;
import nl.schil.performance.internal.model.Measurement;
import nl.schil.performance.internal.model.Rhythm;
import nl.schil.performance.internal.model.Score;
import nl.schil.performance.internal.model.ScoreBook;
import nl.schil.performance.internal.model.Scorecard;
import nl.schil.performance.internal.model.Scorecards;
import nl.schil.performance.internal.store.ScorecardList.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorecardTablesTest {
    private static final LocalDate START = day("2026-01-01");
    private static final LocalDate TODAY = day("2026-11-24");

    @TempDir
    Path directory;

    private TestRegister register;

    @BeforeEach
    void open() {
        register = new TestRegister(directory, TODAY);
    }

    @AfterEach
    void close() {
        register.close();
    }

    private static ScorecardQuery query(LocalDate asOf, Set<String> bands, String text, boolean byName, String cursor) {
        return new ScorecardQuery(
                OrganisationScope.ALL,
                asOf,
                text,
                bands,
                null,
                null,
                null,
                false,
                byName ? ScorecardQuery.Sort.NAME : ScorecardQuery.Sort.ATTENTION,
                false,
                cursor,
                2);
    }

    private List<Standing> all(LocalDate asOf, Set<String> bands, String text, boolean byName) {
        List<Standing> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<Standing> page = register.list.page(query(asOf, bands, text, byName, cursor));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private void fill() {
        register.template("t", List.of(kpi("a", Rhythm.QUARTER, "1")));
        register.add(card("good", "t", START), value("a", quarter(2026, 3), "90"));
        register.add(card("unknown", "t", START), without("a", quarter(2026, 3), Answer.NO_DATA));
        register.add(card("bad", "t", START), value("a", quarter(2026, 3), "10"));
        register.add(card("middle", "t", START), value("a", quarter(2026, 3), "60"));
        register.add(card("worse", "t", START), value("a", quarter(2026, 3), "5"));
        register.add(card("poor", "t", START), value("a", quarter(2026, 3), "40"));
        register.add(card("future", "t", day("2027-01-01")));
    }

    @Test
    void what_asks_attention_comes_first_and_what_is_unknown_before_what_does_well() {
        fill();
        assertThat(all(TODAY, Set.of(), null, false))
                .extracting(one -> one.card().id())
                .containsExactly("worse", "bad", "poor", "unknown", "middle", "good", "future");
        assertThat(all(TODAY, Set.of(), null, true))
                .extracting(one -> one.card().id())
                .containsExactly("bad", "future", "good", "middle", "poor", "unknown", "worse");
        assertThat(all(TODAY, Set.of("UNKNOWN", "GOOD"), null, false))
                .extracting(one -> one.card().id())
                .containsExactly("unknown", "good");
        assertThat(all(TODAY, Set.of(), "LEVERANCIER kaart b", false))
                .extracting(one -> one.card().id())
                .containsExactly("bad");
        assertThat(all(day("2025-06-01"), Set.of(), null, false))
                .extracting(Standing::band)
                .containsOnly("NOT_APPLICABLE");
    }

    @Test
    void only_the_callers_organisations_are_listed() {
        fill();
        ScorecardQuery all = query(TODAY, Set.of(), null, false, null);
        ScorecardQuery other = new ScorecardQuery(
                new OrganisationScope(false, Set.of("org-b")),
                all.asOf(),
                null,
                Set.of(),
                null,
                null,
                null,
                false,
                all.sort(),
                false,
                null,
                10);
        assertThat(register.list.page(other).items()).isEmpty();
        assertThat(register.scorecards.find(other.organisations(), "good")).isEmpty();
    }

    @Test
    void the_list_says_on_every_day_what_the_model_says() {
        List<Kpi> kpis = Examples.mixed();
        register.template("t", kpis);
        Random dice = new Random(11);
        List<ScoreBook> books = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            LocalDate starts = day("2024-01-01").plusDays(dice.nextInt(300));
            Scorecard card = card("s" + i, "t", starts);
            List<Measurement> measurements = Examples.random(dice, card, kpis);
            register.add(card, measurements.toArray(Measurement[]::new));
            books.add(new ScoreBook(card, kpis, measurements));
        }
        for (int days = 0; days < 1500; days += 13) {
            LocalDate asOf = day("2023-12-15").plusDays(days);
            List<String> expected = books.stream()
                    .map(book -> said(book.card().id(), book.score(asOf)))
                    .sorted()
                    .toList();
            assertThat(all(asOf, Set.of(), null, false).stream()
                            .map(one -> one.card().id() + " " + one.band() + " " + one.measured() + "/" + one.kpis()
                                    + " " + one.missing())
                            .sorted()
                            .toList())
                    .as(asOf.toString())
                    .isEqualTo(expected);
        }
    }

    private static String said(String id, Score score) {
        String band =
                score.band() != null ? score.band().name() : score.coverage() == null ? "NOT_APPLICABLE" : "UNKNOWN";
        return id + " " + band + " "
                + score.lines().stream().filter(l -> l.norm() != null).count() + "/"
                + score.lines().stream().filter(l -> l.applicable()).count() + " " + score.missing();
    }

    @Test
    void a_correction_is_a_new_revision_and_the_former_value_stays() {
        register.template("t", List.of(kpi("a", Rhythm.QUARTER, "1")));
        Scorecard card = register.add(card("1", "t", START), value("a", quarter(2026, 3), "40"));
        assertThat(register.scorecards.record(Actor.SYSTEM, card, List.of(value("a", quarter(2026, 3), "40.0"))))
                .isEqualTo(new Scorecards.Recorded(0, 0, 1));
        assertThat(register.scorecards.record(Actor.SYSTEM, card, List.of(value("a", quarter(2026, 3), "85"))))
                .isEqualTo(new Scorecards.Recorded(0, 1, 0));
        assertThat(register.scorecards.revisions(card, "a"))
                .extracting(m -> m.revision() + ":" + m.value())
                .containsExactly("2:85", "1:40");
        ScoreBook now = register.scorecards.find(OrganisationScope.ALL, "1").orElseThrow();
        assertThat(now.score(TODAY).value()).isEqualByComparingTo("85");
        assertThat(now.card().version()).isEqualTo(3);
        assertThat(register.database.actions()).endsWith("performance.measure", "performance.measure");
    }

    @Test
    void a_change_of_a_scorecard_that_somebody_else_changed_is_refused() {
        register.template("t", List.of(kpi("a", Rhythm.QUARTER, "1")));
        Scorecard card = register.add(card("1", "t", START), value("a", quarter(2026, 3), "40"));
        assertThatThrownBy(() -> register.scorecards.change(Actor.SYSTEM, card("1", "t", START)))
                .isInstanceOf(Scorecards.Stale.class);
        assertThat(register.scorecards.measured(card.id())).isTrue();
    }

    @Test
    void the_last_day_of_a_scorecard_ends_its_periods_in_the_list_too() {
        register.template("t", List.of(kpi("a", Rhythm.QUARTER, "1")));
        Scorecard card = register.add(card("1", "t", START), value("a", quarter(2026, 1), "60"));
        assertThat(all(TODAY, Set.of(), null, false).get(0).missing()).isEqualTo(1);
        ScoreBook present =
                register.scorecards.find(OrganisationScope.ALL, card.id()).orElseThrow();
        Scorecard p = present.card();
        register.scorecards.change(
                Actor.SYSTEM,
                new Scorecard(
                        p.id(),
                        p.organisation(),
                        p.version() + 1,
                        p.name(),
                        p.template(),
                        p.supplier(),
                        p.contract(),
                        p.subject(),
                        p.startsOn(),
                        day("2026-02-01"),
                        p.anchorOn(),
                        p.owner()));
        assertThat(all(TODAY, Set.of(), null, false).get(0).missing()).isZero();
        assertThat(all(TODAY, Set.of(), null, false).get(0).score()).isEqualByComparingTo("60");
    }

    @Test
    void the_list_is_answered_from_its_indexes() {
        fill();
        for (ScorecardQuery query : List.of(
                query(TODAY, Set.of(), null, false, null),
                query(TODAY, Set.of("GOOD"), null, false, null),
                query(TODAY, Set.of(), null, true, null))) {
            Sql sql = ScorecardList.sql(query);
            List<String> plan = register.database.read(reading ->
                    reading.list("EXPLAIN QUERY PLAN" + sql.text(), row -> row.getString("detail"), sql.arguments()));
            assertThat(plan).isNotEmpty().noneMatch(step -> step.matches("SCAN \\w+$"));
        }
        ScorecardQuery of = new ScorecardQuery(
                OrganisationScope.ALL,
                TODAY,
                null,
                Set.of(),
                "supplier-1",
                null,
                null,
                false,
                ScorecardQuery.Sort.ATTENTION,
                false,
                null,
                50);
        Sql sql = ScorecardList.sql(of);
        assertThat(register.database.<List<String>>read(reading -> reading.list(
                        "EXPLAIN QUERY PLAN" + sql.text(), row -> row.getString("detail"), sql.arguments())))
                .anyMatch(step -> step.contains("performance_scorecard_supplier"));
    }

    @Test
    void otherModulesSeeEveryPeriodThatIsOverAndUnknownIsNoZero() {
        register.template("t", List.of(kpi("A", Rhythm.QUARTER, "1")));
        register.add(
                card("c", "t", START),
                value("A", quarter(2026, 1), "60"),
                without("A", quarter(2026, 2), Answer.NOT_APPLICABLE));
        SqlPerformanceDirectory directory = new SqlPerformanceDirectory(register.database);
        assertThat(directory.series(OrganisationScope.ALL, List.of("supplier-1", "supplier-2"), TODAY))
                .singleElement()
                .satisfies(series -> assertThat(series.points())
                        .extracting(KpiSeries.Point::applicable, point -> point.norm() == null)
                        .containsExactly(tuple(true, false), tuple(false, true), tuple(true, true)));
        assertThat(directory.series(OrganisationScope.ALL, List.of("supplier-1"), START.minusDays(1)))
                .isEmpty();
        assertThat(directory.series(new OrganisationScope(false, Set.of("org-b")), List.of("supplier-1"), TODAY))
                .isEmpty();
    }
}
