package nl.schil.suppliers.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.schil.kernel.Page;
import nl.schil.kernel.Scope;
import nl.schil.kernel.evidence.Coverage;
import nl.schil.kernel.evidence.EvidenceRecord;
import nl.schil.kernel.evidence.Freshness;
import nl.schil.kernel.store.Audit;
import nl.schil.store.testing.TestDatabase;
import nl.schil.suppliers.internal.application.RegisterFixture;
import nl.schil.suppliers.internal.model.Identifier;
import nl.schil.suppliers.internal.model.Supplier;
import nl.schil.suppliers.internal.store.SupplierWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterEvidenceTest {
    private static final LocalDate TODAY = TestDatabase.TODAY;
    private static final Scope SCOPE = Scope.of(RegisterFixture.ORGANISATION);

    @TempDir
    Path directory;

    private RegisterFixture register;
    private RegisterEvidence evidence;

    @BeforeEach
    void open() {
        register = new RegisterFixture(directory);
        evidence = new RegisterEvidence(register.database, register.schemes);
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void an_organisation_without_suppliers_is_not_applicable() {
        assertThat(measure(SCOPE).applicable()).isFalse();
    }

    @Test
    void done_is_a_strong_key_no_open_duplicate_and_a_verification_that_ages() {
        register.load(
                "name=Goed B.V.|kvk=10000001|verified_on=2026-06-01",
                "name=Ouder B.V.|kvk=10000002|verified_on=2025-01-01",
                "name=Oud B.V.|kvk=10000003|verified_on=2024-01-01",
                "name=Nooit B.V.|kvk=10000004",
                "name=Zonder|iban=NL91ABNA0417164300|verified_on=2026-06-01",
                "name=Dubbel B.V.|kvk=10000005|verified_on=2026-06-01",
                "name=Heel Anders|kvk=10000005");
        Coverage coverage = measure(SCOPE);
        assertThat(coverage.population()).isEqualTo(6);
        assertThat(coverage.fulfilled()).isEqualTo(2);
        BigDecimal aged = Freshness.of(LocalDate.of(2025, 1, 1), TODAY, 365);
        assertThat(coverage.fulfilledWeight()).isEqualByComparingTo(aged.add(BigDecimal.ONE));
        assertThat(coverage.oldest()).isEqualTo("2025-01-01");
        assertThat(coverage.newest()).isEqualTo("2026-06-01");
        assertThat(records(SCOPE, TODAY, false))
                .extracting(r -> r.reason().key())
                .containsExactlyInAnyOrder(
                        "suppliers.evidence.stale",
                        "suppliers.evidence.never-verified",
                        "suppliers.evidence.no-key",
                        "suppliers.evidence.duplicate");
    }

    @Test
    void a_scope_narrowed_by_what_this_module_does_not_know_has_no_population() {
        register.load("name=Goed B.V.|kvk=10000001|verified_on=2026-06-01");
        Scope tier = new Scope(RegisterFixture.ORGANISATION, null, "G", null, null);
        assertThat(measure(tier).applicable()).isFalse();
        assertThat(records(tier, TODAY, true)).isEmpty();
    }

    @Test
    void the_counts_equal_the_records_for_any_data_date_and_scope() {
        Random random = new Random(20261124);
        for (int round = 0; round < 4; round++) {
            register.load(random(random, 90));
            for (int days : new int[] {0, 30, 365}) {
                LocalDate asOf = TODAY.plusDays(random.nextInt(400) - 200);
                agree(SCOPE, asOf, days);
                String supplier = register.suppliers()
                        .get(random.nextInt(register.suppliers().size()))
                        .id();
                agree(new Scope(RegisterFixture.ORGANISATION, null, null, supplier, null), asOf, days);
            }
        }
        assertThat(measure(SCOPE).population()).isGreaterThan(100);
    }

    @Test
    void a_supplier_counts_on_exactly_the_days_on_which_a_strong_key_was_valid_whatever_its_history() {
        Random random = new Random(3);
        List<Supplier> suppliers = new ArrayList<>();
        for (int n = 0; n < 120; n++) {
            suppliers.add(supplier(n, identifiers(random, n)));
        }
        store(List.of(), suppliers);
        for (int round = 0; round < 3; round++) {
            List<Supplier> changed = new ArrayList<>();
            for (int n = 0; n < suppliers.size(); n++) {
                boolean changes = random.nextInt(3) == 0;
                changed.add(changes ? suppliers.get(n).withIdentifiers(identifiers(random, n)) : suppliers.get(n));
            }
            store(suppliers, changed);
            suppliers = register.suppliers();
            for (int day = 0; day < 20; day++) {
                LocalDate asOf = TODAY.minusDays(random.nextInt(1_000) - 100);
                assertThat(records(SCOPE, asOf, 0, true).stream().map(EvidenceRecord::id))
                        .containsExactlyInAnyOrderElementsOf(suppliers.stream()
                                .filter(supplier -> isKeyed(supplier, asOf))
                                .map(Supplier::id)
                                .toList());
                agree(SCOPE, asOf, 0);
            }
        }
    }

    @Test
    void many_scopes_are_measured_in_one_pass_and_each_for_itself() {
        register.load("name=Goed B.V.|kvk=10000001|verified_on=2026-06-01", "name=Nooit B.V.|kvk=10000002");
        register.load("org-b", RegisterFixture.rows("name=Goed B.V.|kvk=10000001"));
        Scope other = Scope.of("org-b");
        var measured = evidence.measure(List.of(SCOPE, other, Scope.of("org-c")), TODAY, 365);
        assertThat(measured.get(SCOPE).population()).isEqualTo(2);
        assertThat(measured.get(other).fulfilled()).isEqualTo(1);
        assertThat(measured.get(Scope.of("org-c")).applicable()).isFalse();
    }

    @Test
    void the_marker_changes_with_the_register_only() {
        String before = evidence.marker();
        register.database.prepare("CREATE TABLE other (id TEXT)");
        assertThat(evidence.marker()).isEqualTo(before);
        register.load("name=Goed B.V.");
        assertThat(evidence.marker()).isNotEqualTo(before);
    }

    private static boolean isKeyed(Supplier supplier, LocalDate asOf) {
        return supplier.identifiers().stream()
                .anyMatch(i -> !i.scheme().equals("IBAN")
                        && (i.validFrom() == null || !i.validFrom().isAfter(asOf))
                        && (i.validTo() == null || !i.validTo().isBefore(asOf)));
    }

    private static Supplier supplier(int n, List<Identifier> identifiers) {
        return new Supplier(
                "s-%03d".formatted(n),
                "Bedrijf %03d".formatted(n),
                List.of(),
                null,
                null,
                null,
                identifiers,
                List.of(),
                TODAY,
                "test",
                Set.of(RegisterFixture.ORGANISATION),
                1);
    }

    /** Identifiers of random schemes and days, at most one of a scheme live at a time. */
    private static List<Identifier> identifiers(Random random, int n) {
        List<Identifier> identifiers = new ArrayList<>();
        for (String scheme : List.of("KVK", "BTW", "IBAN")) {
            boolean live = false;
            for (int i = random.nextInt(3); i > 0; i--) {
                LocalDate from = random.nextBoolean() ? null : TODAY.minusDays(random.nextInt(900));
                boolean ends = live || random.nextBoolean();
                LocalDate to = ends ? (from == null ? TODAY.minusYears(2) : from).plusDays(random.nextInt(400)) : null;
                String value = n + "-" + i;
                identifiers.add(new Identifier(scheme, value, value, from, to, null, "test"));
                live |= !ends;
            }
        }
        return identifiers;
    }

    private void store(List<Supplier> before, List<Supplier> after) {
        register.database.write(RegisterFixture.ACTOR, "test", writing -> {
            SupplierWriter writer = new SupplierWriter(
                    register.schemes, "test", register.database.clock().instant());
            for (int n = 0; n < after.size(); n++) {
                writer.put(before.isEmpty() ? null : before.get(n), after.get(n));
            }
            writer.flush(writing);
            writing.audit(new Audit("suppliers.test", "test", "1", null, null, null, null));
            return true;
        });
    }

    private void agree(Scope scope, LocalDate asOf, int days) {
        Coverage coverage = evidence.measure(List.of(scope), asOf, days).get(scope);
        List<EvidenceRecord> fulfilled = records(scope, asOf, days, true);
        List<EvidenceRecord> lacking = records(scope, asOf, days, false);
        assertThat(fulfilled).hasSize((int) coverage.fulfilled());
        assertThat(lacking).hasSize((int) (coverage.population() - coverage.fulfilled()));
        Set<String> ids = new HashSet<>();
        fulfilled.forEach(r -> ids.add(r.id()));
        lacking.forEach(r -> ids.add(r.id()));
        assertThat(ids).hasSize((int) coverage.population());
    }

    private Coverage measure(Scope scope) {
        return evidence.measure(List.of(scope), TODAY, 365).get(scope);
    }

    private List<EvidenceRecord> records(Scope scope, LocalDate asOf, boolean fulfilled) {
        return records(scope, asOf, 365, fulfilled);
    }

    private List<EvidenceRecord> records(Scope scope, LocalDate asOf, int days, boolean fulfilled) {
        List<EvidenceRecord> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<EvidenceRecord> page = evidence.records(scope, asOf, days, fulfilled, cursor);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private static String[] random(Random random, int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder line = new StringBuilder("name=Bedrijf " + random.nextInt(400));
            if (random.nextInt(4) > 0) {
                line.append("|kvk=").append(20_000_000 + random.nextInt(300));
            }
            if (random.nextInt(4) > 0) {
                line.append("|verified_on=").append(TODAY.minusDays(random.nextInt(900)));
            }
            lines.add(line.toString());
        }
        return lines.toArray(String[]::new);
    }
}
