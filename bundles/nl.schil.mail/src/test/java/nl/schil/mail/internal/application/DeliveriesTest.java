package nl.schil.mail.internal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.schil.kernel.mail.Invitation;
import nl.schil.kernel.mail.Mail;
import nl.schil.kernel.mail.Outbox.Outcome;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.mail.internal.model.Message;
import nl.schil.mail.internal.model.Patience;
import nl.schil.mail.internal.model.Status;
import nl.schil.mail.internal.store.SqlMessages;
import nl.schil.mail.internal.testing.MovingClock;
import nl.schil.mail.internal.testing.ScriptedServer;
import nl.schil.mail.internal.testing.Settings;
import nl.schil.store.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DeliveriesTest {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @TempDir
    Path directory;

    private final MovingClock clock = new MovingClock(LocalDate.of(2026, 11, 24));
    private TestDatabase database;
    private GreenMail server;

    @BeforeEach
    void open() {
        database = TestDatabase.open(directory, clock, "db/migration");
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @AfterEach
    void close() {
        server.stop();
        database.close();
    }

    private static MailServers servers(int port, String... more) {
        return new MailServers(settings(port, more), "geheim");
    }

    private static MailSettings settings(int port, String... more) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "host", "127.0.0.1",
                "port", port,
                "security", "NONE",
                "from", "schil@example.org",
                "public_address", "https://schil.example.org"));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return Settings.of(MailSettings.class, values);
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private static Mail mail(String key) {
        return Mail.of("test." + key, "noor@example.org", "Één beslissing", "Beste Noor,\n\nPrijs: € 10.\n", DUTCH);
    }

    private Outcome queue(MailServers servers, Mail mail) {
        return database.write(
                Actor.SYSTEM, "queue in a test", writing -> new QueuedOutbox(servers, clock).queue(writing, mail));
    }

    private Deliveries sender(MailServers servers) {
        return new Deliveries(database, servers, clock);
    }

    private Message message(String key) {
        return database.read(reading -> SqlMessages.byKey(reading, "test." + key))
                .orElseThrow();
    }

    @Test
    void a_message_arrives_once_with_its_text_and_what_marks_it_as_automatic() throws Exception {
        MailServers servers = servers(port());
        assertThat(queue(servers, mail("a"))).isEqualTo(Outcome.QUEUED);
        String id = message("a").id();

        sender(servers).send();
        sender(servers).send();

        assertThat(message("a").reason()).isNull();
        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Één beslissing");
        assertThat(received.getContent().toString()).contains("Beste Noor,").contains("Prijs: € 10.");
        assertThat(received.getFrom()[0]).hasToString("Schil <schil@example.org>");
        assertThat(received.getMessageID()).isEqualTo("<" + id + "@example.org>");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message("a").status()).isEqualTo(Status.SENT);
        assertThat(message("a").body()).as("what it says is forgotten").isEmpty();
        assertThat(database.actions()).containsExactly("mail.queue", "mail.sending", "mail.sent");
    }

    @Test
    void an_invitation_stands_beside_the_text_as_a_calendar_request() throws Exception {
        MailServers servers = servers(port());
        Instant start = Instant.parse("2026-12-01T09:00:00Z");
        Invitation invitation = new Invitation(
                "overleg-1@schil",
                2,
                false,
                "Kwartaaloverleg; Testmeubel, 2026",
                "Regel 1\nRegel 2",
                "Kamer 4",
                start,
                start.plus(Duration.ofHours(1)),
                "sam@example.org",
                List.of("noor@example.org", "kim@example.org"),
                "https://schil.example.org/meetings/1");
        queue(servers, new Mail("test.b", "noor@example.org", "Overleg", "Tekst", invitation, DUTCH));

        sender(servers).send();

        MimeMultipart parts = (MimeMultipart) server.getReceivedMessages()[0].getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(1).getContentType())
                .startsWith("text/calendar")
                .contains("method=REQUEST");
        String calendar = new String(parts.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .replaceAll("\r\n[ \t]", "");
        assertThat(calendar)
                .contains("METHOD:REQUEST", "UID:overleg-1@schil", "SEQUENCE:2", "DTSTART:20261201T090000Z")
                .contains("SUMMARY:Kwartaaloverleg\\; Testmeubel\\, 2026", "DESCRIPTION:Regel 1\\nRegel 2")
                .contains("mailto:kim@example.org", "ORGANIZER:mailto:sam@example.org", "RSVP=TRUE");
    }

    @Test
    void a_message_of_a_write_that_fails_is_not_there_and_a_key_counts_once() {
        MailServers servers = servers(port());
        assertThatThrownBy(() -> database.write(Actor.SYSTEM, "fail", writing -> {
                    new QueuedOutbox(servers, clock).queue(writing, mail("c"));
                    throw new IllegalStateException("the module's own write fails");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(database.read(SqlMessages::counts)).isEmpty();

        assertThat(queue(servers, mail("c"))).isEqualTo(Outcome.QUEUED);
        Outcome second = database.write(Actor.SYSTEM, "queue twice", writing -> {
            writing.audit(new Audit("test.twice", "test", "c", null, null, null, null));
            return new QueuedOutbox(servers, clock).queue(writing, mail("c"));
        });
        assertThat(second).isEqualTo(Outcome.ALREADY_QUEUED);
        sender(servers).send();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void without_configuration_nothing_is_kept() {
        MailServers none = new MailServers(Settings.of(MailSettings.class, Map.of()), null);
        QueuedOutbox outbox = new QueuedOutbox(none, clock);
        assertThat(outbox.configured()).isFalse();
        assertThat(outbox.link("/contracts/1")).isEmpty();
        assertThat(new QueuedOutbox(servers(port()), clock).link("/contracts/1"))
                .hasValueSatisfying(link -> assertThat(link).hasToString("https://schil.example.org/contracts/1"));
        database.write(Actor.SYSTEM, "queue nothing", writing -> {
            assertThat(outbox.queue(writing, mail("d"))).isEqualTo(Outcome.NOT_CONFIGURED);
            writing.audit(new Audit("test.none", "test", "d", null, null, null, null));
            return true;
        });
        assertThat(database.read(SqlMessages::counts)).isEmpty();
    }

    @Test
    void a_refused_recipient_fails_with_the_servers_reason_and_stops_no_other() throws Exception {
        try (ScriptedServer refusing = new ScriptedServer(Map.of("RCPT", "550 5.1.1 no such user"))) {
            MailServers servers = servers(refusing.port());
            queue(servers, mail("e"));
            queue(servers, mail("f"));
            sender(servers).send();
            assertThat(message("e").status()).isEqualTo(Status.FAILED);
            assertThat(message("e").reason()).contains("550 5.1.1 no such user");
            assertThat(message("f").status()).isEqualTo(Status.FAILED);
            assertThat(refusing.messages()).isEmpty();
        }
    }

    @Test
    void a_temporary_refusal_is_tried_again_with_growing_pauses_and_given_up_after_two_days() throws Exception {
        try (ScriptedServer busy = new ScriptedServer(Map.of("MAIL", "451 4.3.0 come back later"))) {
            MailServers servers = servers(busy.port());
            queue(servers, mail("g"));
            Instant queued = clock.instant();
            Deliveries sender = sender(servers);
            Duration last = Duration.ZERO;
            while (message("g").status() == Status.QUEUED) {
                sender.send();
                Duration pause = Duration.between(clock.instant(), message("g").dueAt());
                assertThat(message("g").status() == Status.FAILED || pause.compareTo(last) >= 0)
                        .isTrue();
                last = pause;
                clock.advance(pause.isZero() ? Duration.ofSeconds(1) : pause);
            }
            assertThat(Duration.between(queued, clock.instant())).isGreaterThanOrEqualTo(Patience.LONGEST);
            assertThat(message("g").status()).isEqualTo(Status.FAILED);
            assertThat(message("g").reason()).contains("451 4.3.0 come back later");
            assertThat(message("g").attempts()).isBetween(25, 45);
        }
    }

    @Test
    void when_the_server_hangs_up_after_the_message_nobody_knows_and_it_is_not_sent_again() throws Exception {
        try (ScriptedServer rude = new ScriptedServer(Map.of(".", ScriptedServer.HANG_UP))) {
            MailServers servers = servers(rude.port());
            queue(servers, mail("h"));
            Deliveries sender = sender(servers);
            sender.send();
            clock.advance(Duration.ofDays(1));
            sender.send();
            assertThat(message("h").status()).isEqualTo(Status.UNCERTAIN);
            assertThat(message("h").reason()).isEqualTo("mail.reason.hung-up");
            assertThat(rude.messages()).hasSize(1);
        }
    }

    @Test
    void when_the_server_hangs_up_before_the_message_it_is_tried_again() throws Exception {
        try (ScriptedServer rude = new ScriptedServer(Map.of("DATA", ScriptedServer.HANG_UP))) {
            MailServers servers = servers(rude.port());
            queue(servers, mail("i"));
            sender(servers).send();
            assertThat(message("i").status()).isEqualTo(Status.QUEUED);
            assertThat(rude.messages()).isEmpty();
        }
        clock.advance(Duration.ofMinutes(2));
        sender(servers(port())).send();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_server_that_is_away_makes_everything_wait_and_comes_back() throws Exception {
        int unused;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            unused = socket.getLocalPort();
        }
        MailServers away = servers(unused);
        queue(away, mail("j"));
        queue(away, mail("k"));
        Deliveries sender = sender(away);
        sender.send();
        assertThat(message("j").status()).isEqualTo(Status.QUEUED);
        assertThat(message("k").reason()).containsIgnoringCase("connect");
        assertThat(message("k").dueAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(1)));
        int attempts = message("k").attempts();
        sender.send();
        assertThat(message("k").attempts()).as("not before the pause is over").isEqualTo(attempts);

        clock.advance(Duration.ofMinutes(2));
        sender(servers(port())).send();
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void another_configuration_is_tried_at_once_for_everything_that_waits() throws Exception {
        try (ScriptedServer busy = new ScriptedServer(Map.of("MAIL", "451 4.3.0 come back later"))) {
            MailServers servers = servers(busy.port());
            queue(servers, mail("q"));
            Deliveries sender = sender(servers);
            sender.send();
            assertThat(message("q").dueAt()).isAfter(clock.instant());
            servers.change(settings(port()));
            sender.send();
            assertThat(message("q").status()).isEqualTo(Status.SENT);
            assertThat(server.getReceivedMessages()).hasSize(1);
        }
    }

    @Test
    void what_was_being_sent_when_schil_stopped_is_uncertain() {
        MailServers servers = servers(port());
        queue(servers, mail("l"));
        database.write(Actor.SYSTEM, "begin to send", writing -> {
            writing.audit(new Audit("test.claim", "test", "l", null, null, null, null));
            return SqlMessages.claim(writing, message("l").id(), clock.instant());
        });
        Deliveries restarted = sender(servers);
        restarted.settleInterrupted();
        restarted.send();
        assertThat(message("l").status()).isEqualTo(Status.UNCERTAIN);
        assertThat(message("l").body()).as("an administrator may send it again").isNotEmpty();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void signing_in_happens_and_a_wrong_password_waits_with_its_reason() throws IOException {
        server.setUser("schil", "geheim");
        MailServers right = servers(port(), "user", "schil");
        queue(right, mail("m"));
        sender(right).send();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(GreenMailUtil.getWholeMessage(server.getReceivedMessages()[0]))
                .doesNotContain("geheim");

        try (ScriptedServer strict = new ScriptedServer(
                Map.of("EHLO", "250-ok\r\n250 AUTH PLAIN LOGIN", "AUTH", "535 5.7.8 wrong password"))) {
            MailServers wrong = servers(strict.port(), "user", "schil");
            queue(wrong, mail("n"));
            sender(wrong).send();
            assertThat(message("n").status()).isEqualTo(Status.QUEUED);
            assertThat(message("n").reason())
                    .contains("535 5.7.8 wrong password")
                    .doesNotContain("geheim");
        }
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_refused() {
        GreenMail secure = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        secure.start();
        try {
            MailServers servers = servers(secure.getSmtps().getPort(), "security", "TLS");
            queue(servers, mail("p"));
            sender(servers).send();
            assertThat(secure.getReceivedMessages()).isEmpty();
            assertThat(message("p").status()).isEqualTo(Status.QUEUED);
            assertThat(message("p").reason()).containsIgnoringCase("certifi");
        } finally {
            secure.stop();
        }
    }

    @Test
    void a_server_without_starttls_gets_nothing_when_it_is_required() {
        MailServers servers = servers(port(), "security", "STARTTLS");
        queue(servers, mail("o"));
        sender(servers).send();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(message("o").reason()).contains("STARTTLS");
    }
}
