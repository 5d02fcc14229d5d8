package nl.schil.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Mail of a running installation, with a mail server beside it. */
@Timeout(240)
class MailTest {
    private static final String PASSWORD = "vier woorden op rij";

    @TempDir
    Path directory;

    private GreenMail server;
    private Installation schil;
    private Client client;

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        schil = Installation.unpack(directory).start();
        client = schil.client("administrator");
    }

    @AfterEach
    void stop() {
        schil.close();
        server.stop();
    }

    private void configure(int port) throws IOException {
        Files.writeString(schil.home().resolve("etc/nl.schil.mail.config"), """
                host = "127.0.0.1"
                port = "%d"
                security = "NONE"
                from = "schil@example.org"
                public.address = "https://schil.example.org"
                """.formatted(port));
        await(() -> client.get("mail").get("configured").asBoolean());
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

    /** A person who may do everything, as the command line speaks for. */
    private Client noor() {
        client.post(
                        "users",
                        Map.of(
                                "username",
                                "noor",
                                "displayName",
                                "Noor Jansen",
                                "email",
                                "noor@example.org",
                                "password",
                                PASSWORD,
                                "mustChangePassword",
                                false,
                                "grants",
                                List.of(Map.of("role", "administrator"))))
                .expect(201);
        return Client.as(schil, "noor", PASSWORD);
    }

    private JsonNode message(String id) {
        return client.get("mail/messages/" + id);
    }

    private String status(String id) {
        return message(id).get("status").asText();
    }

    @Test
    void mail_is_configured_while_it_runs_and_a_test_message_arrives() throws Exception {
        assertThat(client.get("mail").get("configured").asBoolean()).isFalse();
        client.post("mail/test-messages", null).expect(409);
        configure(server.getSmtp().getPort());
        client.post("mail/test-messages", null).expect(409);

        String id = noor().post("mail/test-messages", null)
                .expect(202)
                .json()
                .get("id")
                .asText();
        await(() -> "SENT".equals(status(id)));

        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getAllRecipients()[0]).hasToString("noor@example.org");
        assertThat(received.getSubject()).isEqualTo("Test message of Schil");
        assertThat(received.getContent().toString()).contains("Noor Jansen", "https://schil.example.org/admin/mail");
        assertThat(client.get("mail").at("/counts/SENT").asInt()).isEqualTo(1);
        assertThat(schil.output()).as("no warning of the mail library").doesNotContain("WARN");

        Files.writeString(schil.home().resolve("etc/nl.schil.mail.config"), "host = \"127.0.0.1\"\n");
        await(() -> client.get("mail").get("problems").size() == 2);
        assertThat(client.get("mail").get("problems").findValuesAsText("setting"))
                .containsExactlyInAnyOrder("from", "public.address");
    }

    @Test
    void a_process_that_is_killed_while_sending_sends_nothing_twice() throws Exception {
        try (MailRelay relay = new MailRelay(server.getSmtp().getPort())) {
            configure(relay.port());
            Client noor = noor();
            relay.keepAnswersBack(true);
            String id = noor.post("mail/test-messages", null)
                    .expect(202)
                    .json()
                    .get("id")
                    .asText();
            relay.awaitHandedOver();
            assertThat(server.waitForIncomingEmail(30_000, 1)).isTrue();
            schil.kill();
            relay.keepAnswersBack(false);
            schil.start();
            client = schil.client("administrator");

            await(() -> "UNCERTAIN".equals(status(id)));
            assertThat(message(id).get("reason").asText())
                    .isEqualTo("Schil stopped while this message was being sent.");
            String other = Client.as(schil, "noor", PASSWORD)
                    .post("mail/test-messages", null)
                    .expect(202)
                    .json()
                    .get("id")
                    .asText();
            await(() -> "SENT".equals(status(other)));
            assertThat(server.getReceivedMessages())
                    .as("the killed one and the new one")
                    .hasSize(2);
            assertThat(status(id)).isEqualTo("UNCERTAIN");
            assertThat(client.get("mail/messages?status=UNCERTAIN").get("items"))
                    .hasSize(1);
            assertThat(client.get("system/health").toString()).contains("Mail goes out");
            client.get("/health/ready");

            client.send("PUT", "mail/messages/" + id + "/sending", null, Map.of())
                    .expect(200);
            await(() -> "SENT".equals(status(id)));
            assertThat(server.getReceivedMessages()).hasSize(3);
            assertThat(server.getReceivedMessages()[2].getMessageID())
                    .as("a mailbox can recognise the second copy")
                    .isEqualTo(server.getReceivedMessages()[0].getMessageID());
            client.send("PUT", "mail/messages/" + id + "/sending", null, Map.of())
                    .expect(409);
            client.send("PUT", "mail/messages/" + id + "/discarding", null, Map.of())
                    .expect(409);
        }
    }

    @Test
    void a_server_that_is_away_keeps_mail_waiting_over_a_restart_and_it_can_be_discarded() throws Exception {
        int port = server.getSmtp().getPort();
        configure(port);
        Client noor = noor();
        server.stop();
        String id = noor.post("mail/test-messages", null)
                .expect(202)
                .json()
                .get("id")
                .asText();
        await(() -> message(id).has("reason"));
        String second = noor.post("mail/test-messages", null)
                .expect(202)
                .json()
                .get("id")
                .asText();
        client.send("PUT", "mail/messages/" + second + "/discarding", null, Map.of())
                .expect(200);
        schil.stop();
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        schil.start();
        client = schil.client("administrator");
        await(() -> "SENT".equals(status(id)));
        assertThat(status(second)).isEqualTo("DISCARDED");
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void the_owner_of_a_contract_is_reminded() throws Exception {
        LocalDate today = LocalDate.now();
        noor();
        LocalDate start = today.plusDays(5).minusYears(1).plusMonths(1);
        client.importCsv(
                "contracts",
                "number,title,kind,signed_on,start,term,options,notice,max_value,owner_email\n"
                        + "MAIL-1,Schoonmaak,OVEREENKOMST," + start.minusDays(30) + "," + start
                        + ",P1Y,P1Y,P1M,1000000,Noor@example.org\n",
                false);
        Files.writeString(schil.home().resolve("etc/nl.schil.mail.reminders.config"), """
                hour = "0"
                working.days.only = "false"
                days.other = [ "40", "20" ]
                """);
        configure(server.getSmtp().getPort());
        assertThat(client.get("mail/reminders").at("/usual").toString()).isEqualTo("[40,20]");
        await(() -> server.getReceivedMessages().length == 1);
        String text = server.getReceivedMessages()[0].getContent().toString();
        assertThat(text).contains("Beste Noor Jansen", "MAIL-1 Schoonmaak", "https://schil.example.org/contracts/");
        assertThat(client.get("mail").at("/lastReminders/people").asInt()).isEqualTo(1);
    }
}
