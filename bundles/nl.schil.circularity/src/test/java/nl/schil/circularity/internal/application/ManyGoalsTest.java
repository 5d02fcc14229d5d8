package nl.schil.circularity.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.schil.circularity.internal.material.store.SqlFigures;
import nl.schil.circularity.internal.model.Examples;
import nl.schil.circularity.internal.model.Standing;
import nl.schil.circularity.internal.store.CircularityTables;
import nl.schil.circularity.internal.store.TestGoals;
import nl.schil.kernel.Money;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.directory.SpendTotal;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand pairs of a goal and a contract. */
class ManyGoalsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final OrganisationScope HERE = new OrganisationScope(false, Set.of("org-a"));
    private static final int GOALS = 1000;
    private static final int CONTRACTS = 10;
    private static final int RUNS = 20;

    private static final List<RunningContract> RUNNING = IntStream.range(0, GOALS)
            .mapToObj(at -> new RunningContract(
                    new ContractRef("c-" + at, "C" + at, "Contract", "org-a", "s-1", "G"), "Furniture", TODAY))
            .toList();

    private static final class Contracts implements ContractDirectory {
        @Override
        public Map<String, ContractRef> find(Collection<String> ids) {
            return Map.of();
        }

        @Override
        public Map<String, ContractRef> resolve(String organisation, Collection<String> numbers) {
            return Map.of();
        }

        @Override
        public List<ContractRef> search(String text, OrganisationScope organisations, int limit) {
            return List.of();
        }

        @Override
        public List<RunningContract> running(OrganisationScope organisations, LocalDate asOf) {
            return RUNNING;
        }
    }

    private static List<SpendTotal> spend(OrganisationScope organisations, YearMonth from, YearMonth until) {
        return RUNNING.stream()
                .map(one -> new SpendTotal(
                        "org-a",
                        one.contract().id(),
                        "s-1",
                        "Furniture",
                        SpendTotal.Kind.INVOICED,
                        2026,
                        10,
                        new Money(100_000, "EUR"),
                        TODAY))
                .toList();
    }

    private static void fill(TestGoals tables) {
        List<@Nullable Object[]> cascades = new ArrayList<>();
        List<@Nullable Object[]> links = new ArrayList<>();
        List<@Nullable Object[]> points = new ArrayList<>();
        for (int goal = 0; goal < GOALS; goal++) {
            String id = "g-" + goal;
            tables.add(Examples.goal(id));
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

    @Test
    void standingsOfTenThousandPairsAreComputedInTimeAndThenKept(@TempDir Path directory) {
        try (TestGoals tables = new TestGoals(directory, TODAY)) {
            fill(tables);
            Subjects subjects = new Subjects(null, new Contracts(), ManyGoalsTest::spend, null, null);
            long[] nanos = new long[RUNS];
            for (int run = 0; run < RUNS; run++) {
                Standings standings = new Standings(
                        tables.database,
                        subjects,
                        new ComputedPoints(new SqlFigures(tables.database, CircularityTables.present())),
                        CircularityTables.present());
                long start = System.nanoTime();
                List<Standing> found = standings.all(HERE, TODAY);
                nanos[run] = System.nanoTime() - start;
                assertThat(found).hasSize(GOALS);
                assertThat(found.stream()
                                .mapToInt(one -> one.threads().threads().size())
                                .sum())
                        .isEqualTo(GOALS * CONTRACTS);
                assertThat(standings.all(HERE, TODAY)).isSameAs(found);
            }
            Arrays.sort(nanos);
            Duration p95 = Duration.ofNanos(nanos[RUNS * 95 / 100 - 1]);
            assertThat(p95).isLessThan(Duration.ofSeconds(2));
        }
    }
}
