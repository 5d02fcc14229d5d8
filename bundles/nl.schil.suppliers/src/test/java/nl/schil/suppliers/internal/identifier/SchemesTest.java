package nl.schil.suppliers.internal.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.schil.kernel.Result;
import nl.schil.kernel.identifier.IdentifierScheme;
import nl.schil.suppliers.internal.model.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemesTest {
    private static final Schemes SCHEMES = Fixtures.schemes();

    @ParameterizedTest
    @CsvSource({
        "KVK, 12345678, 12345678",
        "KVK, 12.345.678, 12345678",
        "KVK, ' 0012 3456', 00123456",
        "VESTIGING, 000012345678, 000012345678",
        "RSIN, 822477348, 822477348",
        "RSIN, 004495445, 004495445",
        "RSIN, 111222333, 111222333",
        "RSIN, 123456782, 123456782",
        "RSIN, 999990007, 999990007",
        "BTW, NL004495445B01, NL004495445B01",
        "BTW, NL002455799B11, NL002455799B11",
        "BTW, NL123456789B13, NL123456789B13",
        "BTW, nl 9999.90.007.B01, NL999990007B01",
        "BTW, 999990007B01, NL999990007B01",
        "OIN, 00000001822477348000, 00000001822477348000",
        "OIN, 00000004194049711000, 00000004194049711000",
        "OIN, 00000003123456780000, 00000003123456780000",
        "OIN, 00000099123456789000, 00000099123456789000",
        "OIN, 0000000700AB12CD9000, 0000000700AB12CD9000",
        "LEI, 213800KUD8LAJWSQ9D15, 213800KUD8LAJWSQ9D15",
        "LEI, 529900T8BM49AURSDO55, 529900T8BM49AURSDO55",
        "LEI, 5493001KJTIIGC8Y1R12, 5493001KJTIIGC8Y1R12",
        "LEI, 724500SCHIL000000032, 724500SCHIL000000032",
        "IBAN, NL91ABNA0417164300, NL91ABNA0417164300",
        "IBAN, NL20INGB0001234567, NL20INGB0001234567",
        "IBAN, BE68 5390 0754 7034, BE68539007547034",
        "IBAN, DE89370400440532013000, DE89370400440532013000",
        "KBO, 0428.759.497, 0428759497",
        "KBO, BE 0403.019.261, 0403019261",
        "PEPPOL, 0106:12345678, 0106:12345678",
        "PEPPOL, 0106: 12.345.678, 0106:12345678",
        "PEPPOL, iso6523-actorid-upis::0190:00000001822477348000, 0190:00000001822477348000",
        "PEPPOL, 9944:nl999990007b01, 9944:NL999990007B01",
        "PEPPOL, 0208:0428759497, 0208:0428759497",
        "PEPPOL, 0199:724500SCHIL000000032, 0199:724500SCHIL000000032",
        "PEPPOL, 9930:de111-111, 9930:DE111-111",
        "EUVAT, ATU13585627, ATU13585627",
        "EUVAT, be 0428.759.497, BE0428759497",
        "EUVAT, BG175074752, BG175074752",
        "EUVAT, CY10259033P, CY10259033P",
        "EUVAT, CZ25123891, CZ25123891",
        "EUVAT, DE 136 695 976, DE136695976",
        "EUVAT, DK 13 58 56 28, DK13585628",
        "EUVAT, EE100931558, EE100931558",
        "EUVAT, GR094259216, EL094259216",
        "EUVAT, ESB58378431, ESB58378431",
        "EUVAT, FI-20774740, FI20774740",
        "EUVAT, FR40303265045, FR40303265045",
        "EUVAT, HR33392005961, HR33392005961",
        "EUVAT, HU12892312, HU12892312",
        "EUVAT, IE6433435F, IE6433435F",
        "EUVAT, IT00743110157, IT00743110157",
        "EUVAT, LT119511515, LT119511515",
        "EUVAT, LU15027442, LU15027442",
        "EUVAT, LV40003521600, LV40003521600",
        "EUVAT, MT11679112, MT11679112",
        "EUVAT, PL8567346215, PL8567346215",
        "EUVAT, PT501964843, PT501964843",
        "EUVAT, RO18547290, RO18547290",
        "EUVAT, SE123456789701, SE123456789701",
        "EUVAT, SI50223054, SI50223054",
        "EUVAT, SK2022749619, SK2022749619"
    })
    void a_correct_identifier_is_accepted_in_canonical_form(String scheme, String written, String canonical) {
        Result<Key> read = SCHEMES.read("field", scheme, written);
        assertThat(read).isInstanceOf(Result.Accepted.class);
        Key key = ((Result.Accepted<Key>) read).value();
        assertThat(key.value()).isEqualTo(canonical);
        assertThat(key.original()).isEqualTo(written.strip());
    }

    @ParameterizedTest
    @CsvSource({
        "KVK, 1234567, suppliers.kvk.length",
        "KVK, 1234567A, suppliers.kvk.length",
        "VESTIGING, 12345678, suppliers.vestiging.length",
        "RSIN, 123456789, suppliers.rsin.check",
        "RSIN, 802384929, suppliers.rsin.check",
        "RSIN, 000000000, suppliers.rsin.check",
        "RSIN, 4495445, suppliers.rsin.length",
        "RSIN, 10000016, suppliers.rsin.length",
        "RSIN, 12345672, suppliers.rsin.leading-zero",
        "BTW, NL123456789B90, suppliers.btw.check",
        "BTW, NL999990007B00, suppliers.btw.zeros",
        "BTW, NL000000000B01, suppliers.btw.zeros",
        "BTW, NL99999007B01, suppliers.btw.form",
        "BTW, US0428759497, suppliers.btw.foreign",
        "OIN, 00000001123456789000, suppliers.oin.rsin",
        "OIN, 0000000182247734800, suppliers.oin.length",
        "OIN, 00000005822477348000, suppliers.oin.prefix",
        "OIN, 00000003123456789000, suppliers.oin.kvk",
        "OIN, 00000004194049711001, suppliers.oin.main",
        "LEI, 213800KUD8LXJWSQ9D15, suppliers.lei.check",
        "LEI, 213800KUD8LAJWSQ9D1, suppliers.lei.form",
        "IBAN, NL91ABNA0417164301, suppliers.iban.check",
        "IBAN, NL91ABNA041716430, suppliers.iban.length",
        "IBAN, XX91ABNA0417164300, suppliers.iban.country",
        "IBAN, NL911234 0417164300, suppliers.iban.form",
        "KBO, 0431150351, suppliers.kbo.check",
        "KBO, 0000000097, suppliers.kbo.check",
        "KBO, 2428759497, suppliers.kbo.form",
        "KBO, 428759497, suppliers.kbo.leading-zero",
        "KBO, 12345678, suppliers.kbo.form",
        "PEPPOL, 1, suppliers.peppol.form",
        "PEPPOL, 106:12345678, suppliers.peppol.form",
        "PEPPOL, 9930:, suppliers.peppol.form",
        "PEPPOL, 0106:1234567, suppliers.kvk.length",
        "PEPPOL, 0190:00000001123456789000, suppliers.oin.rsin",
        "PEPPOL, 9944:NL123456789B90, suppliers.btw.check",
        "EUVAT, DE136695975, suppliers.euvat.check",
        "EUVAT, DE13669597, suppliers.euvat.check",
        "EUVAT, BE0428759498, suppliers.euvat.check",
        "EUVAT, GB980780684, suppliers.euvat.country",
        "EUVAT, EL09425921, suppliers.euvat.check",
        "EUVAT, D, suppliers.euvat.form",
        "EUVAT, 136695976, suppliers.euvat.form",
        "EUVAT, DE#36695976, suppliers.euvat.form",
        "EUVAT, NL123456789B90, suppliers.btw.check",
        "DUNS, 1, suppliers.scheme.unknown"
    })
    void a_wrong_identifier_is_refused_with_its_reason(String scheme, String written, String code) {
        Result<Key> read = SCHEMES.read("field", scheme, written);
        assertThat(read).isInstanceOf(Result.Refused.class);
        assertThat(((Result.Refused<Key>) read).violations()).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo(code);
            assertThat(violation.field()).isEqualTo("field");
        });
    }

    @Test
    void spaces_hyphens_and_digits_of_other_scripts_are_spellings() {
        assertThat(Spelling.canonical("\u00A012\u200934\u20115\u22126.\uFF17\u0668\u200B"))
                .isEqualTo("12345678");
        assertThat(Spelling.canonical("\uFF2E\uFF4C 9")).isEqualTo("NL9");
    }

    @ParameterizedTest
    @CsvSource({
        "BTW, DE136695976, EUVAT:DE136695976",
        "BTW, 'BE 0428.759.497', EUVAT:BE0428759497",
        "EUVAT, NL999990007B01, BTW:NL999990007B01",
        "BTW, 999990007B01, BTW:NL999990007B01"
    })
    void a_vat_number_is_read_in_the_scheme_of_its_member_state(String named, String written, String key) {
        assertThat(SCHEMES.read("btw", named, written)).isInstanceOfSatisfying(Result.Accepted.class, accepted -> {
            assertThat(((Key) accepted.value()).text()).isEqualTo(key);
            assertThat(((Key) accepted.value()).field()).isEqualTo("btw");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "ES12345678Z, true",
        "ESX2482300W, true",
        "ESB58378431, false",
        "SE556188840401, false",
        "SE800101123401, true",
        "CZ25123891, false",
        "CZ6401010000, true",
        "DE136695976, false"
    })
    void a_number_tells_a_natural_person_where_its_form_does(String number, boolean person) {
        assertThat(EuVatScheme.isOfNaturalPerson(number)).isEqualTo(person);
    }

    @Test
    void legal_persons_keys_are_strong_and_establishments_and_accounts_repeat() {
        assertThat(SCHEMES.strong()).containsExactly("BTW", "EUVAT", "KBO", "KVK", "LEI", "OIN", "RSIN");
        assertThat(List.of("VESTIGING", "IBAN", "PEPPOL")).allMatch(SCHEMES::isRepeatable);
        assertThat(new KvkScheme().strength()).isEqualTo(IdentifierScheme.Strength.LEGAL_PERSON);
    }
}
