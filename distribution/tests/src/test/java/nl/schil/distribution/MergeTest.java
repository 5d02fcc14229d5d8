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

/** Two suppliers become one and two again, through REST of a running installation, with their contracts. */
@Timeout(120)
class MergeTest {
    private static final String SUPPLIERS = "name,kvk,place,external_id\n"
            + "Vechtprint Drukwerk B.V.,55512345,Utrecht,V-1\n"
            + "Vechtprnt Drukwerk,,Utrecht,V-2\n";

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
    void aPairIsFoundMergedWithItsContractsAndUndone() throws InterruptedException {
        client.importCsv("suppliers", SUPPLIERS, false);
        JsonNode pair = candidate();
        String stays = id(pair, "Vechtprint Drukwerk B.V.");
        String goes = id(pair, "Vechtprnt Drukwerk");
        client.importCsv(
                "contracts",
                "number,title,kind,supplier_key,supplier_name,start,term\n"
                        + "C-1,Drukwerk,OVEREENKOMST,KVK:55512345,Vechtprint,2026-01-01,P2Y\n",
                false);

        JsonNode preview = client.get("suppliers/" + goes + "/merge-preview?with=" + stays);
        assertThat(preview.get("references").get("contracts").asInt())
                .as(preview.toString())
                .isEqualTo(1);

        client.put("modules/contracts", Map.of("enabled", false)).expect(200);
        Client.Answer refused = merge(goes, stays, preview).expect(409);
        assertThat(refused.json().toString()).contains("contracts");
        client.put("modules/contracts", Map.of("enabled", true)).expect(200);

        JsonNode merged = merge(goes, stays, preview).expect(200).json();
        assertThat(contractSupplier()).isEqualTo(goes);
        Client.Answer old =
                client.send("GET", "suppliers/" + stays, null, Map.of()).expect(308);
        assertThat(old.header("Location")).endsWith("/api/v1/suppliers/" + goes);
        assertThat(client.importCsv("suppliers", SUPPLIERS, true).get("created").asInt())
                .isZero();

        client.post("suppliers/merges/" + merged.get("id").asText() + "/undo", Map.of())
                .expect(200);
        assertThat(contractSupplier()).isEqualTo(stays);
        assertThat(client.get("suppliers/" + stays).get("name").asText()).isEqualTo("Vechtprint Drukwerk B.V.");
    }

    private static Client.Answer merge(String stays, String goes, JsonNode preview) {
        return client.send(
                "POST",
                "suppliers/" + stays + "/merge",
                Map.of(
                        "with",
                        goes,
                        "version",
                        preview.get("merged").get("version").asLong()),
                Map.of("If-Match", "\"" + preview.get("survivor").get("version").asLong() + "\""));
    }

    private static JsonNode candidate() throws InterruptedException {
        client.post("suppliers/detections", Map.of()).expect(202);
        while (client.get("suppliers/detections")
                .get("items")
                .get(0)
                .get("state")
                .asText()
                .equals("RUNNING")) {
            Thread.sleep(50);
        }
        return client.get("suppliers/candidates").get("items").get(0);
    }

    private static String id(JsonNode pair, String name) {
        JsonNode one = pair.get("one");
        return (one.get("name").asText().equals(name) ? one : pair.get("other"))
                .get("id")
                .asText();
    }

    private static String contractSupplier() {
        return client.get("contracts?q=C-1")
                .get("items")
                .get(0)
                .get("supplier")
                .get("id")
                .asText();
    }
}
