package nl.schil.suppliers.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupplierNameTest {
    @ParameterizedTest
    @CsvSource({
        "Testmeubel B.V., testmeubel, bv",
        "TESTMEUBEL BV, testmeubel, bv",
        "Testmeubel, testmeubel, ''",
        "Café 't Hoekje V.O.F., cafe t hoekje, vof",
        "Jansen & Zn. N.V., jansen en zn, nv",
        "Müller Straße GmbH & Co. KG, muller strasse, gmbh en co kg",
        "Stichting Zorgbrug, zorgbrug, stichting",
        "Coöperatie Dommel U.A., cooperatie dommel, ua",
        "Peeters BVBA, peeters, bvba",
        "AG Insurance, ag insurance, ''",
        "B.V., bv, ''",
        "'SØREN  -  Ærø A/S', soren aero a s, ''"
    })
    void a_name_is_compared_without_its_legal_form(String name, String key, String form) {
        assertThat(SupplierName.of(name)).isEqualTo(new SupplierName(key, form));
    }

    @Test
    void different_legal_forms_are_different_names_unless_one_has_none() {
        assertThat(SupplierName.of("Brug B.V.").matches(SupplierName.of("Brug")))
                .isTrue();
        assertThat(SupplierName.of("Brug B.V.").matches(SupplierName.of("Stichting Brug")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Testmeubel B.V., Testmeubel N.V., true",
        "Testmeubel B.V., Tetsmeubel B.V., true",
        "Testmeubel B.V., Testmeubels B.V., true",
        "Testmeubel B.V., Testmeubel Holding B.V., false",
        "Testmeubel B.V., Kantoor Totaal B.V., false",
        "Deltabouw 3, Deltabouw 4, false",
        "Abc, Abd, false"
    })
    void slips_of_the_pen_resemble_and_other_names_do_not(String one, String other, boolean resembles) {
        assertThat(SupplierName.of(one).resembles(SupplierName.of(other))).isEqualTo(resembles);
        assertThat(SupplierName.of(other).resembles(SupplierName.of(one))).isEqualTo(resembles);
    }

    @Test
    void countries_are_known_by_code_and_by_dutch_or_english_name() {
        assertThat(Countries.code("NL")).isEqualTo("NL");
        assertThat(Countries.code("nederland")).isEqualTo("NL");
        assertThat(Countries.code("België")).isEqualTo("BE");
        assertThat(Countries.code("Germany")).isEqualTo("DE");
        assertThat(Countries.code("Utopia")).isNull();
    }
}
