package nl.schil.suppliers.internal.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
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
        "PEPPOL, 9930:de111-111, 9930:DE111-111"
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
        "BTW, BE0428759497, suppliers.btw.foreign",
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

    @Test
    void changing_any_one_digit_of_a_valid_rsin_breaks_it() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            String digits = String.format("%09d", random.nextInt(1_000_000_000));
            if (!ElevenTest.passes(digits)) {
                continue;
            }
            int at = random.nextInt(9);
            char other = (char) ('0' + (digits.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
            String changed = digits.substring(0, at) + other + digits.substring(at + 1);
            assertThat(ElevenTest.passes(changed))
                    .as("%s from %s", changed, digits)
                    .isFalse();
        }
    }

    @Test
    void legal_persons_keys_are_strong_and_establishments_and_accounts_repeat() {
        assertThat(SCHEMES.strong()).containsExactly("BTW", "KBO", "KVK", "LEI", "OIN", "RSIN");
        assertThat(List.of("VESTIGING", "IBAN", "PEPPOL")).allMatch(SCHEMES::isRepeatable);
        assertThat(new KvkScheme().strength()).isEqualTo(IdentifierScheme.Strength.LEGAL_PERSON);
    }
}
