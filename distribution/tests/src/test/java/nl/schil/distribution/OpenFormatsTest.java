package nl.schil.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Code lists, OCDS and eForms through REST and the command line of a running installation. */
@Timeout(240)
class OpenFormatsTest {
    private static final String PACKAGE = """
            {"version":"1.1","releases":[
             {"ocid":"ocds-xyz123-7","id":"7-1","date":"2026-02-01T00:00:00Z","tag":["contract"],"initiationType":"tender",
              "parties":[{"id":"s","name":"Vechtdal Proefprint B.V.","roles":["supplier"],"identifier":{"scheme":"NL-KVK","id":"77712345"}}],
              "tender":{"id":"T-1","techniques":{"hasFrameworkAgreement":true}},
              "awards":[{"id":"A","suppliers":[{"id":"s"}]}],
              "contracts":[{"id":"R","awardID":"A","title":"Raam drukwerk","dateSigned":"2026-01-15T00:00:00Z",
                "period":{"startDate":"2026-02-01T00:00:00Z","endDate":"2028-01-31T00:00:00Z"},
                "maximumValue":{"amount":500000,"currency":"EUR"},
                "items":[{"id":"1","classification":{"scheme":"CPV","id":"79810000"}}]}]},
             {"ocid":"ocds-xyz123-8","id":"8-1","date":"morgen","tag":["contract"],"initiationType":"tender"}]}""";

    @TempDir
    static Path directory;

    private static Installation schil;
    private static Client client;

    @BeforeAll
    static void start() {
        schil = Installation.unpack(directory).start();
        client = schil.client("administrator");
    }

    @AfterAll
    static void stop() {
        schil.close();
    }

    @Test
    void codesAreFoundByCodeAndByWordsWithinFiftyMilliseconds() {
        JsonNode lists = client.get("codelists").get("items");
        assertThat(lists).hasSizeGreaterThanOrEqualTo(21);
        assertThat(client.get("codelists/cpv?q=kantoormeubilair")
                        .at("/items/0/code")
                        .asText())
                .isEqualTo("39130000-2");
        assertThat(client.get("codelists/cpv?parent=39130000").get("items")).isNotEmpty();
        assertThat(client.get("codelists/cpv/09310000-5").get("label").asText()).isEqualTo("Electricity");
        client.send("GET", "codelists/cpv/72000000-4", null, Map.of()).expect(404);
        client.send("GET", "codelists/onbekend", null, Map.of()).expect(404);
        client.send("GET", "codelists/cpv?limit=0", null, Map.of()).expect(422);
        long[] nanos = new long[60];
        for (int i = 0; i < 160; i++) {
            long before = System.nanoTime();
            client.get("codelists/cpv?q=onderhoud%20diensten%20" + "aeiou".charAt(i % 5));
            if (i >= 100) {
                nanos[i - 100] = System.nanoTime() - before;
            }
        }
        Arrays.sort(nanos);
        System.out.println("codelists: p50 " + nanos[30] / 1000 + " us, p95 " + nanos[57] / 1000 + " us");
    }

    @Test
    void aContractTakesOnlyCodesOfTheListAndAnImportShowsOthersAsAFinding() {
        JsonNode refused = contract("CPV-1", "72000000-4").expect(422).json();
        assertThat(refused.toString()).contains("contracts.cpv.digit").contains("72000000-5");
        assertThat(contract("CPV-1", "72999999").expect(422).json().toString()).contains("contracts.cpv.nearest");
        JsonNode made = contract("CPV-1", "72000000").expect(201).json();
        assertThat(made.get("cpv").asText()).isEqualTo("72000000-5");
        assertThat(made.get("cpvLabel").asText()).startsWith("IT services");
        assertThat(contract("CPV-2", "09310000-5").expect(201).json().get("cpv").asText())
                .isEqualTo("09310000-5");

        JsonNode job =
                client.importCsv("contracts", "number,title,kind,cpv\nCPV-3,Oud,OVEREENKOMST,72000000-4\n", false);
        assertThat(job.get("created").asInt()).as(job.toString()).isEqualTo(1);
        JsonNode found = client.get("contracts?q=CPV-3").at("/items/0");
        assertThat(found.get("findings").toString()).contains("72000000-5");
        assertThat(found.has("cpvLabel")).isFalse();
    }

    @Test
    void anOcdsPackageGivesContractsAndSuppliersAndItsOwnExportChangesNothing() throws Exception {
        byte[] ocds = PACKAGE.getBytes(StandardCharsets.UTF_8);
        JsonNode suppliers = client.importFile("suppliers", "pakket.json", ocds, false);
        assertThat(suppliers.get("created").asInt()).as(suppliers.toString()).isEqualTo(1);
        JsonNode judged = client.importFile("contracts", "pakket.json", ocds, true);
        assertThat(judged.at("/guess/format").asText()).isEqualTo("OCDS");
        JsonNode job = client.importFile("contracts", "pakket.json", ocds, false);
        assertThat(job.get("created").asInt()).as(job.toString()).isEqualTo(1);
        assertThat(job.get("rejected").asInt()).isEqualTo(1);
        assertThat(job.at("/errors/0/place").asText()).isEqualTo("/releases/1/date");
        assertThat(client.importFile("contracts", "pakket.json", ocds, false)
                        .get("unchanged")
                        .asInt())
                .isEqualTo(1);

        JsonNode contract = client.get("contracts?q=ocds-xyz123-7").at("/items/0");
        assertThat(contract.get("number").asText()).isEqualTo("ocds-xyz123-7/R");
        assertThat(contract.get("kind").asText()).isEqualTo("RAAM");
        assertThat(contract.get("cpv").asText()).isEqualTo("79810000-5");
        assertThat(contract.get("currentEnd").asText()).isEqualTo("2028-01-31");
        assertThat(contract.at("/maxValue/cents").asLong()).isEqualTo(50000000);
        assertThat(contract.at("/supplier/id").asText()).isNotEmpty();
        assertThat(contract.has("options")).as("nothing was said about options").isFalse();

        Client.Answer export = client.send("GET", "exports/contracts?format=ocds", null, Map.of())
                .expect(200);
        JsonNode again =
                client.importFile("contracts", "export.json", export.text().getBytes(StandardCharsets.UTF_8), false);
        assertThat(again.get("unchanged").asInt())
                .as(again.toString())
                .isEqualTo(again.get("rows").asInt());
        assertThat(again.get("rows").asInt()).isPositive();
        client.send("GET", "exports/suppliers?format=ocds", null, Map.of()).expect(422);
    }

    @Test
    void awardNoticesGiveContractsAndOtherNoticesAreRefusedByWhatTheyAre() throws Exception {
        Path notices = Path.of("../../../shared/data/eforms/notices");
        assumeTrue(Files.exists(notices), "the sample notices are not on this machine");
        byte[] award = Files.readAllBytes(notices.resolve("can_24_maximal.xml"));
        JsonNode job = client.importFile("contracts", "award.xml", award, false);
        assertThat(job.get("created").asInt()).as(job.toString()).isEqualTo(2);
        assertThat(client.importFile("contracts", "award.xml", award, false)
                        .get("unchanged")
                        .asInt())
                .isEqualTo(2);
        JsonNode contract = client.get("contracts?q=KLM").at("/items/0");
        assertThat(contract.get("technique").asText()).isEqualTo("fa-w-rc");
        assertThat(contract.get("tenderRef").asText()).isEqualTo("2023-P-0001");
        for (Map.Entry<String, String> refused : Map.of(
                        "cn_24_maximal.xml", "exchange.eforms.no-award",
                        "can-modif_24_value.xml", "exchange.eforms.modification",
                        "INVALID_can_24_stage-2.xml", "exchange.eforms.incomplete")
                .entrySet()) {
            JsonNode failed = client.importFile(
                    "contracts", refused.getKey(), Files.readAllBytes(notices.resolve(refused.getKey())), false);
            assertThat(failed.get("status").asText()).isEqualTo("FAILED");
            assertThat(failed.at("/failure/code").asText()).isEqualTo(refused.getValue());
            assertThat(failed.at("/failure/remedy").asText()).isNotEmpty();
        }
    }

    @Test
    void theCommandLineReadsByAProfileAndTakesOcds() throws Exception {
        client.post(
                        "imports/profiles",
                        Map.of(
                                "dataset",
                                "suppliers",
                                "name",
                                "Financieel systeem",
                                "headers",
                                List.of("Bedrijf", "Nr"),
                                "mapping",
                                Map.of("Bedrijf", "name", "Nr", "kvk")))
                .expect(201);
        Path csv = Files.writeString(directory.resolve("uitvoer.csv"), "Bedrijf;Nr\nProfielproef B.V.;77754321\n");
        Installation.Outcome byProfile =
                schil.cli("import", "suppliers", csv.toString(), "--mapping", "Financieel systeem", "--json");
        assertThat(byProfile.out()).contains("\"created\":1");
        Path json = Files.writeString(directory.resolve("pakket.json"), PACKAGE);
        Installation.Outcome ocds = schil.cli("import", "contracts", json.toString(), "--dry-run");
        assertThat(ocds.out()).contains("/releases/1/date");
    }

    private static Client.Answer contract(String number, String cpv) {
        return client.post("contracts", Map.of("number", number, "title", "Proef", "kind", "OVEREENKOMST", "cpv", cpv));
    }
}
