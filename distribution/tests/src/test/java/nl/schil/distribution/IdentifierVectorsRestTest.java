package nl.schil.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The identifiers of the domain's reference, entered through REST of a running installation. */
@Timeout(120)
class IdentifierVectorsRestTest {
    @TempDir
    static Path directory;

    private static Installation schil;
    private static Client client;
    private static int entered;

    @BeforeAll
    static void start() {
        schil = Installation.unpack(directory).start();
        client = schil.client("administrator");
    }

    @AfterAll
    static void stop() {
        schil.close();
    }

    @ParameterizedTest
    @CsvSource({
        "KVK, 12345678, 12345678",
        "RSIN, 822477348, 822477348",
        "RSIN, 004495445, 004495445",
        "RSIN, 111222333, 111222333",
        "RSIN, 123456782, 123456782",
        "BTW, NL004495445B01, NL004495445B01",
        "BTW, NL002455799B11, NL002455799B11",
        "BTW, NL123456789B13, NL123456789B13",
        "OIN, 00000001822477348000, 00000001822477348000",
        "OIN, 00000004194049711000, 00000004194049711000",
        "OIN, 00000003123456780000, 00000003123456780000",
        "OIN, 00000099123456789000, 00000099123456789000",
        "LEI, 213800KUD8LAJWSQ9D15, 213800KUD8LAJWSQ9D15",
        "LEI, 529900T8BM49AURSDO55, 529900T8BM49AURSDO55",
        "LEI, 5493001KJTIIGC8Y1R12, 5493001KJTIIGC8Y1R12",
        "LEI, 724500SCHIL000000032, 724500SCHIL000000032",
        "IBAN, NL91ABNA0417164300, NL91ABNA0417164300",
        "IBAN, NL20INGB0001234567, NL20INGB0001234567",
        "IBAN, BE68539007547034, BE68539007547034",
        "IBAN, DE89370400440532013000, DE89370400440532013000",
        "PEPPOL, 0106:11112222, 0106:11112222",
        "PEPPOL, 0190:00000003123456780000, 0190:00000003123456780000",
        "PEPPOL, 9944:NL999990007B01, 9944:NL999990007B01",
        "KBO, 0428.759.497, 0428759497",
        "EUVAT, ATU13585627, ATU13585627",
        "EUVAT, BE0403019261, BE0403019261",
        "EUVAT, BG175074752, BG175074752",
        "EUVAT, CY10259033P, CY10259033P",
        "EUVAT, CZ25123891, CZ25123891",
        "EUVAT, DE136695976, DE136695976",
        "EUVAT, DK13585628, DK13585628",
        "EUVAT, EE100931558, EE100931558",
        "EUVAT, EL094259216, EL094259216",
        "EUVAT, ESB58378431, ESB58378431",
        "EUVAT, FI20774740, FI20774740",
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
    void aCorrectIdentifierIsTakenInCanonicalForm(String scheme, String written, String canonical) {
        JsonNode supplier = enter(scheme, written).expect(201).json();
        assertThat(supplier.get("identifiers").get(0).get("scheme").asText()).isEqualTo(scheme);
        assertThat(supplier.get("identifiers").get(0).get("value").asText()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "KVK, 1234567, suppliers.kvk.length",
        "RSIN, 123456789, suppliers.rsin.check",
        "RSIN, 802384929, suppliers.rsin.check",
        "RSIN, 000000000, suppliers.rsin.check",
        "BTW, NL123456789B90, suppliers.btw.check",
        "BTW, NL004495445B00, suppliers.btw.zeros",
        "OIN, 00000001123456789000, suppliers.oin.rsin",
        "OIN, 0000000182247734800, suppliers.oin.length",
        "LEI, 213800KUD8LXJWSQ9D15, suppliers.lei.check",
        "IBAN, NL91ABNA0417164301, suppliers.iban.check",
        "KBO, 0431150351, suppliers.kbo.check",
        "EUVAT, ATU13585626, suppliers.euvat.check",
        "EUVAT, BE0403019262, suppliers.euvat.check",
        "EUVAT, BG175074751, suppliers.euvat.check",
        "EUVAT, CY10259033Q, suppliers.euvat.check",
        "EUVAT, CZ25123890, suppliers.euvat.check",
        "EUVAT, DE136695975, suppliers.euvat.check",
        "EUVAT, DK13585627, suppliers.euvat.check",
        "EUVAT, EE100931557, suppliers.euvat.check",
        "EUVAT, EL094259217, suppliers.euvat.check",
        "EUVAT, ESB58378432, suppliers.euvat.check",
        "EUVAT, FI20774741, suppliers.euvat.check",
        "EUVAT, FR41303265045, suppliers.euvat.check",
        "EUVAT, HR33392005962, suppliers.euvat.check",
        "EUVAT, HU12892313, suppliers.euvat.check",
        "EUVAT, IE6433435G, suppliers.euvat.check",
        "EUVAT, IT00743110158, suppliers.euvat.check",
        "EUVAT, LT119511516, suppliers.euvat.check",
        "EUVAT, LU15027443, suppliers.euvat.check",
        "EUVAT, LV40003521601, suppliers.euvat.check",
        "EUVAT, MT11679113, suppliers.euvat.check",
        "EUVAT, PL8567346216, suppliers.euvat.check",
        "EUVAT, PT501964844, suppliers.euvat.check",
        "EUVAT, RO18547291, suppliers.euvat.check",
        "EUVAT, SE123456788701, suppliers.euvat.check",
        "EUVAT, SI50223055, suppliers.euvat.check",
        "EUVAT, SK2022749618, suppliers.euvat.check",
        "EUVAT, GB980780684, suppliers.euvat.country"
    })
    void aWrongIdentifierIsRefusedWithFieldValueAndRemedy(String scheme, String written, String code) {
        JsonNode problem = enter(scheme, written).expect(422).json();
        JsonNode error = problem.get("errors").get(0);
        assertThat(error.get("field").asText()).isEqualTo(scheme.toLowerCase(java.util.Locale.ROOT));
        assertThat(error.get("value").asText()).isEqualTo(written);
        assertThat(error.get("code").asText()).isEqualTo(code);
        assertThat(error.get("message").asText()).hasSizeGreaterThan(20);
    }

    @Test
    void aVatNumberFromAbroadInTheColumnOfDutchOnesIsReadInItsOwnScheme() {
        JsonNode job = client.importCsv("suppliers", "name,vat number\nNordstern GmbH,DE 123 456 788\n", false);
        assertThat(job.get("created").asInt()).as(job.toString()).isEqualTo(1);
        JsonNode supplier = client.get("suppliers?q=nordstern")
                .get("items")
                .get(0)
                .get("identifiers")
                .get(0);
        assertThat(supplier.get("scheme").asText()).isEqualTo("EUVAT");
        assertThat(supplier.get("value").asText()).isEqualTo("DE123456788");
    }

    @Test
    void theSupplierOfTheAcceptanceScenarioIsTakenAndTheSameVatNumberUnderAnotherNameIsACandidate() {
        JsonNode job = client.importCsv(
                "suppliers", "name,kvk,rsin,btw\nTestmeubel B.V.,87654321,999990007,NL999990007B01\n", false);
        assertThat(job.get("created").asInt()).as(job.toString()).isEqualTo(1);
        client.importCsv("suppliers", "name,btw\nHeel Anders Genaamd N.V.,NL999990007B01\n", false);
        JsonNode candidate = client.get("suppliers/duplicates").get("items").get(0);
        assertThat(candidate.get("score").asDouble()).isEqualTo(1.0);
    }

    private static Client.Answer enter(String scheme, String written) {
        entered++;
        return client.post(
                "suppliers",
                Map.of(
                        "name",
                        "Vector " + Integer.toString(entered + 10_000, 36).replaceAll("\\d", "x") + entered + " B.V.",
                        "identifiers",
                        List.of(Map.of("scheme", scheme, "value", written))));
    }
}
