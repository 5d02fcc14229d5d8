package nl.schil.suppliers.internal.application;

import static nl.schil.kernel.dataset.RowOutcome.Kind.CREATED;
import static nl.schil.kernel.dataset.RowOutcome.Kind.REJECTED;
import static nl.schil.kernel.dataset.RowOutcome.Kind.UNCHANGED;
import static nl.schil.kernel.dataset.RowOutcome.Kind.UPDATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.suppliers.internal.model.Alias;
import nl.schil.suppliers.internal.model.Identifier;
import nl.schil.suppliers.internal.model.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportSuppliersTest {
    private static final String TESTMEUBEL =
            "name=Testmeubel B.V.|kvk=12.345.678|rsin=999990007|btw=NL999990007B01|place=Utrecht|country=Nederland"
                    + "|external_id=CRED-1|verified_on=2026-03-01";

    @TempDir
    Path directory;

    private RegisterFixture register;

    @BeforeEach
    void open() {
        register = new RegisterFixture(directory);
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void a_row_becomes_a_supplier_with_canonical_and_original_identifiers() {
        assertThat(kinds(register.load(TESTMEUBEL))).containsExactly(CREATED);
        Supplier supplier = register.suppliers().get(0);
        assertThat(supplier.country()).isEqualTo("NL");
        assertThat(supplier.organisations()).containsExactly(RegisterFixture.ORGANISATION);
        assertThat(supplier.aliases()).containsExactly(new Alias(RegisterFixture.ORGANISATION, "CRED-1"));
        assertThat(supplier.identifiers())
                .contains(new Identifier(
                        "KVK", "12345678", "12.345.678", null, null, LocalDate.of(2026, 3, 1), "leveranciers.csv"));
        assertThat(register.database.actions()).containsExactly("suppliers.import");
    }

    @Test
    void the_same_file_again_changes_nothing() {
        String[] file = {
            TESTMEUBEL,
            "name=Zonder Sleutel|place=Zwolle",
            "name=Stichting Brug|place=Ede",
            "name=Brug B.V.|place=Ede|trade_names=De Brug;Brug Ede",
            "name=Testmeubel BV|kvk=12345678|website=testmeubel.example.nl"
        };
        register.load(file);
        List<Supplier> first = register.suppliers();
        long revision = register.database.revision("suppliers");
        assertThat(kinds(register.load(file))).containsOnly(UNCHANGED).hasSize(5);
        assertThat(register.suppliers()).isEqualTo(first);
        assertThat(register.database.revision("suppliers")).isEqualTo(revision);
    }

    @Test
    void the_same_key_under_another_name_is_not_doubled_but_queued_with_score_one() {
        register.load(TESTMEUBEL);
        List<RowOutcome> outcomes = register.load("name=Kantoor Totaal B.V.|btw=NL999990007B01");
        assertThat(kinds(outcomes)).containsExactly(REJECTED);
        Violation violation = outcomes.get(0).violations().get(0);
        assertThat(violation.field()).isEqualTo("btw");
        assertThat(violation.code()).isEqualTo("suppliers.duplicate-candidate");
        assertThat(violation.values()).containsEntry("supplier", "Testmeubel B.V.");
        assertThat(register.suppliers()).hasSize(1);
        assertThat(register.duplicates()).singleElement().satisfies(duplicate -> {
            assertThat(duplicate.score()).isEqualTo(1.0);
            assertThat(duplicate.keys()).containsExactly("BTW:NL999990007B01");
            assertThat(duplicate.incoming()).containsEntry("name", "Kantoor Totaal B.V.");
        });
        register.load("name=Kantoor Totaal B.V.|btw=NL999990007B01");
        assertThat(register.duplicates()).hasSize(1);
    }

    @Test
    void keys_of_two_suppliers_in_one_row_are_refused_with_both_named() {
        register.load(TESTMEUBEL, "name=Anders B.V.|kvk=87654321|btw=NL004495445B01");
        List<RowOutcome> outcomes = register.load("name=Testmeubel B.V.|kvk=12345678|btw=NL004495445B01");
        assertThat(kinds(outcomes)).containsExactly(REJECTED);
        assertThat(outcomes.get(0).violations())
                .extracting(Violation::code, Violation::field, v -> v.values().get("supplier"))
                .containsExactlyInAnyOrder(
                        tuple("suppliers.keys.contradict", "kvk", "Testmeubel B.V."),
                        tuple("suppliers.keys.contradict", "btw", "Anders B.V."));
    }

    @Test
    void every_wrong_value_of_a_row_is_reported_at_once() {
        List<RowOutcome> outcomes =
                register.load("name=Fout|kvk=1234567|rsin=123456789|btw=NL123456789B90|lei=213800KUD8LXJWSQ9D15"
                        + "|iban=NL91ABNA0417164301|country=Utopia|website=geen adres|verified_on=2027-01-01");
        assertThat(outcomes.get(0).violations())
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("kvk", "rsin", "btw", "lei", "iban", "country", "website", "verified_on");
        assertThat(register.suppliers()).isEmpty();
        assertThat(register.database.actions()).isEmpty();
    }

    @Test
    void the_organisations_own_number_finds_a_supplier_that_was_renamed() {
        register.load(TESTMEUBEL);
        assertThat(kinds(register.load("name=Nieuwe Naam B.V.|external_id=CRED-1")))
                .containsExactly(UPDATED);
        assertThat(register.suppliers())
                .singleElement()
                .extracting(Supplier::name)
                .isEqualTo("Nieuwe Naam B.V.");
    }

    @Test
    void a_second_row_with_the_same_number_and_another_name_is_refused() {
        assertThat(kinds(register.load("name=Een|external_id=1", "name=Twee|external_id=1")))
                .containsExactly(CREATED, REJECTED);
    }

    @Test
    void a_key_is_never_replaced_by_another_value() {
        register.load(TESTMEUBEL);
        List<RowOutcome> outcomes = register.load("name=Testmeubel B.V.|kvk=12345678|rsin=111222333");
        assertThat(outcomes.get(0).violations())
                .extracting(Violation::code, Violation::field)
                .containsExactly(tuple("suppliers.key.differs", "rsin"));
    }

    @Test
    void without_any_key_name_and_place_decide_and_another_place_is_another_supplier() {
        register.load("name=Bakker Jansen|place=Ede");
        assertThat(kinds(register.load(
                        "name=BAKKER JANSEN B.V.|place=ede", "name=Bakker Jansen|place=Zwolle", "name=Bakker Jansen")))
                .containsExactly(UPDATED, CREATED, CREATED);
    }

    @Test
    void a_key_finds_the_supplier_that_had_none_but_not_one_with_another_key() {
        register.load("name=Bakker Jansen|place=Ede");
        assertThat(kinds(register.load(
                        "name=Bakker Jansen|place=Ede|kvk=11111111", "name=Bakker Jansen|place=Ede|kvk=22222222")))
                .containsExactly(UPDATED, CREATED);
        assertThat(kinds(register.load("name=Bakker Jansen|place=Ede"))).containsExactly(REJECTED);
    }

    @Test
    void another_organisation_comes_into_relation_with_the_same_supplier() {
        register.load(TESTMEUBEL);
        List<Row> rows = RegisterFixture.rows("name=Testmeubel BV|kvk=12345678|external_id=9");
        assertThat(kinds(register.load("org-b", rows))).containsExactly(UPDATED);
        assertThat(kinds(register.load("org-b", rows))).containsExactly(UNCHANGED);
        assertThat(register.suppliers())
                .singleElement()
                .satisfies(s -> assertThat(s.organisations()).containsExactlyInAnyOrder("org-a", "org-b"));
    }

    @Test
    void a_verification_date_never_goes_back() {
        register.load(TESTMEUBEL);
        assertThat(kinds(register.load("name=Testmeubel B.V.|kvk=12345678|verified_on=2025-01-01")))
                .containsExactly(UNCHANGED);
        assertThat(kinds(register.load("name=Testmeubel B.V.|kvk=12345678|verified_on=2026-05-01")))
                .containsExactly(UPDATED);
        assertThat(register.suppliers().get(0).verifiedOn()).isEqualTo("2026-05-01");
    }

    @Test
    void establishments_and_accounts_may_be_several() {
        register.load("name=Keten B.V.|kvk=12345678|vestiging=000000000001;000000000002|iban=NL91ABNA0417164300");
        register.load("name=Keten B.V.|kvk=12345678|vestiging=000000000003|iban=NL20INGB0001234567");
        assertThat(register.suppliers().get(0).identifiers())
                .extracting(Identifier::scheme)
                .containsExactly("IBAN", "IBAN", "KVK", "VESTIGING", "VESTIGING", "VESTIGING");
    }

    @Test
    void a_dry_run_foretells_what_the_import_does_whatever_the_batches() {
        String[] file = {
            TESTMEUBEL,
            "name=Kantoor Totaal|rsin=999990007",
            "name=Testmeubel BV|kvk=12345678|website=testmeubel.example.nl",
            "name=Bakker|place=Ede",
            "name=Bakker|place=Ede|kvk=22222222",
            "name=Bakker|place=Ede|kvk=22222222",
            "name=Fout|kvk=1"
        };
        ImportSuppliers plan =
                new ImportSuppliers(register.schemes, register.context("org-a"), register.database.clock());
        List<RowOutcome.Kind> foretold = new ArrayList<>();
        for (Row row : RegisterFixture.rows(file)) {
            foretold.addAll(kinds(register.database.read(reading -> plan.plan(reading, List.of(row)))));
        }
        assertThat(register.suppliers()).isEmpty();
        assertThat(kinds(register.load(file))).isEqualTo(foretold);
    }

    @Test
    void an_export_goes_in_again_unchanged() {
        register.load(TESTMEUBEL, "name=Keten B.V.|kvk=87654321|vestiging=000000000001;000000000002|trade_names=A;B");
        List<Map<String, String>> exported = new ArrayList<>();
        register.database.read(reading -> {
            register.dataset.export(reading, RegisterFixture.ACTOR, exported::add);
            return exported.size();
        });
        String[] lines = exported.stream()
                .map(row -> String.join(
                        "|",
                        row.entrySet().stream()
                                .map(e -> e.getKey() + "=" + e.getValue())
                                .toList()))
                .toArray(String[]::new);
        assertThat(kinds(register.load(lines))).containsExactly(UNCHANGED, UNCHANGED);
    }

    private static List<RowOutcome.Kind> kinds(List<RowOutcome> outcomes) {
        return outcomes.stream().map(RowOutcome::kind).toList();
    }
}
