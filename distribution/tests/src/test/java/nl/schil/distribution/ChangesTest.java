package nl.schil.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The change ledger through REST of a running installation: the last sentence of acceptance vector 7.13-3. */
class ChangesTest {
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

    private static String framework(String number) {
        client.importCsv(
                "contracts",
                "number,title,kind,signed_on,start,term,max_value,nature\n" + number
                        + ",Kantoormeubilair,RAAM,2025-12-01,2026-01-01,P4Y,40000000,supplies\n",
                false);
        return client.get("contracts?q=" + number).get("items").get(0).get("id").asText();
    }

    private static Map<String, Object> minor(int amount, String threshold) {
        return Map.of(
                "date",
                "2026-03-01",
                "value",
                amount,
                "threshold",
                threshold,
                "motivation",
                "Meer vraag",
                "answers",
                Map.of("nature-unchanged", true));
    }

    @Test
    void twoHundredThousandIsAllowedOnceAndMovesTheMaximum() {
        String changes = "contracts/" + framework("WIJZ-1") + "/changes";
        JsonNode verdict = client.post(changes + "/proposals", minor(200_000, "SUB_CENTRAL"))
                .expect(200)
                .json();
        assertThat(verdict.get("verdict").asText()).isEqualTo("ALLOWED");
        assertThat(verdict.get("ground").asText()).isEqualTo("2.163b");
        assertThat(verdict.get("explanation").toString())
                .contains("216.000", "0.5%", "40.000.000")
                .doesNotContain("{net}");
        assertThat(client.get(changes).get("items"))
                .as("a proposal writes nothing")
                .isEmpty();

        client.post(changes, minor(200_000, "SUB_CENTRAL")).expect(201);
        assertThat(client.get(changes + "?asOf=2026-02-28")
                        .at("/effectiveMaximum/amount")
                        .asInt())
                .isEqualTo(40_000_000);
        JsonNode ledger = client.get(changes + "?asOf=2026-03-01");
        assertThat(ledger.at("/effectiveMaximum/amount").asInt()).isEqualTo(40_200_000);
        assertThat(ledger.get("netShare").asDouble()).isEqualTo(0.5);

        JsonNode again =
                client.post(changes, minor(200_000, "SUB_CENTRAL")).expect(422).json();
        assertThat(again.at("/errors/0/field").asText()).isEqualTo("ground");
        assertThat(client.get(changes).get("items")).hasSize(1);
    }

    @Test
    void aCentralAuthorityHasALowerThreshold() {
        String changes = "contracts/" + framework("WIJZ-2") + "/changes";
        JsonNode verdict = client.post(changes + "/proposals", minor(200_000, "CENTRAL"))
                .expect(200)
                .json();
        assertThat(verdict.get("verdict").asText()).isEqualTo("NOT_PROVEN");
        assertThat(verdict.get("grounds").get(4).get("outcome").asText()).isEqualTo("NOT_MET");
        client.post(changes, minor(139_999, "CENTRAL")).expect(201);
    }

    @Test
    void allFieldErrorsComeAtOnce() {
        String changes = "contracts/" + framework("WIJZ-3") + "/changes";
        JsonNode problem = client.post(changes, Map.of("date", "morgen", "term", "lang", "threshold", "WORKS"))
                .expect(422)
                .json();
        assertThat(problem.get("errors").findValuesAsText("field")).contains("date", "term", "threshold", "motivation");
        problem.get("errors")
                .forEach(error -> assertThat(error.get("message").asText())
                        .isNotEqualTo(error.get("code").asText()));
    }

    @Test
    void theReferenceDataTellArticleAndSource() {
        JsonNode grounds = client.get("contracts/change-grounds").get("items");
        assertThat(grounds.findValuesAsText("article"))
                .containsExactly("2.163c", "2.163d", "2.163e", "2.163f", "2.163b", "2.163g");
        grounds.forEach(ground -> assertThat(ground.get("sources")).isNotEmpty());
        JsonNode thresholds = client.get("contracts/thresholds").get("items");
        assertThat(thresholds).hasSize(4);
        assertThat(thresholds.get(3).at("/amounts/CENTRAL").asInt()).isEqualTo(140_000);
    }
}
