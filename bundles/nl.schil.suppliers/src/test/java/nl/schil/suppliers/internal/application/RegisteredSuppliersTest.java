package nl.schil.suppliers.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.security.OrganisationScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisteredSuppliersTest {
    private static final OrganisationScope OWN = new OrganisationScope(false, Set.of(RegisterFixture.ORGANISATION));

    @TempDir
    Path directory;

    private RegisterFixture register;
    private RegisteredSuppliers suppliers;

    @BeforeEach
    void open() {
        register = new RegisterFixture(directory);
        suppliers = new RegisteredSuppliers(register.database, register.schemes);
        register.load(
                "name=Testmeubel B.V.|kvk=12345678|iban=NL91ABNA0417164300|place=Utrecht|trade_names=Kantoorkönig",
                "name=Meubelhuis De Test|kvk=87654321|external_id=CRED-00417");
    }

    @AfterEach
    void close() {
        register.close();
    }

    @ParameterizedTest
    @CsvSource({
        "testmeubel, Testmeubel B.V.",
        "MEUBEL bv, Testmeubel B.V.",
        "meubel utrecht, Testmeubel B.V.",
        "kantoorkonig, Testmeubel B.V.",
        "12.345.678, Testmeubel B.V.",
        "NL91 ABNA 0417 1643 00, Testmeubel B.V.",
        "cred-00417, Meubelhuis De Test",
        "de test, Meubelhuis De Test"
    })
    void a_supplier_is_found_by_name_trade_name_place_or_any_number(String text, String name) {
        assertThat(suppliers.search(text, OWN, 10))
                .extracting(SupplierRef::name)
                .containsExactly(name);
    }

    @Test
    void names_that_begin_with_the_text_come_first() {
        assertThat(suppliers.search("meubel", OWN, 10))
                .extracting(SupplierRef::name)
                .containsExactly("Meubelhuis De Test", "Testmeubel B.V.");
    }

    @Test
    void a_search_sees_the_callers_organisations_only() {
        assertThat(suppliers.search("meubel", new OrganisationScope(false, Set.of("org-b")), 10))
                .isEmpty();
        assertThat(suppliers.search("%", OWN, 10)).isEmpty();
    }

    @Test
    void keys_are_resolved_in_any_spelling_and_unknown_ones_are_absent() {
        String id = suppliers.search("testmeubel", OWN, 1).get(0).id();
        assertThat(suppliers.resolve(List.of("kvk: 12.345.678", "KVK:12345678", "KVK:99999999", "LEI:1", "nonsense")))
                .containsOnlyKeys("kvk: 12.345.678", "KVK:12345678")
                .containsEntry("KVK:12345678", id);
        assertThat(suppliers.find(List.of(id, "no-such-id"))).containsOnlyKeys(id);
        assertThat(suppliers.find(List.of(id)).get(id).keys()).containsEntry("KVK", "12345678");
    }
}
