package nl.schil.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A supplier goes to the archive and comes back, through REST of a running installation, with its contracts. */
@Timeout(120)
class ArchiveTest {
    private static final String SUPPLIERS = "name,kvk,place\nArchiefbouw B.V.,66612345,Utrecht\n";

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
    void aSupplierIsArchivedWhenItsContractsAreOverAndAnImportBringsItBack() {
        client.importCsv("suppliers", SUPPLIERS, false);
        String id = found("q=archiefbouw").get(0).get("id").asText();
        client.post("suppliers/" + id + "/contacts", Map.of("name", "N. de Tester", "level", "TACTICAL"))
                .expect(201);
        contract("2026-01-01", "P2Y");

        JsonNode preview = client.get("suppliers/" + id + "/archive");
        assertThat(preview.get("contacts").asInt()).isEqualTo(1);
        assertThat(preview.get("identity").asText()).isEqualTo("NO_PERSON");
        JsonNode refused = archive(id).expect(409).json();
        assertThat(refused.toString()).contains("contracts.archive.needed", "A-1");

        client.put("modules/contracts", Map.of("enabled", false)).expect(200);
        assertThat(client.get("suppliers/" + id + "/archive").get("unanswered").toString())
                .isEqualTo("[\"contracts\"]");
        client.put("modules/contracts", Map.of("enabled", true)).expect(200);

        contract("2020-01-01", "P1Y");
        JsonNode archived = archive(id).expect(200).json();
        assertThat(archived.get("archived").asBoolean()).isTrue();
        assertThat(archived.get("ended").get(0).get("reason").asText()).isEqualTo("Geen opdrachten meer");
        assertThat(found("q=archiefbouw")).isEmpty();
        assertThat(found("archived=true&q=archiefbouw").get(0).get("id").asText())
                .isEqualTo(id);
        assertThat(client.get("suppliers/" + id + "/contacts").get("items")).isEmpty();
        assertThat(client.get("contracts?q=A-1")
                        .get("items")
                        .get(0)
                        .get("supplier")
                        .get("name")
                        .asText())
                .isEqualTo("Archiefbouw B.V.");
        client.post("suppliers/" + id + "/contacts", Map.of("name", "N. de Tester", "level", "TACTICAL"))
                .expect(409);

        restore(id).expect(200);
        assertThat(found("q=archiefbouw")).hasSize(1);
        assertThat(client.get("suppliers/" + id + "/contacts").get("items")).isEmpty();
        archive(id).expect(200);
        assertThat(client.importCsv("suppliers", SUPPLIERS, false)
                        .get("updated")
                        .asInt())
                .isEqualTo(1);
        assertThat(found("q=archiefbouw").get(0).get("id").asText()).isEqualTo(id);
        assertThat(client.get("suppliers/" + id + "/profile")
                        .get("relationships")
                        .get(0)
                        .has("archivedBefore"))
                .isTrue();
    }

    @Test
    void aSoleTraderToWhomNothingRefersIsErased() {
        client.importCsv("suppliers", "name,btw\nTimmerwerk Voorbeeldpersoon,NL123456789B13\n", false);
        String id = found("q=voorbeeldpersoon").get(0).get("id").asText();
        assertThat(client.get("suppliers/" + id + "/archive").get("identity").asText())
                .isEqualTo("ERASED");
        JsonNode erased = archive(id).expect(200).json();
        assertThat(erased.toString()).doesNotContain("Voorbeeldpersoon", "123456789");
        assertThat(erased.has("erasedOn")).isTrue();
        assertThat(restore(id).expect(409).json().get("code").asText()).isEqualTo("suppliers.restore.erased");
    }

    @Test
    void aReasonIsRequired() {
        client.importCsv("suppliers", "name,kvk\nRedenloos B.V.,66612346\n", false);
        String id = found("q=redenloos").get(0).get("id").asText();
        JsonNode problem = client.send("POST", "suppliers/" + id + "/archive", Map.of(), Map.of("If-Match", "*"))
                .expect(422)
                .json();
        assertThat(problem.get("errors").get(0).get("field").asText()).isEqualTo("reason");
    }

    private static Client.Answer archive(String id) {
        return client.send(
                "POST",
                "suppliers/" + id + "/archive",
                Map.of("reason", "Geen opdrachten meer"),
                Map.of("If-Match", etag(id)));
    }

    private static Client.Answer restore(String id) {
        return client.send("DELETE", "suppliers/" + id + "/archive", null, Map.of("If-Match", etag(id)));
    }

    private static String etag(String id) {
        return "\"" + client.get("suppliers/" + id).get("version").asLong() + "\"";
    }

    private static JsonNode found(String query) {
        return client.get("suppliers?" + query).get("items");
    }

    private static void contract(String start, String term) {
        JsonNode job = client.importCsv(
                "contracts",
                "number,title,kind,supplier_key,supplier_name,start,term\n" + "A-1,Bouwwerk,OVEREENKOMST,KVK:66612345,"
                        + "Archiefbouw," + start + "," + term + "\n",
                false);
        assertThat(job.get("rejected").asInt()).as(job.toString()).isZero();
    }
}
