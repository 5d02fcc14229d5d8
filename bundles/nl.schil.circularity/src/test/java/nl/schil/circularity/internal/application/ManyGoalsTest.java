package nl.schil.circularity.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.schil.circularity.internal.material.store.SqlContractFigures;
import nl.schil.circularity.internal.model.Examples;
import nl.schil.circularity.internal.model.Indicator;
import nl.schil.circularity.internal.model.Standing;
import nl.schil.circularity.internal.store.CircularityTables;
import nl.schil.circularity.internal.store.TestGoals;
import nl.schil.kernel.Money;
import nl.schil.kernel.directory.SpendTotal;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.store.testing.CountedDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand pairs of a goal and a contract. */
class ManyGoalsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final OrganisationScope HERE = new OrganisationScope(false, Set.of("org-a"));
    private static final int GOALS = 1000;
    private static final int CONTRACTS = 10;
    private static final int YEARS = 3;

    private static List<SpendTotal> spend(OrganisationScope organisations, YearMonth from, YearMonth until) {
        return IntStream.range(0, GOALS)
                .mapToObj(at -> new SpendTotal(
                        "org-a",
                        "c-" + at,
                        "s-1",
                        "Furniture",
                        SpendTotal.Kind.INVOICED,
                        2026,
                        10,
                        new Money(100_000, "EUR"),
                        TODAY))
                .toList();
    }

    private static TestContracts register() {
        TestContracts register = new TestContracts();
        for (int at = 0; at < GOALS; at++) {
            register.add("c-" + at, "org-a", "Furniture", null, LocalDate.of(2020, 1, 1), null);
        }
        return register;
    }

    /** Every goal applies to ten contracts, and every contract to ten goals; every other goal is computed. */
    private static void fill(TestGoals tables, int goals) {
        List<@Nullable Object[]> cascades = new ArrayList<>();
        List<@Nullable Object[]> links = new ArrayList<>();
        List<@Nullable Object[]> points = new ArrayList<>();
        for (int goal = 0; goal < goals; goal++) {
            String id = "g-" + goal;
            tables.add(goal % 2 == 0 ? Examples.goal(id) : Examples.computed(id, Indicator.MCI));
            links.add(new @Nullable Object[] {"l-" + goal, id, null, "STRATEGY_MEASURE", TODAY, TODAY});
            points.add(new @Nullable Object[] {
                "p-" + goal, id, BigDecimal.valueOf(60 + goal % 40).toPlainString(), TODAY, TODAY
            });
            for (int at = 0; at < CONTRACTS; at++) {
                String contract = "c-" + (goal + at * 7) % GOALS;
                cascades.add(new @Nullable Object[] {id + "-" + at, id, contract, TODAY, TODAY});
                links.add(new @Nullable Object[] {"l-" + goal + "-" + at, id, contract, "TENDER_CRITERION", TODAY, TODAY
                });
            }
        }
        tables.database.write(Actor.SYSTEM, "fill", writing -> {
            writing.batch(
                    "INSERT INTO circularity_cascade (id, goal_id, version, contract_id, share, since, updated_on,"
                            + " updated_by) VALUES (?, ?, 1, ?, '1', ?, ?, 'x')",
                    cascades);
            writing.batch(
                    "INSERT INTO circularity_link (id, goal_id, version, contract_id, link, said, made_by, established_on,"
                            + " updated_on, updated_by) VALUES (?, ?, 1, ?, ?, 's', 'm', ?, ?, 'x')",
                    links);
            writing.batch(
                    "INSERT INTO circularity_point (id, goal_id, year, seq, value, source, assurance, measured_on,"
                            + " recorded_on, recorded_by) VALUES (?, ?, 2023, 1, ?, 's', 'VERIFIED', ?, ?, 'x')",
                    points);
            writing.audit(new Audit("circularity.import", "import", "j", null, null, null, null));
            return null;
        });
    }

    /** A statement of every contract and year. */
    private static void state(TestGoals tables) {
        List<@Nullable Object[]> statements = new ArrayList<>();
        List<@Nullable Object[]> materials = new ArrayList<>();
        for (int at = 0; at < GOALS; at++) {
            for (int year = 2026 - YEARS; year < 2026; year++) {
                String id = "s-" + at + "-" + year;
                statements.add(new @Nullable Object[] {id, "c-" + at, year});
                materials.add(new @Nullable Object[] {id});
            }
        }
        tables.database.write(Actor.SYSTEM, "state", writing -> {
            writing.batch(
                    "INSERT INTO circularity_statement (id, organisation, version, supplier_id, contract_id, product, year,"
                            + " lifetime, lifetime_av, uses, uses_av, assurance, created_on, created_by, accepted_on)"
                            + " VALUES (?, 'org-a', 1, 's-1', ?, 'Chair', ?, 10, 10, 1, 1, 'VERIFIED', '2026-01-01', 'x',"
                            + " '2026-02-01')",
                    statements);
            writing.batch(
                    "INSERT INTO circularity_material (statement_id, seq, name, unit, kg, fr, fu, fs, ef, cr, cu, cc, ce,"
                            + " ec, origin, part) VALUES (?, 1, 'Steel', 'kg', 10, 0.5, 0, 0, 0.8, 0.5, 0, 0, 0, 0.8,"
                            + " 'TECHNICAL', 'PRODUCT')",
                    materials);
            writing.audit(new Audit("circularity.import", "import", "j", null, null, null, null));
            return null;
        });
    }

    private static CountedDatabase computed(TestGoals tables, int goals) {
        CountedDatabase counted = new CountedDatabase(tables.database);
        TestContracts register = register();
        Standings standings = new Standings(
                counted,
                new Subjects(null, register, ManyGoalsTest::spend, null, null),
                new ComputedPoints(new SqlContractFigures(counted, CircularityTables.present())),
                CircularityTables.present());
        List<Standing> found = standings.all(HERE, TODAY);
        assertThat(found).hasSize(goals);
        assertThat(found.stream()
                        .mapToInt(one -> one.threads().threads().size())
                        .sum())
                .isEqualTo(goals * CONTRACTS);
        assertThat(found)
                .filteredOn(one -> one.goal().indicator() == Indicator.MCI)
                .hasSize(goals / 2)
                .allSatisfy(one -> assertThat(one.actuals().known()).hasSize(YEARS));
        assertThat(register.asked).isEqualTo(1);
        long questions = counted.questions();
        assertThat(standings.all(HERE, TODAY)).isSameAs(found);
        assertThat(counted.questions()).as("kept while nothing changes").isEqualTo(questions);
        return counted;
    }

    @Test
    void manyGoalsAskAsManyQuestionsAsAFewAndReadEveryRowOnce(@TempDir Path few, @TempDir Path many) {
        CountedDatabase ofFew;
        try (TestGoals tables = new TestGoals(few, TODAY)) {
            fill(tables, 10);
            state(tables);
            ofFew = computed(tables, 10);
        }
        try (TestGoals tables = new TestGoals(many, TODAY)) {
            fill(tables, GOALS);
            state(tables);
            CountedDatabase ofMany = computed(tables, GOALS);
            long chunks = 2;
            assertThat(ofMany.questions())
                    .as("ids go in parts of five hundred")
                    .isLessThanOrEqualTo(chunks * ofFew.questions());
            long lines = (long) GOALS * YEARS;
            long own = 3L * GOALS + 2L * GOALS * CONTRACTS;
            assertThat(ofMany.rows())
                    .as("a line is read once, whatever the number of goals it counts for")
                    .isLessThanOrEqualTo(lines + own + GOALS);
        }
    }
}
