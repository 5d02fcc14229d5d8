package nl.schil.mail.internal.application;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.schil.kernel.Ids;
import nl.schil.kernel.mail.Mail;
import nl.schil.kernel.mail.Outbox;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.ActorDirectory;
import nl.schil.kernel.security.Reachable;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Writing;
import nl.schil.kernel.text.Text;
import nl.schil.kernel.text.Texts;
import nl.schil.mail.internal.model.Message;
import nl.schil.mail.internal.model.Status;
import nl.schil.mail.internal.store.SqlMessages;
import nl.schil.mail.internal.store.SqlReminders;
import nl.schil.mail.internal.store.SqlReminders.Run;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What administrators see of the mail, and what they decide about messages that were not sent. */
@Component(service = Administration.class)
public final class Administration {
    private final Database database;
    private final Outbox outbox;
    private final SendMail sender;
    private final ActorDirectory people;
    private final Texts texts;
    private final Clock clock;

    /**
     * How it goes.
     *
     * @param counts how many messages there are of each status
     * @param sent the message that was sent last, or null
     * @param failed the message that failed last, or null
     * @param run the last day on which reminders were sent, or null
     */
    public record State(
            Map<Status, Long> counts,
            @Nullable Message sent,
            @Nullable Message failed,
            @Nullable Run run) {}

    @Activate
    public Administration(
            @Reference Database database,
            @Reference Outbox outbox,
            @Reference SendMail sender,
            @Reference ActorDirectory people,
            @Reference Texts texts,
            @Reference Clock clock,
            @Reference(target = "(schil.bundle=nl.schil.mail)") Schema schema) {
        this.database = database;
        this.outbox = outbox;
        this.sender = sender;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    public State state() {
        return database.read(reading -> new State(
                SqlMessages.counts(reading),
                SqlMessages.latest(reading, Status.SENT).orElse(null),
                SqlMessages.latest(reading, Status.FAILED).orElse(null),
                SqlReminders.last(reading).orElse(null)));
    }

    /** Messages of one status, newest first, after the one with id {@code before} when given. */
    public List<Message> list(Status status, @Nullable String before, int limit) {
        return database.read(reading -> SqlMessages.list(reading, status, before, limit));
    }

    /** Sends a message again that failed or is uncertain; of an uncertain one the reader may get a second copy. */
    public Message sendAgain(Actor actor, String id) {
        Message queued = change(actor, id, "mail.send-again", (writing, message) -> {
            if (!message.status().sendableAgain()) {
                throw ProblemException.conflict(
                        Text.of("mail.again.refused", "status", message.status().name()));
            }
            SqlMessages.queueAgain(writing, id, clock.instant());
        });
        sender.wake();
        return queued;
    }

    /** A message is not sent any more, and what it says is forgotten. */
    public Message discard(Actor actor, String id) {
        return change(actor, id, "mail.discard", (writing, message) -> {
            if (!message.status().discardable()) {
                throw ProblemException.conflict(Text.of(
                        "mail.discard.refused", "status", message.status().name()));
            }
            SqlMessages.settle(writing, id, Status.DISCARDED, message.dueAt(), clock.instant(), message.reason());
        });
    }

    /** Queues a message to the actor's own address and answers its id. */
    public Message test(Actor actor, Locale locale) {
        if (!outbox.configured()) {
            throw ProblemException.conflict(Text.of("mail.unconfigured"));
        }
        Reachable self = people.reachable().stream()
                .filter(person -> person.actor().id().equals(actor.id()))
                .findFirst()
                .orElseThrow(() -> ProblemException.conflict(Text.of("mail.test.no-address")));
        String key = "mail.test:" + Ids.next();
        database.write(actor, "send a test message", writing -> outbox.queue(writing, test(key, self, locale)));
        sender.wake();
        return database.read(reading -> SqlMessages.byKey(reading, key)).orElseThrow();
    }

    public Optional<Message> find(String id) {
        return database.read(reading -> SqlMessages.find(reading, id));
    }

    private Mail test(String key, Reachable self, Locale locale) {
        String link = outbox.link("/admin/mail").map(Object::toString).orElse("");
        return Mail.of(
                key,
                self.email(),
                texts.say(locale, Text.of("mail.test.subject")),
                texts.say(locale, Text.of("mail.test.body", "name", self.actor().name(), "link", link)) + "\n",
                locale);
    }

    private interface Decision {
        void in(Writing writing, Message message);
    }

    private Message change(Actor actor, String id, String action, Decision decision) {
        return database.write(actor, "decide about a message", writing -> {
            Message before = SqlMessages.find(writing, id).orElseThrow(() -> ProblemException.notFound("message", id));
            decision.in(writing, before);
            Message after = SqlMessages.find(writing, id).orElseThrow();
            writing.audit(new Audit(action, "mail", id, null, before.toString(), after.toString(), null));
            return after;
        });
    }
}
