package nl.schil.exchange.internal.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.schil.exchange.internal.file.RefusedFile;
import nl.schil.exchange.internal.open.OpenFiles.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EformsImportTest {
    private static final Path EFORMS = OpenFiles.SHARED.resolve("eforms");

    @TempDir
    Path folder;

    @Test
    void all_sample_notices_give_what_the_sdk_reads_in_them_or_are_refused_with_the_reason() throws Exception {
        assumeTrue(Files.exists(EFORMS), "the sample notices are not on this machine");
        Map<String, Map<String, List<String>>> expected = expected();
        Map<String, Set<String>> refused = new TreeMap<>();
        int contracts = 0;
        try (Stream<Path> files = Files.list(EFORMS.resolve("notices"))) {
            List<Path> notices = files.sorted().toList();
            assertThat(notices).hasSize(62);
            for (Path file : notices) {
                String name = file.getFileName().toString();
                try {
                    List<Read> rows = OpenFiles.contracts(file);
                    compare(name, rows, expected.get(name));
                    contracts += rows.size();
                } catch (RefusedFile e) {
                    refused.computeIfAbsent(e.reason().code(), code -> new TreeSet<>())
                            .add(name);
                }
            }
        }
        assertThat(contracts).isEqualTo(17);
        assertThat(refused.get("exchange.eforms.incomplete"))
                .contains("INVALID_can_24_empty.xml", "INVALID_can_24_stage-2.xml");
        assertThat(refused.get("exchange.eforms.modification"))
                .containsExactly("E6_minimal.xml", "can-modif_24_duration.xml", "can-modif_24_value.xml");
        assertThat(refused.get("exchange.eforms.intention")).hasSize(3);
        assertThat(refused.get("exchange.eforms.no-award"))
                .anyMatch(n -> n.startsWith("cn_"))
                .anyMatch(n -> n.startsWith("pin-"));
        assertThat(refused.values().stream().flatMap(Set::stream).filter(n -> n.startsWith("INVALID_")))
                .hasSize(8);
    }

    private static void compare(String file, List<Read> rows, Map<String, List<String>> sdk) {
        assertThat(rows)
                .as(file)
                .hasSizeGreaterThanOrEqualTo(
                        sdk.getOrDefault("BT-150-Contract", List.of()).size());
        for (Read row : rows) {
            Map<String, String> values = row.values();
            assertThat(row.refusals()).as(file).isEmpty();
            if (!values.get("number").contains("/CON-")) {
                within(file, values.get("number"), sdk, "BT-150-Contract");
            }
            within(file, values.get("signed_on"), sdk, "BT-145-Contract");
            within(file, values.get("title"), sdk, "BT-721-Contract", "BT-21-Lot", "BT-21-Procedure");
            within(file, values.get("organisation"), sdk, "BT-500-Organization-Company");
            within(file, values.get("nature"), sdk, "BT-23-Lot", "BT-23-Procedure");
            within(file, values.get("cpv"), sdk, "BT-262-Lot", "BT-262-Procedure");
            within(file, values.get("estimated_value"), sdk, "BT-720-Tender");
            within(file, values.get("max_value"), sdk, "BT-709-LotResult");
            within(file, values.get("technique"), sdk, "BT-765-Lot");
            within(file, values.get("start"), sdk, "BT-536-Lot");
            assertThat(values)
                    .as(file)
                    .containsKeys("title", "kind", "number", "external_id", "tender_ref", "organisation");
            for (String supplier : values.getOrDefault("supplier_name", "").split("; ")) {
                within(file, supplier.isEmpty() ? null : supplier, sdk, "BT-500-Organization-Company");
            }
        }
    }

    private static void within(String file, String value, Map<String, List<String>> sdk, String... fields) {
        if (value != null) {
            assertThat(Stream.of(fields).flatMap(f -> sdk.getOrDefault(f, List.of()).stream()))
                    .as(file + " " + fields[0])
                    .anyMatch(told -> told.equals(value) || told.startsWith(value));
        }
    }

    private static Map<String, Map<String, List<String>>> expected() throws Exception {
        Map<String, Map<String, List<String>>> expected = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(EFORMS.resolve("expected.csv"))) {
            for (NamedCsvRecord row : rows) {
                expected.computeIfAbsent(row.getField("file"), f -> new HashMap<>())
                        .computeIfAbsent(row.getField("field"), f -> new java.util.ArrayList<>())
                        .add(row.getField("value").strip());
            }
        }
        return expected;
    }

    @Test
    void a_framework_gives_its_technique_maximum_winner_and_dates() throws Exception {
        assumeTrue(Files.exists(EFORMS), "the sample notices are not on this machine");
        List<Read> rows = OpenFiles.contracts(EFORMS.resolve("notices/can_24_maximal.xml"));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).values())
                .containsEntry("number", "KLM FGH/912")
                .containsEntry("title", "Title of second contract ---")
                .containsEntry("kind", "RAAM")
                .containsEntry("technique", "fa-w-rc")
                .containsEntry("max_value", "9999999.99")
                .containsEntry("estimated_value", "9999999.99")
                .containsEntry("currency", "EUR")
                .containsEntry("supplier_name", "Competitor")
                .containsEntry("organisation", "Financial Adinistration for ...")
                .containsEntry("signed_on", "2023-03-24")
                .containsEntry("start", "2023-01-01")
                .containsEntry("cpv", "75121000")
                .containsEntry("tender_ref", "2023-P-0001");
        assertThat(rows.get(1).places()).containsEntry("number", "CON-0002 BT-150");
        assertThat(OpenFiles.suppliers(EFORMS.resolve("notices/can_24_maximal.xml")))
                .extracting(r -> r.values().get("name"))
                .containsExactly("Gyro Soft SA", "The best App Ltd.", "Competitor");
    }

    @Test
    void a_document_type_is_refused_so_that_nothing_outside_the_notice_is_read() throws Exception {
        String hostile =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><ContractAwardNotice>&e;"
                        + "</ContractAwardNotice>";
        assertThat(OpenFiles.refusal(Files.writeString(folder.resolve("x.xml"), hostile), "contracts"))
                .isEqualTo("exchange.eforms.xml");
        assertThat(OpenFiles.refusal(Files.writeString(folder.resolve("y.xml"), "<a><b></a>"), "contracts"))
                .isEqualTo("exchange.eforms.xml");
        assertThat(OpenFiles.refusal(Files.writeString(folder.resolve("z.xml"), "<html><body/></html>"), "contracts"))
                .isEqualTo("exchange.eforms.not");
        assertThat(OpenFiles.refusal(Files.writeString(folder.resolve("z.xml"), "<html/>"), "spend"))
                .isEqualTo("exchange.eforms.dataset");
    }
}
