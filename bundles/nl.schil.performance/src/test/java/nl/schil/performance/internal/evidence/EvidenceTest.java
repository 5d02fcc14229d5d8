package nl.schil.performance.internal.evidence;

import static nl.schil.performance.internal.model.Examples.card;
import static nl.schil.performance.internal.model.Examples.day;
import static nl.schil.performance.internal.model.Examples.kpi;
import static nl.schil.performance.internal.model.Examples.quarter;
import static nl.schil.performance.internal.model.Examples.value;
import static nl.schil.performance.internal.model.Examples.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.schil.kernel.Page;
import nl.schil.kernel.Scope;
import nl.schil.kernel.archive.Archival;
import nl.schil.kernel.archive.Needed;
import nl.schil.kernel.decision.DecisionMoment;
import nl.schil.kernel.decision.DecisionMoments.After;
import nl.schil.kernel.evidence.ActivityEvidence;
import nl.schil.kernel.evidence.Coverage;
import nl.schil.kernel.evidence.EvidenceRecord;
import nl.schil.kernel.merge.Merge;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.performance.internal.model.Answer;
import nl.schil.performance.internal.model.Examples;
import nl.schil.performance.internal.model.Kpi;
import nl.schil.performance.internal.model.Measurement;
import nl.schil.performance.internal.model.Rhythm;
import nl.schil.performance.internal.model.Scorecard;
import nl.schil.performance.internal.store.OpenScorecards;
import nl.schil.performance.internal.store.PerformanceTables;
import nl.schil.performance.internal.store.SqlMeasureMoments;
import nl.schil.performance.internal.store.SupplierReferences;
import nl.schil.performance.internal.store.TestRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTest {
    private static final LocalDate TODAY = day("2026-11-24");
    private static final Scope ORGANISATION = Scope.of("org-a");

    @TempDir
    Path directory;

    private TestRegister register;
    private ActivityEvidence rhythm;
    private ActivityEvidence baseline;

    @BeforeEach
    void open() {
        register = new TestRegister(directory, TODAY);
        PerformanceTables tables = PerformanceTables.present();
        rhythm = new RhythmEvidence(register.database, tables, TestRegister.subjects());
        baseline = new BaselineEvidence(register.database, tables, TestRegister.subjects());
    }

    @AfterEach
    void close() {
        register.close();
    }

    private static Scorecard ofContract(String id, int n, LocalDate starts) {
        return new Scorecard(
                id,
                "org-a",
                1,
                "Kaart " + id,
                "t",
                "supplier-" + n,
                n == 0 ? null : "contract-" + n,
                "s",
                starts,
                null,
                starts,
                null);
    }

    private static List<EvidenceRecord> records(
            ActivityEvidence evidence, Scope scope, LocalDate asOf, int days, boolean done) {
        List<EvidenceRecord> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<EvidenceRecord> page = evidence.records(scope, asOf, days, done, cursor);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(100);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    @Test
    void counts_equal_the_records_in_every_scope_on_every_day() {
        List<Kpi> kpis = Examples.mixed();
        register.template("t", kpis);
        Random dice = new Random(3);
        for (int i = 0; i < 90; i++) {
            Scorecard card = ofContract("s" + i, i % 5, day("2024-06-01").plusDays(dice.nextInt(700)));
            register.add(card, Examples.random(dice, card, kpis).toArray(Measurement[]::new));
        }
        List<Scope> scopes = List.of(
                ORGANISATION,
                Scope.of("org-nowhere"),
                new Scope("org-a", "cat", null, null, null),
                new Scope("org-a", null, "G", null, null),
                new Scope("org-a", null, "S", null, null),
                new Scope("org-a", null, null, "supplier-1", null),
                new Scope("org-a", null, null, null, "contract-2"));
        long counted = 0;
        for (ActivityEvidence evidence : List.of(rhythm, baseline)) {
            for (int days : List.of(0, 60)) {
                for (LocalDate asOf : List.of(day("2024-12-01"), day("2025-09-15"), TODAY)) {
                    Map<Scope, Coverage> measured = evidence.measure(scopes, asOf, days);
                    assertThat(measured.keySet()).containsExactlyInAnyOrderElementsOf(scopes);
                    for (Scope scope : scopes) {
                        List<EvidenceRecord> done = records(evidence, scope, asOf, days, true);
                        List<EvidenceRecord> open = records(evidence, scope, asOf, days, false);
                        String what = evidence.activity() + " " + scope + " " + asOf + " " + days;
                        assertThat(measured.get(scope).fulfilled()).as(what).isEqualTo(done.size());
                        assertThat(measured.get(scope).population()).as(what).isEqualTo(done.size() + open.size());
                        assertThat(new HashSet<>(done)).hasSameSizeAs(done);
                        counted += done.size();
                    }
                    assertThat(measured.get(Scope.of("org-nowhere")).applicable())
                            .isFalse();
                }
            }
        }
        assertThat(counted).isPositive();
    }

    @Test
    void b2a_asks_for_a_value_of_the_last_period_and_leaves_out_what_is_not_applicable() {
        register.template(
                "t",
                List.of(kpi("a", Rhythm.QUARTER, "1"), kpi("b", Rhythm.QUARTER, "1"), kpi("c", Rhythm.QUARTER, "1")));
        register.add(
                card("1", "t", day("2026-01-01")),
                value("a", quarter(2026, 3), "50"),
                without("b", quarter(2026, 3), Answer.NO_DATA),
                without("c", quarter(2026, 3), Answer.NOT_APPLICABLE));
        Coverage coverage = rhythm.measure(List.of(ORGANISATION), TODAY, 0).get(ORGANISATION);
        assertThat(coverage.population()).isEqualTo(2);
        assertThat(coverage.fulfilled()).isEqualTo(1);
        assertThat(rhythm.measure(List.of(ORGANISATION), day("2026-10-02"), 0)
                        .get(ORGANISATION)
                        .fulfilled())
                .as("not yet recorded on that day")
                .isZero();
        assertThat(records(rhythm, ORGANISATION, TODAY, 0, false)
                        .get(0)
                        .reason()
                        .values())
                .containsEntry("until", day("2026-09-30"));
    }

    @Test
    void i2b_looks_from_ninety_days_after_the_start_for_a_year() {
        register.template("t", List.of(kpi("a", Rhythm.QUARTER, "1")));
        register.add(card("1", "t", day("2026-01-01")), value("a", quarter(2026, 1), "50"));
        for (String outside : List.of("2026-03-31", "2027-04-01")) {
            assertThat(baseline.measure(List.of(ORGANISATION), day(outside), 0)
                            .get(ORGANISATION)
                            .population())
                    .as(outside)
                    .isZero();
        }
        Coverage first =
                baseline.measure(List.of(ORGANISATION), day("2026-04-01"), 0).get(ORGANISATION);
        assertThat(first.population()).isEqualTo(1);
        assertThat(first.fulfilled()).isZero();
        assertThat(baseline.measure(List.of(ORGANISATION), day("2026-04-03"), 0)
                        .get(ORGANISATION)
                        .fulfilled())
                .isEqualTo(1);
    }

    @Test
    void a_period_without_measurement_is_to_be_measured_within_thirty_days() {
        register.template("t", List.of(kpi("a", Rhythm.QUARTER, "1"), kpi("b", Rhythm.QUARTER, "1")));
        register.add(card("1", "t", day("2026-01-01")), value("a", quarter(2026, 2), "50"));
        SqlMeasureMoments moments = new SqlMeasureMoments(register.database, PerformanceTables.present());
        List<DecisionMoment> all = moments.between(
                OrganisationScope.ALL, day("2020-01-01"), day("2030-01-01"), day("2026-10-30"), After.START, 10);
        assertThat(all)
                .extracting(m -> m.date() + " " + m.what().values().get("count") + " " + m.status())
                .containsExactly("2026-04-30 2 MISSED", "2026-07-30 1 MISSED", "2026-10-30 2 OPEN");
        assertThat(moments.between(
                        OrganisationScope.ALL,
                        day("2020-01-01"),
                        day("2030-01-01"),
                        TODAY,
                        new After(all.get(0).date(), all.get(0).id()),
                        1))
                .extracting(DecisionMoment::id)
                .containsExactly("1:2026-06-30");
        assertThat(moments.between(
                        new OrganisationScope(false, java.util.Set.of("org-b")),
                        day("2020-01-01"),
                        day("2030-01-01"),
                        TODAY,
                        After.START,
                        10))
                .isEmpty();
    }

    @Test
    void an_open_scorecard_holds_its_supplier_and_one_that_is_over_does_not() {
        register.template("t", List.of(kpi("a", Rhythm.QUARTER, "1")));
        register.add(card("1", "t", day("2026-01-01")));
        Needed needed = register.database.read(reading ->
                new OpenScorecards().needed(reading, new Archival("supplier-1", java.util.Set.of(), "org-a"), TODAY));
        assertThat(needed).isEqualTo(new Needed(1, List.of("Kaart 1")));
        register.database.prepare("UPDATE performance_scorecard SET ends_on = '2026-11-23'");
        assertThat(register.database.<Needed>read(reading -> new OpenScorecards()
                        .needed(reading, new Archival("supplier-1", java.util.Set.of(), "org-a"), TODAY)))
                .isEqualTo(Needed.NONE);
    }

    @Test
    void scorecards_follow_a_merged_supplier_and_come_back_when_it_is_undone() {
        register.template("t", List.of(kpi("a", Rhythm.QUARTER, "1")));
        register.add(card("1", "t", day("2026-01-01")));
        register.add(ofContract("2", 2, day("2026-01-01")));
        Merge merge = new Merge("supplier-1", "supplier-2", java.util.Set.of());
        SupplierReferences references = new SupplierReferences();
        assertThat(register.database.<Long>read(reading -> references.count(reading, merge)))
                .isEqualTo(1);
        String undo = register.database.write(Actor.SYSTEM, "merge", writing -> references.rewrite(writing, merge));
        assertThat(suppliers()).containsExactly("1 supplier-2", "2 supplier-2");
        register.database.write(Actor.SYSTEM, "undo", writing -> {
            references.restore(writing, merge, undo);
            return null;
        });
        assertThat(suppliers()).containsExactly("1 supplier-1", "2 supplier-2");
        assertThat(register.database.actions()).endsWith("performance.link", "performance.link");
    }

    private List<String> suppliers() {
        return register.database.read(reading -> reading.list(
                "SELECT DISTINCT c.id || ' ' || c.supplier_id FROM performance_scorecard c JOIN performance_due d"
                        + " ON d.scorecard_id = c.id AND d.supplier_id = c.supplier_id ORDER BY c.id",
                row -> row.getString(1)));
    }
}
