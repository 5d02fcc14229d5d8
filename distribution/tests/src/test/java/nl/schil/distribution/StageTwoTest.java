package nl.schil.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Managing one important supplier from nothing: set up, measured, evaluated from both sides and met. */
@Timeout(240)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StageTwoTest {
    private static final LocalDate TODAY = LocalDate.now();
    private static final LocalDate START = TODAY.minusMonths(8);
    private static final List<String> ACTIVITIES = List.of("B2a", "B2b", "B2c", "I2a", "I2b");

    @TempDir
    static Path directory;

    private static GreenMail mail;
    private static Installation schil;
    private static Client admin;
    private static Person noor;
    private static String supplier;
    private static String contract;

    @BeforeAll
    static void start() throws Exception {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        schil = Installation.unpack(directory).start();
        admin = schil.client("administrator");
        Files.writeString(schil.home().resolve("etc/nl.schil.mail.config"), """
                host = "127.0.0.1"
                port = "%d"
                security = "NONE"
                from = "schil@example.org"
                public.address = "https://schil.example.org"
                """.formatted(
                        mail.getSmtp().getPort()));
        await(() -> admin.get("mail").get("configured").asBoolean());
        admin.importCsv("suppliers", "name,kvk\nSpiegel Kantoor B.V.,45645645\n", false);
        admin.importCsv(
                "contracts",
                "number,title,kind,supplier_key,signed_on,start,term,options,notice,max_value,owner_email,tier\n"
                        + "RAAM-9,Meubilair,RAAM,KVK:45645645," + START + "," + START
                        + ",P4Y,,P3M,1000000,noor@example.org,G\n",
                false);
        supplier = admin.get("suppliers?q=45645645").at("/items/0/id").asText();
        contract = admin.get("contracts?q=RAAM-9").at("/items/0/id").asText();
        noor = Person.added(schil, admin, "noor", "administrator");
    }

    @AfterAll
    static void stop() {
        schil.close();
        mail.stop();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come true within a minute");
            }
            LockSupport.parkNanos(100_000_000);
        }
    }

    private static String tag(JsonNode read) {
        return "\"" + read.get("version").asText() + "\"";
    }

    private static Map<String, JsonNode> activities() {
        Map<String, JsonNode> activities = new TreeMap<>();
        admin.get("shell?asOf=" + TODAY)
                .get("cells")
                .forEach(cell -> cell.get("activities")
                        .forEach(one -> activities.put(one.get("code").asText(), one)));
        activities.keySet().retainAll(ACTIVITIES);
        return activities;
    }

    @Test
    @Order(1)
    void theSupplierOfAnImportantContractIsNotManagedYet() {
        Map<String, JsonNode> before = activities();
        assertThat(before).hasSize(5);
        assertThat(before.values())
                .allSatisfy(one -> assertThat(one.path("coverage").asDouble(0))
                        .as(one.toString())
                        .isZero());
    }

    @Test
    @Order(2)
    void membersOfBothSidesAreInvitedByMailAndToldOfEveryChange() throws Exception {
        raci();
        JsonNode meeting = meeting("TACTICAL");
        String path = "governance/meetings/" + meeting.get("id").asText();
        JsonNode invited =
                noor.send("POST", path + "/invitations", null).expect(200).json();
        assertThat(invited.get("people").findValuesAsText("invitedOn"))
                .containsExactly(TODAY.toString(), TODAY.toString());
        noor.send("POST", path + "/invitations", null).expect(422);
        await(() -> received("proef@example.org").size() == 1);
        assertThat(calendar(received("proef@example.org").get(0)))
                .contains("METHOD:REQUEST", "noor@example.org", "proef@example.org", "SUMMARY:Overleg TACTICAL");

        LocalDate later = TODAY.plusDays(3);
        JsonNode moved = noor.send(
                        "PUT",
                        path,
                        Map.of("plannedOn", later.toString(), "startsAt", "10:00", "agenda", List.of()),
                        tag(meeting))
                .expect(200)
                .json();
        await(() -> received("proef@example.org").size() == 2);
        assertThat(calendar(received("proef@example.org").get(1)))
                .contains(
                        "METHOD:REQUEST",
                        "SEQUENCE:" + moved.get("version").asText(),
                        later.toString().replace("-", ""));
        noor.send("PUT", path + "/cancellation", Map.of("reason", "Ziek"), tag(moved))
                .expect(200);
        await(() -> received("proef@example.org").size() == 3);
        assertThat(calendar(received("proef@example.org").get(2))).contains("METHOD:CANCEL");
        assertThat(received("noor@example.org")).hasSize(3);
    }

    @Test
    @Order(3)
    void whatIsSetUpMeasuredEvaluatedAndMetMakesAllFiveActivitiesMeasured() throws Exception {
        for (String level : List.of("OPERATIONAL", "TACTICAL", "STRATEGIC")) {
            held(meeting(level));
        }
        measured();
        evaluated();
        Map<String, JsonNode> after = activities();
        assertThat(after.keySet()).containsExactlyElementsOf(ACTIVITIES);
        assertThat(after.values()).allSatisfy(one -> {
            assertThat(one.get("status").asText()).as(one.toString()).isEqualTo("MEASURED");
            assertThat(one.get("coverage").decimalValue()).as(one.toString()).isEqualByComparingTo("1");
        });
    }

    private static void raci() {
        String path = "governance/raci/changes";
        JsonNode raci = noor.send("POST", path, Map.of("starter", true), "\"0\"")
                .expect(200)
                .json();
        String person = noor.get("governance/people").at("/items/0/id").asText();
        List<Object> seats = new ArrayList<>();
        for (String role : List.of("contracteigenaar", "contractmanager", "opdrachtgever", "categoriemanager")) {
            seats.add(Map.of("role", role, "person", person));
        }
        noor.send("POST", path, Map.of("seats", seats), tag(raci)).expect(200);
    }

    /** A planned meeting of a new forum of both sides. */
    private static JsonNode meeting(String level) {
        JsonNode forum = noor.send(
                        "POST",
                        "governance/forums",
                        Map.of(
                                "contract",
                                contract,
                                "name",
                                "Overleg " + level,
                                "level",
                                level,
                                "startedOn",
                                START.toString(),
                                "members",
                                List.of(
                                        Map.of(
                                                "side",
                                                "BUYER",
                                                "person",
                                                noor.get("session")
                                                        .at("/user/id")
                                                        .asText()),
                                        Map.of("side", "SUPPLIER", "name", "P. Proef", "email", "proef@example.org"))))
                .expect(201)
                .json();
        return noor.send(
                        "POST",
                        "governance/forums/" + forum.get("id").asText() + "/meetings",
                        Map.of("plannedOn", TODAY.toString(), "startsAt", "13:30", "minutes", 60))
                .expect(201)
                .json();
    }

    private static void held(JsonNode meeting) {
        String path = "governance/meetings/" + meeting.get("id").asText();
        JsonNode written = noor.send(
                        "PUT",
                        path,
                        Map.of(
                                "plannedOn",
                                TODAY.toString(),
                                "present",
                                List.of(
                                        Map.of("side", "BUYER", "name", "Noor"),
                                        Map.of("side", "SUPPLIER", "name", "P. Proef"))),
                        tag(meeting))
                .expect(200)
                .json();
        JsonNode held = noor.send("PUT", path + "/holding", Map.of("heldOn", TODAY.toString()), tag(written))
                .expect(200)
                .json();
        noor.send("PUT", path + "/minutes", null, tag(held)).expect(200);
    }

    private static void measured() {
        JsonNode template = noor.send(
                        "POST",
                        "performance/templates",
                        Map.of(
                                "name",
                                "Meubilair",
                                "kpis",
                                List.of(Map.of(
                                        "code", "op_tijd", "name", "Op tijd", "target", "100", "floor", "0", "weight",
                                        "1"))))
                .expect(201)
                .json();
        JsonNode card = noor.send(
                        "POST",
                        "performance/scorecards",
                        Map.of(
                                "template",
                                template.get("id").asText(),
                                "contract",
                                contract,
                                "startsOn",
                                START.toString()))
                .expect(201)
                .json();
        LocalDate quarter = TODAY.minusMonths(3);
        noor.send(
                        "POST",
                        "performance/scorecards/" + card.get("id").asText() + "/measurements",
                        Map.of(
                                "measurements",
                                List.of(Map.of(
                                        "kpi",
                                        "op_tijd",
                                        "period",
                                        quarter.getYear() + "-Q" + quarter.get(IsoFields.QUARTER_OF_YEAR),
                                        "value",
                                        "92"))))
                .expect(200);
    }

    private static void evaluated() throws Exception {
        JsonNode draft = noor.send(
                        "POST",
                        "performance/evaluations",
                        Map.of(
                                "supplier",
                                supplier,
                                "title",
                                "Jaargesprek",
                                "from",
                                START.toString(),
                                "until",
                                TODAY.toString(),
                                "deadline",
                                TODAY.plusDays(14).toString(),
                                "buyers",
                                List.of(noor.get("session").at("/user/id").asText()),
                                "suppliers",
                                List.of(Map.of("name", "Iemand Spiegel", "email", "spiegel@example.org"))))
                .expect(201)
                .json();
        String path = "performance/evaluations/" + draft.get("id").asText();
        JsonNode link = noor.send("POST", path + "/opening", null, tag(draft))
                .expect(200)
                .json()
                .at("/links/0");
        assertThat(link.get("mailed").asBoolean()).isTrue();
        await(() -> !received("spiegel@example.org").isEmpty());
        String text = received("spiegel@example.org").get(0).getContent().toString();
        assertThat(text)
                .contains(
                        "Jaargesprek",
                        "https://schil.example.org" + link.get("link").asText());

        Person visitor = Person.visitor(schil, text.strip());
        visitor.send("PUT", "door/evaluation/answers", marks(draft)).expect(200);
        visitor.send("POST", "door/evaluation/submission", null).expect(200);
        noor.send("PUT", path + "/answers", marks(draft)).expect(200);
        noor.send("POST", path + "/submission", null).expect(200);
        noor.send(
                        "PUT",
                        path + "/talk",
                        Map.of("heldOn", TODAY.toString(), "notes", "Besproken", "actions", List.of()),
                        tag(noor.get(path)))
                .expect(200);
    }

    private static Map<String, Object> marks(JsonNode draft) {
        List<Object> marks = new ArrayList<>();
        for (JsonNode item : draft.get("items")) {
            for (String about : List.of("OTHER", "SELF")) {
                marks.add(Map.of("item", item.get("number").asInt(), "about", about, "value", 7));
            }
        }
        return Map.of("marks", marks);
    }

    private static List<MimeMessage> received(String address) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> recipient(message).equals(address))
                .toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The calendar part of a message, with its folded lines put together. */
    private static String calendar(MimeMessage message) throws Exception {
        StringBuilder calendar = new StringBuilder();
        parts(message.getContent(), calendar);
        return calendar.toString().replace("\r\n ", "").replace("\n ", "");
    }

    private static void parts(Object content, StringBuilder calendar) throws Exception {
        if (content instanceof MimeMultipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                var part = several.getBodyPart(i);
                if (part.isMimeType("text/calendar")) {
                    calendar.append(
                            new String(part.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
                } else {
                    parts(part.getContent(), calendar);
                }
            }
        }
    }
}
