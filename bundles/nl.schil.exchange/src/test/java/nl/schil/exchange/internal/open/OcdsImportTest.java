package nl.schil.exchange.internal.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.schil.exchange.internal.file.RowSource;
import nl.schil.exchange.internal.open.OpenFiles.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OcdsImportTest {
    private static final String RELEASE = """
            {"ocid":"%s","id":"%s","date":"%s","tag":["%s"],"initiationType":"tender"%s}""";

    @TempDir
    Path folder;

    private Path file(String content) throws Exception {
        return Files.writeString(folder.resolve("ocds.json"), content);
    }

    private static String release(String ocid, String date, String rest) {
        return RELEASE.formatted(ocid, ocid + date, date, "contract", rest);
    }

    private static String packaged(String... releases) {
        return "{\"version\":\"1.1\",\"releases\":[" + String.join(",\n", releases) + "]}";
    }

    @Test
    void the_releases_of_a_process_are_read_together_the_newest_last_whatever_their_order() throws Exception {
        Path file = file(packaged(
                release("ocds-a-1", "2026-03-01T00:00:00Z", """
                        ,"contracts":[{"id":"C1","awardID":"A1","dateSigned":"2026-02-20T10:00:00+01:00",
                          "period":{"startDate":"2026-03-01T00:00:00Z","endDate":"2028-02-29T23:59:59Z","maxExtentDate":"2030-02-28T00:00:00Z"}}]"""),
                release("ocds-a-2", "2026-01-01T00:00:00Z", ",\"awards\":[{\"id\":\"A\",\"title\":\"Ander\"}]"),
                release("ocds-a-1", "2026-01-01T00:00:00Z", """
                        ,"buyer":{"id":"b","name":"Gemeente Voorbeeld"},
                        "parties":[{"id":"s","name":"Testmeubel B.V.","roles":["supplier"],"identifier":{"scheme":"NL-KVK","id":"12345678"}}],
                        "tender":{"id":"T-9","title":"Meubilair","mainProcurementCategory":"goods",
                          "items":[{"id":"1","classification":{"scheme":"CPV","id":"39130000-2"}}]},
                        "awards":[{"id":"A1","title":"Kantoormeubilair","suppliers":[{"id":"s","name":"Testmeubel"}],"value":{"amount":1000000.50,"currency":"EUR"}}]""")));
        List<Read> rows = OpenFiles.contracts(file);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).values())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("number", "ocds-a-1/C1"),
                        Map.entry("external_id", "ocds-a-1#A1"),
                        Map.entry("tender_ref", "T-9"),
                        Map.entry("title", "Kantoormeubilair"),
                        Map.entry("kind", "OVEREENKOMST"),
                        Map.entry("organisation", "Gemeente Voorbeeld"),
                        Map.entry("supplier_name", "Testmeubel B.V."),
                        Map.entry("supplier_key", "KVK:12345678"),
                        Map.entry("signed_on", "2026-02-20"),
                        Map.entry("start", "2026-03-01"),
                        Map.entry("term", "P2Y"),
                        Map.entry("options", "P2Y"),
                        Map.entry("estimated_value", "1000000.5"),
                        Map.entry("currency", "EUR"),
                        Map.entry("nature", "supplies"),
                        Map.entry("cpv", "39130000-2")));
        assertThat(rows.get(0).places())
                .containsEntry("", "/releases/0/contracts/0")
                .containsEntry("title", "/releases/2/awards/0/title")
                .containsEntry("cpv", "/releases/2/tender/items/0/classification/id")
                .containsEntry("term", "/releases/0/contracts/0/period/endDate");
        assertThat(rows.get(1).values()).containsEntry("number", "ocds-a-2/A").containsEntry("title", "Ander");
    }

    @Test
    void a_call_off_names_the_contract_of_the_framework_when_the_file_holds_that_and_its_process_otherwise()
            throws Exception {
        String callOff = ",\"awards\":[{\"id\":\"1\",\"title\":\"Afroep\"}],\"relatedProcesses\":[{\"id\":\"1\","
                + "\"relationship\":[\"framework\"],\"scheme\":\"ocid\",\"identifier\":\"%s\"}]";
        Path file = file(packaged(
                release("ocds-a-7", "2026-02-01T00:00:00Z", callOff.formatted("ocds-a-6")),
                release("ocds-a-8", "2026-02-01T00:00:00Z", callOff.formatted("ocds-a-5")),
                release("ocds-a-6", "2026-01-01T00:00:00Z", """
                        ,"tender":{"id":"1","title":"Raam","techniques":{"hasFrameworkAgreement":true,
                          "frameworkAgreement":{"method":"withReopeningCompetition"}}},
                        "awards":[{"id":"1"}],"contracts":[{"id":"R","awardID":"1","maximumValue":{"amount":5,"currency":"EUR"}}]""")));
        List<Read> rows = OpenFiles.contracts(file);
        assertThat(rows.get(0).values()).containsEntry("kind", "NADERE").containsEntry("framework", "ocds-a-6/R");
        assertThat(rows.get(1).values()).containsEntry("framework", "ocds-a-5");
        assertThat(rows.get(2).values())
                .containsEntry("kind", "RAAM")
                .containsEntry("technique", "fa-w-rc")
                .containsEntry("max_value", "5")
                .doesNotContainKey("estimated_value");
    }

    @Test
    void single_releases_records_and_lines_of_releases_are_understood() throws Exception {
        String one = release("ocds-a-1", "2026-01-01T00:00:00Z", ",\"awards\":[{\"id\":\"1\",\"title\":\"Een\"}]");
        String two = release("ocds-a-2", "2026-01-01T00:00:00Z", ",\"awards\":[{\"id\":\"1\",\"title\":\"Twee\"}]");
        assertThat(OpenFiles.contracts(file(one))).hasSize(1);
        assertThat(OpenFiles.contracts(file("\uFEFF" + one))).hasSize(1);
        assertThat(OpenFiles.contracts(file(one + "\n" + two + "\n"))).hasSize(2);
        assertThat(OpenFiles.contracts(file("[" + one + "," + two + "]"))).hasSize(2);
        assertThat(OpenFiles.contracts(file("{\"ocid\":\"ocds-a-1\",\"compiledRelease\":" + one
                        + ",\"releases\":[{\"url\":\"https://example.org/1\"}]}")))
                .hasSize(1);
        List<Read> linked = OpenFiles.contracts(file("{\"version\":\"1.1\",\"records\":[{\"ocid\":\"ocds-a-1\","
                + "\"releases\":[{\"url\":\"https://example.org/1\",\"date\":\"2026-01-01T00:00:00Z\"}]}]}"));
        assertThat(linked.get(0).refusals()).extracting(r -> r.why().code()).containsExactly("exchange.ocds.linked");
    }

    @Test
    void what_breaks_the_standard_is_refused_where_it_stands_and_the_other_processes_are_taken() throws Exception {
        Path file = file(packaged(
                release("ocds-a-1", "gisteren", ",\"awards\":[{\"title\":\"Zonder id\"}]"),
                release("ocds-a-2", "2026-01-01T00:00:00Z", ",\"awards\":[{\"id\":\"1\",\"title\":\"Goed\"}]")));
        List<Read> rows = OpenFiles.contracts(file);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).refusals())
                .extracting(RowSource.Refusal::place)
                .containsExactly("/releases/0/date", "/releases/0/awards/0/id");
        assertThat(rows.get(1).refusals()).isEmpty();
    }

    @Test
    void contracts_that_were_cancelled_and_awards_without_outcome_do_not_become_contracts() throws Exception {
        Path file = file(packaged(release("ocds-a-1", "2026-01-01T00:00:00Z", """
                ,"awards":[{"id":"1","status":"unsuccessful"},{"id":"2","status":"active"}],
                "contracts":[{"id":"C","awardID":"2","status":"cancelled"}]""")));
        List<Read> rows = OpenFiles.contracts(file);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).refusals()).extracting(r -> r.why().code()).containsExactly("exchange.ocds.cancelled");
    }

    @Test
    void what_is_no_ocds_is_refused_with_the_reason() throws Exception {
        assertThat(OpenFiles.refusal(file("{\"items\":[{\"name\":\"x\"}]}"), "contracts"))
                .isEqualTo("exchange.ocds.not");
        assertThat(OpenFiles.refusal(file("{\"releases\":[{\"ocid\":"), "contracts"))
                .isEqualTo("exchange.ocds.json");
        assertThat(OpenFiles.refusal(file("{}"), "spend")).isEqualTo("exchange.ocds.dataset");
        assertThat(OpenFiles.refusal(file("[".repeat(5000)), "contracts")).isEqualTo("exchange.ocds.json");
    }

    @Test
    void suppliers_come_once_by_their_identifier() throws Exception {
        String party =
                "{\"id\":\"%s\",\"name\":\"%s\",\"roles\":[\"supplier\"],\"identifier\":{\"scheme\":\"%s\",\"id\":\"%s\","
                        + "\"legalName\":\"Testmeubel B.V.\"},\"address\":{\"locality\":\"Utrecht\",\"country\":\"NL\"}}";
        Path file = file(packaged(
                release(
                        "ocds-a-1",
                        "2026-01-01T00:00:00Z",
                        ",\"parties\":[" + party.formatted("1", "Testmeubel", "NL-KVK", "12345678") + "]"),
                release(
                        "ocds-a-2",
                        "2026-01-01T00:00:00Z",
                        ",\"parties\":[" + party.formatted("9", "Test meubel", "NL-KVK", "12345678") + "]"),
                release(
                        "ocds-a-3",
                        "2026-01-01T00:00:00Z",
                        ",\"parties\":[" + party.formatted("1", "X", "GB-COH", "0099") + "]")));
        List<Read> rows = OpenFiles.suppliers(file);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).values())
                .containsEntry("kvk", "12345678")
                .containsEntry("name", "Testmeubel B.V.")
                .containsEntry("trade_names", "Testmeubel")
                .containsEntry("country", "NL");
        assertThat(rows.get(1).values())
                .containsEntry("external_id", "GB-COH-0099")
                .doesNotContainKey("kvk");
    }

    @Test
    void a_large_package_is_read_release_by_release() throws Exception {
        Path file = folder.resolve("large.json");
        int count = 40_000;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"version\":\"1.1\",\"releases\":[");
            for (int i = 0; i < count; i++) {
                out.write(i == 0 ? "" : ",");
                out.write(release(
                        "ocds-a-" + i,
                        "2026-01-01T00:00:00Z",
                        ",\"awards\":[{\"id\":\"1\",\"title\":\"Opdracht " + "met een lange omschrijving ".repeat(60)
                                + i + "\"}]"));
            }
            out.write("]}");
        }
        assertThat(Files.size(file)).isGreaterThan(60L << 20);
        int read = 0;
        var columns = List.of(new nl.schil.kernel.dataset.Column(
                "number", nl.schil.kernel.dataset.Column.Type.TEXT, true, List.of(), "", ""));
        long before = System.nanoTime();
        try (RowSource source = new OcdsFormat()
                .open(new nl.schil.exchange.internal.file.SpooledFile(file, "x", 0, "", true), "contracts", columns)) {
            while (source.next()) {
                read++;
            }
        }
        System.out.println("OCDS: " + (Files.size(file) >> 20) + " MB, " + count + " releases in "
                + (System.nanoTime() - before) / 1_000_000 + " ms");
        assertThat(read).isEqualTo(count + 1);
    }

    @Test
    void the_samples_of_the_standard_become_contracts() throws Exception {
        Path samples = OpenFiles.SHARED.resolve("ocds");
        assumeTrue(Files.exists(samples), "the samples of the standard are not on this machine");
        for (String file :
                List.of("sample/ocds-213czf-000-00001.json", "sample/ocds-213czf-000-00001-05-contract.json")) {
            List<Read> rows = OpenFiles.contracts(samples.resolve(file));
            assertThat(rows).as(file).hasSize(1);
            assertThat(rows.get(0).values())
                    .containsEntry("number", "ocds-213czf-000-00001-contract-01")
                    .containsEntry("start", "2010-07-01")
                    .containsEntry("term", "P1Y")
                    .containsEntry("currency", "GBP")
                    .containsEntry("supplier_name", "AnyCorp Cycle Provision");
        }
        List<Read> framework = OpenFiles.contracts(samples.resolve("frameworks_completed/closed_single_award.json"));
        assertThat(framework.get(0).values())
                .containsEntry("kind", "NADERE")
                .containsEntry("framework", "ocds-r6ebe6-9af22e2f-5307-4e98-bff6-1ebffbff343d")
                .containsEntry("supplier_name", "Movianto UK");
        assertThat(OpenFiles.contracts(samples.resolve("frameworks/closed_single_award.json"))
                        .get(0)
                        .refusals())
                .extracting(RowSource.Refusal::place)
                .containsExactly("/releases/0/initiationType");
    }
}
