package nl.schil.mail.internal.application;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Writing;
import nl.schil.mail.internal.model.Delivery;
import nl.schil.mail.internal.model.MailServer;
import nl.schil.mail.internal.model.Message;
import nl.schil.mail.internal.model.Patience;
import nl.schil.mail.internal.model.Status;
import nl.schil.mail.internal.smtp.Smtp;
import nl.schil.mail.internal.store.SqlMessages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands what is queued to the server, one message after the other; for one thread. A message is marked before it is handed
 * over, in a transaction of its own; what was marked when Schil stopped is uncertain and stays so until an administrator
 * decides.
 */
final class Deliveries {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final String INTERRUPTED = "mail.reason.interrupted";

    private final Database database;
    private final MailServers servers;
    private final Clock clock;
    private volatile boolean stopping;
    private @Nullable MailServer used;
    private int failures;
    private Instant pausedUntil = Instant.MIN;

    Deliveries(Database database, MailServers servers, Clock clock) {
        this.database = database;
        this.servers = servers;
        this.clock = clock;
    }

    /** After the message that is being sent no other is begun; from any thread. */
    void stop() {
        stopping = true;
    }

    /** What was being sent when Schil stopped is uncertain from now on. */
    void settleInterrupted() {
        boolean any = database.read(reading -> SqlMessages.latest(reading, Status.SENDING))
                .isPresent();
        if (any) {
            int count = write(
                    "settle interrupted mail",
                    "mail.interrupted",
                    "queue",
                    writing -> SqlMessages.settleInterrupted(writing, clock.instant(), INTERRUPTED));
            LOG.warn("{} messages were being sent when Schil stopped; see Administration > E-mail", count);
        }
    }

    /** Sends all that is due now. */
    void send() {
        MailServer server = servers.current().orElse(null);
        if (used != null && !used.equals(server)) {
            resume();
        }
        used = server;
        while (server != null && !stopping && !clock.instant().isBefore(pausedUntil) && due().isPresent()) {
            try (Smtp smtp = Smtp.connect(server)) {
                failures = 0;
                boolean more;
                do {
                    more = sendNext(smtp);
                } while (more && !stopping && smtp.usable());
            } catch (IOException e) {
                away(String.valueOf(e.getMessage()));
                return;
            }
        }
    }

    private Optional<Message> due() {
        return database.read(reading -> SqlMessages.due(reading, clock.instant()));
    }

    /** Sends the next message; false when nothing is due. */
    private boolean sendNext(Smtp smtp) {
        Message next = due().orElse(null);
        if (next == null) {
            return false;
        }
        boolean claimed = write(
                "send a message",
                "mail.sending",
                next.id(),
                writing -> SqlMessages.claim(writing, next.id(), clock.instant()));
        if (claimed) {
            settle(next, smtp.send(next));
        }
        return true;
    }

    private void settle(Message message, Delivery delivery) {
        if (delivery instanceof Delivery.Taken) {
            settle(message, Status.SENT, null);
        } else if (delivery instanceof Delivery.Refused refused) {
            settle(message, Status.FAILED, refused.reason());
        } else if (delivery instanceof Delivery.Unknown unknown) {
            settle(message, Status.UNCERTAIN, unknown.reason());
        } else if (delivery instanceof Delivery.Later later) {
            boolean over = Patience.ended(message.queuedAt(), clock.instant());
            settle(message, over ? Status.FAILED : Status.QUEUED, later.reason());
        }
    }

    private void settle(Message message, Status status, @Nullable String reason) {
        Instant now = clock.instant();
        Instant due = status == Status.QUEUED ? now.plus(Patience.pause(message.attempts() + 1)) : now;
        write("settle a message", "mail." + status.name().toLowerCase(Locale.ROOT), message.id(), writing -> {
            SqlMessages.settle(writing, message.id(), status, due, now, reason);
            return status;
        });
        if (status != Status.SENT) {
            LOG.warn("message {} is {}; see Administration > E-mail for the reason", message.id(), status);
        }
    }

    /** The server cannot be reached or does not let us in: everything waits, and what waited too long fails. */
    private void away(String reason) {
        Instant now = clock.instant();
        failures++;
        Duration pause = Patience.pause(failures);
        pausedUntil = now.plus(pause);
        write("postpone mail", "mail.postpone", "queue", writing -> {
            SqlMessages.postpone(writing, now, pausedUntil, reason);
            return SqlMessages.giveUp(writing, now.minus(Patience.LONGEST), now);
        });
        LOG.warn("the mail server does not answer, mail waits {} s: {}", pause.toSeconds(), reason);
    }

    /** The server is asked again at once, for everything that waits. */
    void resume() {
        pausedUntil = Instant.MIN;
        failures = 0;
        if (database.read(SqlMessages::oldestQueued).isPresent()) {
            write("resume mail", "mail.resume", "queue", writing -> SqlMessages.dueNow(writing, clock.instant()));
        }
    }

    private interface Work<T> {
        T in(Writing writing);
    }

    private <T> T write(String purpose, String action, String id, Work<T> work) {
        return database.write(Actor.SYSTEM, purpose, writing -> {
            T result = work.in(writing);
            writing.audit(new Audit(action, "mail", id, null, null, null, null));
            return result;
        });
    }
}
