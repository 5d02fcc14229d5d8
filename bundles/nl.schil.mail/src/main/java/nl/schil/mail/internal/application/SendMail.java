package nl.schil.mail.internal.application;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.StoreException;
import nl.schil.kernel.store.Writing;
import nl.schil.mail.internal.model.Delivery;
import nl.schil.mail.internal.model.MailServer;
import nl.schil.mail.internal.model.Message;
import nl.schil.mail.internal.model.Patience;
import nl.schil.mail.internal.model.Status;
import nl.schil.mail.internal.smtp.Smtp;
import nl.schil.mail.internal.store.SqlMessages;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is queued, one message after the other. A message is marked before it is handed over, in a transaction of
 * its own; what was marked when Schil stopped is uncertain and stays so until an administrator decides.
 */
@Component(service = SendMail.class, immediate = true)
public final class SendMail {
    private static final Logger LOG = LoggerFactory.getLogger(SendMail.class);
    private static final String MODULE = "mail";
    private static final String INTERRUPTED = "mail.reason.interrupted";
    private static final long LOOK_SECONDS = 15;
    private static final long STOP_SECONDS = 10;

    private final Database database;
    private final MailServers servers;
    private final Clock clock;
    private final ScheduledExecutorService sender =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "schil-mail"));
    private final @Nullable AutoCloseable commits;
    private volatile boolean stopping;
    private boolean settled;
    private int failures;
    private Instant pausedUntil = Instant.MIN;

    @Activate
    public SendMail(
            @Reference Database database,
            @Reference MailServers servers,
            @Reference Clock clock,
            @Reference(target = "(schil.bundle=nl.schil.mail)") Schema schema) {
        this.database = database;
        this.servers = servers;
        this.clock = clock;
        this.commits = database.onCommit(module -> {
            if (MODULE.equals(module) && !stopping) {
                sender.execute(this::sendQuietly);
            }
        });
        sender.scheduleWithFixedDelay(this::sendQuietly, 0, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** One that sends only when told. */
    SendMail(Database database, MailServers servers, Clock clock) {
        this.database = database;
        this.servers = servers;
        this.clock = clock;
        this.commits = null;
    }

    @Deactivate
    void stop() throws Exception {
        stopping = true;
        if (commits != null) {
            commits.close();
        }
        sender.shutdown();
        if (!sender.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("a message was still being sent; it is uncertain at the next start");
            sender.shutdownNow();
        }
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

    private void sendQuietly() {
        try {
            if (!settled) {
                settleInterrupted();
                settled = true;
            }
            send();
        } catch (StoreException e) {
            LOG.warn("mail waits: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("mail waits for a reason that should not occur", e);
        }
    }

    /** Sends all that is due now. */
    void send() {
        MailServer server = servers.current().orElse(null);
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

    /** The server is asked again at once, for example after an administrator changed something. */
    public void wake() {
        if (!stopping && commits != null) {
            sender.execute(() -> pausedUntil = Instant.MIN);
            sender.execute(this::sendQuietly);
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
