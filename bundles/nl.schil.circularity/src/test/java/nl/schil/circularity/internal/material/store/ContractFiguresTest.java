package nl.schil.circularity.internal.material.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.schil.circularity.internal.material.application.ContractFigures.Part;
import nl.schil.circularity.internal.material.application.ContractFigures.Sum;
import nl.schil.circularity.internal.material.application.Figures;
import nl.schil.circularity.internal.store.CircularityTables;
import nl.schil.circularity.internal.store.TestGoals;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.store.testing.CountedDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many sums over statements at once are each what they are alone. */
class ContractFiguresTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final List<String> ORGANISATIONS = List.of("o-1", "o-2");
    private static final int CONTRACTS = 12;
    private static final String WEIGHTS = "NL-A1 EN 15804+A1";

    private final Random random = new Random(7);
    private TestGoals tables;
    private CountedDatabase counted;
    private SqlContractFigures figures;

    @BeforeEach
    void open(@TempDir Path directory) {
        tables = new TestGoals(directory, TODAY);
        counted = new CountedDatabase(tables.database);
        figures = new SqlContractFigures(counted, CircularityTables.present());
        fill();
    }

    @AfterEach
    void close() {
        tables.close();
    }

    /** Both organisations have statements about contracts of the same ids; some lack an efficiency, some have impacts. */
    private void fill() {
        List<@Nullable Object[]> statements = new ArrayList<>();
        List<@Nullable Object[]> materials = new ArrayList<>();
        for (int n = 0; n < 400; n++) {
            String id = "s-" + n;
            boolean weighed = random.nextInt(3) > 0;
            statements.add(new @Nullable Object[] {
                id,
                ORGANISATIONS.get(random.nextInt(2)),
                "c-" + random.nextInt(CONTRACTS),
                2023 + random.nextInt(3),
                random.nextInt(3) == 0 ? null : (double) (1 + random.nextInt(90)),
                1.0 + random.nextInt(20),
                weighed ? WEIGHTS : null,
                random.nextInt(5) == 0 ? null : LocalDate.of(2026, 2, 1)
            });
            for (int seq = 1; seq <= 1 + random.nextInt(3); seq++) {
                materials.add(new @Nullable Object[] {
                    id,
                    seq,
                    1 + random.nextDouble(),
                    random.nextDouble() / 2,
                    random.nextInt(60) == 0 ? null : 0.8,
                    weighed ? "1.5 0.1 0 0 0 0 0 0 0 0 0" : null
                });
            }
        }
        tables.database.write(Actor.SYSTEM, "state", writing -> {
            writing.batch(
                    "INSERT INTO circularity_statement (id, organisation, version, supplier_id, contract_id, product, year,"
                            + " products, lifetime, lifetime_av, uses, uses_av, assurance, weights, created_on, created_by,"
                            + " accepted_on) SELECT ?, ?, 1, 's-1', ?, 'Chair', ?, ?, ?, 10, 1, 1, 'VERIFIED', ?,"
                            + " '2026-01-01', 'x', ?",
                    statements);
            writing.batch(
                    "INSERT INTO circularity_material (statement_id, seq, name, unit, kg, fr, fu, fs, ef, cr, cu, cc, ce,"
                            + " ec, origin, part, impacts) VALUES (?, ?, 'Steel', 'kg', ?, ?, 0, 0, ?, 0.5, 0, 0, 0, 0.8,"
                            + " 'TECHNICAL', 'PRODUCT', ?)",
                    materials);
            writing.audit(new Audit("circularity.import", "import", "j", null, null, null, null));
            return null;
        });
    }

    private Set<String> some() {
        return random.ints(1L + random.nextInt(5), 0, CONTRACTS)
                .mapToObj(at -> "c-" + at)
                .collect(Collectors.toSet());
    }

    @Test
    void aHundredSumsAreOneQuestionAndEachIsWhatItIsAlone() {
        List<Part> parts = IntStream.range(0, 100)
                .mapToObj(n -> new Part(ORGANISATIONS.get(random.nextInt(2)), 2023 + random.nextInt(3), some()))
                .toList();
        Map<Part, Sum> together = figures.of(parts, TODAY);
        assertThat(counted.questions()).isEqualTo(1);
        assertThat(together).isNotEmpty();
        for (Part part : parts) {
            assertThat(together.get(part))
                    .as(part.toString())
                    .isEqualTo(figures.of(List.of(part), TODAY).get(part));
        }
        assertThat(together.values()).anyMatch(sum -> Double.isNaN(sum.mci()));
        assertThat(together.values()).anyMatch(sum -> !Double.isNaN(sum.mci()) && !Double.isNaN(sum.mki()));
    }

    @Test
    void theSumOfAllContractsOfAYearIsThatOfTheYear() {
        SqlFigures whole = new SqlFigures(tables.database, CircularityTables.present());
        Set<String> all =
                IntStream.range(0, CONTRACTS).mapToObj(at -> "c-" + at).collect(Collectors.toSet());
        for (String organisation : ORGANISATIONS) {
            for (int year = 2023; year < 2026; year++) {
                Part part = new Part(organisation, year, all);
                Sum sum = figures.of(List.of(part), TODAY).get(part);
                Figures found = whole.of(new OrganisationScope(false, Set.of(organisation)), year, TODAY);
                assertThat(sum)
                        .isEqualTo(new Sum(
                                found.statements(),
                                found.contracts(),
                                found.mci(),
                                found.virgin(),
                                found.mki(),
                                found.weighed(),
                                found.assurance()));
            }
        }
    }

    @Test
    void whatIsNotAcceptedYetOrOfAnotherYearOrContractDoesNotCount() {
        Set<String> all =
                IntStream.range(0, CONTRACTS).mapToObj(at -> "c-" + at).collect(Collectors.toSet());
        assertThat(figures.of(List.of(new Part("o-1", 2025, all)), LocalDate.of(2026, 1, 31)))
                .isEmpty();
        assertThat(figures.of(List.of(new Part("o-1", 2022, all), new Part("o-1", 2025, Set.of("c-99"))), TODAY))
                .isEmpty();
        assertThat(figures.of(List.of(), TODAY)).isEmpty();
    }
}
