package nl.schil.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ceiling of a framework through import and REST of a running installation: acceptance vector 7.13-3. */
class CeilingTest {
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
    void callOffsAboveTheCeilingAreRefusedAndSpendOfTwoSourcesIsShown() {
        JsonNode contracts = client.importCsv(
                "contracts",
                "number,title,kind,signed_on,start,term,options,notice,max_value,estimated_value,nature\n"
                        + "RAAM-1,Kantoormeubilair,RAAM,2017-12-01,2018-01-01,P3Y,P3Y;P2Y;P2Y,P3M,40000000,2400000,supplies\n",
                false);
        assertThat(contracts.get("created").asInt()).as(contracts.toString()).isEqualTo(1);
        String id =
                client.get("contracts?q=RAAM-1").get("items").get(0).get("id").asText();
        String page = "contracts/" + id;
        assertThat(client.get(page + "/ceiling").get("unknown").toString()).contains("USE");

        String callOffs = "contract,number,date,committed,description\nRAAM-1,A,2018-03-01,31200000,Werkplekken\n"
                + "RAAM-1,B,2018-04-01,9000000,Te veel\n";
        JsonNode job = client.importCsv("call-offs", callOffs, false);
        assertThat(job.get("created").asInt()).as(job.toString()).isEqualTo(1);
        assertThat(job.get("errors").get(0).get("message").asText())
                .contains("C-23/20")
                .doesNotContain("{");
        JsonNode again = client.importCsv("call-offs", callOffs, false);
        assertThat(again.get("unchanged").asInt()).as(again.toString()).isEqualTo(1);

        JsonNode refused = client.post(
                        page + "/call-offs", Map.of("number", "C", "date", "2018-05-01", "committed", 9_000_000))
                .expect(422)
                .json();
        JsonNode error = refused.get("errors").get(0);
        assertThat(error.get("field").asText()).isEqualTo("committed");
        assertThat(error.get("code").asText()).isEqualTo("contracts.call-off.above");
        assertThat(error.get("values").toString()).contains("880000000");

        JsonNode ceiling = client.get(page + "/ceiling?asOf=2019-01-01");
        assertThat(ceiling.get("used").get("cents").asLong()).isEqualTo(3_120_000_000L);
        assertThat(ceiling.get("headroom").get("cents").asLong()).isEqualTo(880_000_000L);
        assertThat(ceiling.get("share").asDouble()).isEqualTo(0.78);
        assertThat(ceiling.get("band").asText()).isEqualTo("WATCH");
        assertThat(client.get(page + "/ceiling?asOf=2018-02-28").has("used")).isFalse();

        JsonNode spend = client.importCsv(
                "spend",
                "contract,period,amount,kind,source,source_date\nRAAM-1,2018-05,152,INVOICED,Grootboek,2018-06-01\n"
                        + "RAAM-1,2018-05,155,INVOICED,Spendkubus,2018-06-02\n",
                false);
        assertThat(spend.get("created").asInt()).as(spend.toString()).isEqualTo(2);
        JsonNode figure = client.get(page + "/spend").get("items").get(0);
        assertThat(figure.get("conflict").asBoolean()).isTrue();
        assertThat(figure.get("source").asText()).isEqualTo("Spendkubus");
        assertThat(figure.get("sources")).hasSize(2);
        assertThat(client.get(page + "/call-offs").get("items")).hasSize(1);
    }
}
