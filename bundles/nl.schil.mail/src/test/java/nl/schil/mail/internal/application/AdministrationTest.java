package nl.schil.mail.internal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.schil.kernel.mail.Mail;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.ActorDirectory;
import nl.schil.kernel.security.Reachable;
import nl.schil.kernel.store.Audit;
import nl.schil.mail.internal.model.Message;
import nl.schil.mail.internal.model.Status;
import nl.schil.mail.internal.store.SqlMessages;
import nl.schil.mail.internal.testing.Dictionary;
import nl.schil.mail.internal.testing.MovingClock;
import nl.schil.mail.internal.testing.Settings;
import nl.schil.store.testing.TestDatabase;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdministrationTest {
    private static final Actor NOOR = new Actor("noor", "Noor Jansen", "web", List.of());
    private static final Actor TOKEN = new Actor("token", "koppeling", "api", List.of());

    @TempDir
    Path directory;

    private final MovingClock clock = new MovingClock(LocalDate.of(2026, 11, 24));
    private final MailServers servers = new MailServers(
            Settings.of(
                    MailSettings.class,
                    Map.of(
                            "host", "127.0.0.1",
                            "from", "schil@example.org",
                            "public_address", "https://schil.example.org")),
            null);
    private TestDatabase database;
    private Administration administration;

    @BeforeEach
    void open() {
        database = TestDatabase.open(directory, clock, "db/migration");
        administration = with(servers);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Administration with(MailServers configured) {
        return new Administration(
                database,
                new QueuedOutbox(configured, clock),
                new SendMail(new Deliveries(database, configured, clock)),
                new People(),
                new Dictionary(),
                clock,
                () -> "001");
    }

    /** Noor alone has a mail address. */
    private static final class People implements ActorDirectory {
        @Override
        public Optional<Actor> person(String id) {
            return Optional.of(NOOR);
        }

        @Override
        public List<Actor> holders(String permission, String organisation) {
            return List.of();
        }

        @Override
        public List<Reachable> reachable() {
            return List.of(new Reachable(NOOR, "noor@example.org"));
        }
    }

    private String message(String key, Status status) {
        return database.write(Actor.SYSTEM, "lay down a message", writing -> {
            Mail mail = Mail.of("test." + key, key + "@example.org", "Onderwerp", "Tekst", Locale.ENGLISH);
            new QueuedOutbox(servers, clock).queue(writing, mail);
            Message message = SqlMessages.byKey(writing, mail.key()).orElseThrow();
            SqlMessages.settle(writing, message.id(), status, clock.instant(), clock.instant(), "550 nee");
            writing.audit(new Audit("test.lay-down", "test", key, null, null, null, null));
            return message.id();
        });
    }

    @Test
    void what_failed_or_is_uncertain_is_sent_again_by_decision_and_audited() {
        String failed = message("a", Status.FAILED);
        clock.advance(Duration.ofDays(3));
        Message again = administration.sendAgain(NOOR, failed);
        assertThat(again.status()).isEqualTo(Status.QUEUED);
        assertThat(again.queuedAt()).as("a new two days begin").isEqualTo(clock.instant());
        assertThat(again.attempts()).isZero();
        assertThat(database.actions()).contains("mail.send-again");
        assertThat(administration
                        .sendAgain(NOOR, message("b", Status.UNCERTAIN))
                        .status())
                .isEqualTo(Status.QUEUED);
    }

    @Test
    void what_was_sent_or_is_being_sent_can_neither_be_sent_again_nor_discarded() {
        for (Status status : List.of(Status.SENT, Status.SENDING, Status.DISCARDED)) {
            String id = message(status.name().toLowerCase(Locale.ROOT), status);
            assertThatThrownBy(() -> administration.sendAgain(NOOR, id))
                    .isInstanceOfSatisfying(
                            ProblemException.class, e -> assertThat(e.status()).isEqualTo(409));
            assertThatThrownBy(() -> administration.discard(NOOR, id)).isInstanceOf(ProblemException.class);
            assertThat(administration.find(id).orElseThrow().status()).isEqualTo(status);
        }
        assertThatThrownBy(() -> administration.discard(NOOR, "bestaat-niet"))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(404));
    }

    @Test
    void what_is_discarded_is_erased_and_its_key_stays_taken() {
        String id = message("c", Status.UNCERTAIN);
        Message discarded = administration.discard(NOOR, id);
        assertThat(discarded.status()).isEqualTo(Status.DISCARDED);
        assertThat(discarded.body()).isEmpty();
        assertThat(database.actions()).contains("mail.discard");
    }

    @Test
    void a_test_goes_to_ones_own_address_and_is_refused_without_one_or_without_configuration() {
        Message test = administration.test(NOOR, Locale.ENGLISH);
        assertThat(test.recipient()).isEqualTo("noor@example.org");
        assertThat(test.body()).contains("Dear Noor Jansen,", "https://schil.example.org/admin/mail");
        assertThatThrownBy(() -> administration.test(TOKEN, Locale.ENGLISH)).isInstanceOf(ProblemException.class);
        MailServers none = new MailServers(Settings.of(MailSettings.class, Map.of()), null);
        assertThatThrownBy(() -> with(none).test(NOOR, Locale.ENGLISH)).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_list_goes_on_after_its_last_and_the_state_counts() {
        for (int i = 0; i < 5; i++) {
            message("d" + i, Status.FAILED);
        }
        message("e", Status.SENT);
        List<Message> first = administration.list(Status.FAILED, null, 3);
        List<Message> second = administration.list(Status.FAILED, first.get(2).id(), 3);
        assertThat(first).extracting(Message::key).containsExactly("test.d4", "test.d3", "test.d2");
        assertThat(second).extracting(Message::key).containsExactly("test.d1", "test.d0");
        assertThat(administration.state().counts()).isEqualTo(Map.of(Status.FAILED, 5L, Status.SENT, 1L));
        assertThat(administration.state().sent().key()).isEqualTo("test.e");
        assertThat(administration.state().run()).isNull();
    }

    @Test
    void health_warns_of_what_failed_and_is_critical_when_mail_waits_for_an_hour() {
        MailCheck check = new MailCheck(database, servers, clock);
        assertThat(check.execute().getStatus()).isEqualTo(Result.Status.OK);
        message("f", Status.UNCERTAIN);
        assertThat(check.execute().getStatus()).isEqualTo(Result.Status.WARN);
        message("g", Status.QUEUED);
        clock.advance(Duration.ofMinutes(59));
        assertThat(check.execute().getStatus()).isEqualTo(Result.Status.WARN);
        clock.advance(Duration.ofMinutes(2));
        assertThat(check.execute().getStatus()).isEqualTo(Result.Status.CRITICAL);
    }
}
