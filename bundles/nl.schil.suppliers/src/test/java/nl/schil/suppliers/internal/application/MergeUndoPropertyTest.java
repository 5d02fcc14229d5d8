package nl.schil.suppliers.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.schil.kernel.dataset.RowOutcome.Kind;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Grant;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Writing;
import nl.schil.suppliers.internal.application.MergeSuppliersTest.Links;
import nl.schil.suppliers.internal.model.Candidate;
import nl.schil.suppliers.internal.model.Merged;
import nl.schil.suppliers.internal.model.Supplier;
import nl.schil.suppliers.internal.store.SqlCandidates;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random registers, random merges; each run repeats with its seed. */
class MergeUndoPropertyTest {
    private static final Actor ALL =
            new Actor("actor", "A. Tester", "web", List.of(new Grant("beheerder", null, Set.of("suppliers.*"))));
    private static final List<String> ORGANISATIONS = List.of("org-a", "org-b", "org-c");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void merging_and_then_undoing_restores_the_content_of_every_table(long seed) {
        Random dice = new Random(seed);
        try (RegisterFixture register = new RegisterFixture(directory)) {
            List<String> rows = fill(register, dice);
            ModuleReferences references = new ModuleReferences(Set.of("contracts"), List.of(new Links()));
            MergeSuppliers merging =
                    new MergeSuppliers(register.database, register.schemes, register.database.clock(), references);
            UndoMerge undoing =
                    new UndoMerge(register.database, register.schemes, register.database.clock(), references);
            TableContents before = TableContents.of(register.database);
            Deque<Merged> merged = new ArrayDeque<>();
            Deque<TableContents> between = new ArrayDeque<>();
            for (int i = 0; i < 12; i++) {
                List<Supplier> left = new ArrayList<>(register.suppliers());
                Collections.shuffle(left, dice);
                between.push(TableContents.of(register.database));
                try {
                    Supplier stays = left.get(0);
                    Supplier goes = left.get(1);
                    merged.push(merging.merge(ALL, stays.id(), goes.id(), "*", goes.version()));
                } catch (ProblemException refused) {
                    assertThat(refused.detail().key()).isEqualTo("suppliers.merge.group");
                    assertThat(between.pop().differences(TableContents.of(register.database)))
                            .isEmpty();
                }
            }
            assertThat(merged).hasSizeGreaterThan(5);
            for (Merged merge : merged) {
                undoing.undo(ALL, merge.id());
                assertThat(between.pop().differences(TableContents.of(register.database)))
                        .isEmpty();
            }
            assertThat(before.differences(TableContents.of(register.database))).isEmpty();
            assertThat(register.load(rows.toArray(String[]::new)))
                    .noneSatisfy(outcome -> assertThat(outcome.kind()).isEqualTo(Kind.CREATED));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void after_merges_the_same_file_makes_no_supplier_anew(long seed) {
        Random dice = new Random(seed);
        try (RegisterFixture register = new RegisterFixture(directory)) {
            List<String> rows = fill(register, dice);
            ModuleReferences references = new ModuleReferences(Set.of("contracts"), List.of(new Links()));
            MergeSuppliers merging =
                    new MergeSuppliers(register.database, register.schemes, register.database.clock(), references);
            for (int i = 0; i < 8; i++) {
                List<Supplier> left = new ArrayList<>(register.suppliers());
                Collections.shuffle(left, dice);
                try {
                    merging.merge(
                            ALL,
                            left.get(0).id(),
                            left.get(1).id(),
                            "*",
                            left.get(1).version());
                } catch (ProblemException refused) {
                    assertThat(refused.detail().key()).isEqualTo("suppliers.merge.group");
                }
            }
            int suppliers = register.suppliers().size();
            assertThat(register.load(rows.toArray(String[]::new)))
                    .noneSatisfy(outcome -> assertThat(outcome.kind()).isEqualTo(Kind.CREATED));
            assertThat(register.suppliers()).hasSize(suppliers);
        }
    }

    private static List<String> fill(RegisterFixture register, Random dice) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            String row = "name=Bedrijf " + (char) ('A' + i) + dice.nextInt(9)
                    + (dice.nextBoolean() ? " B.V." : " Stichting");
            row += dice.nextInt(3) == 0 ? "" : "|kvk=" + (10_000_000 + i);
            row += dice.nextInt(2) == 0
                    ? ""
                    : "|place=" + List.of("Ede", "Zwolle", "Utrecht").get(dice.nextInt(3));
            row += dice.nextInt(2) == 0 ? "" : "|trade_names=Handelsnaam " + dice.nextInt(6);
            row += dice.nextInt(3) == 0 ? "" : "|external_id=" + i;
            rows.add(row);
        }
        register.load(rows.toArray(String[]::new));
        for (String organisation : List.of("org-b", "org-c")) {
            List<String> some = rows.stream()
                    .filter(row -> dice.nextInt(3) == 0)
                    .map(row -> row.replaceAll("\\|external_id=\\d+", ""))
                    .toList();
            register.load(organisation, RegisterFixture.rows(some.toArray(String[]::new)));
        }
        List<Supplier> suppliers = register.suppliers();
        register.database.write(ALL, "fill", writing -> {
            for (int i = 0; i < 60; i++) {
                record(writing, dice, suppliers, i);
            }
            writing.audit(new Audit("suppliers.import", "import", "test", null, null, null, null));
            return null;
        });
        return rows;
    }

    private static void record(Writing writing, Random dice, List<Supplier> suppliers, int i) {
        Supplier one = suppliers.get(dice.nextInt(suppliers.size()));
        Supplier other = suppliers.get(dice.nextInt(suppliers.size()));
        switch (i % 5) {
            case 0 ->
                writing.execute(
                        "INSERT INTO suppliers_contact (id, supplier, organisation, level, name) VALUES (?, ?, ?, 'TACTICAL', ?)",
                        "contact-" + i,
                        one.id(),
                        one.organisations().iterator().next(),
                        "A. Voorbeeld");
            case 1 ->
                writing.execute(
                        "INSERT INTO suppliers_certificate (id, supplier, kind, source, recorded_on, version)"
                                + " VALUES (?, ?, 'ISO9001', 'web', '2026-01-01', 1)",
                        "certificate-" + i,
                        one.id());
            case 2 ->
                writing.execute(
                        "INSERT INTO suppliers_turnover (id, supplier, year, cents, currency, source, source_date, version)"
                                + " VALUES (?, ?, 2025, ?, 'EUR', 'web', '2026-01-01', 1)",
                        "turnover-" + i,
                        one.id(),
                        dice.nextInt(1_000_000));
            case 3 -> {
                if (!one.id().equals(other.id())) {
                    SqlCandidates.add(
                            writing,
                            List.of(new Candidate(
                                    "candidate-" + i,
                                    one.id(),
                                    other.id(),
                                    dice.nextInt(100) / 100.0,
                                    List.of("suppliers.candidate.name"),
                                    List.of(),
                                    dice.nextBoolean() ? Candidate.State.OPEN : Candidate.State.DIFFERENT,
                                    LocalDate.of(2026, 6, 1))),
                            "actor");
                }
            }
            default -> {
                if (one.id().compareTo(other.id()) < 0) {
                    writing.execute(
                            "UPDATE suppliers_supplier SET parent = ?, sme = ? WHERE id = ?",
                            one.id(),
                            dice.nextInt(2),
                            other.id());
                }
            }
        }
    }
}
