package nl.schil.mail.internal.application;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that sends mail: after every write of mail, and every some seconds for what waited. */
@Component(service = SendMail.class, immediate = true)
public final class SendMail {
    private static final Logger LOG = LoggerFactory.getLogger(SendMail.class);
    private static final String MODULE = "mail";
    private static final long LOOK_SECONDS = 15;
    private static final long STOP_SECONDS = 10;

    private final Deliveries deliveries;
    private final @Nullable ScheduledExecutorService sender;
    private final @Nullable AutoCloseable commits;
    private boolean settled;

    @Activate
    public SendMail(
            @Reference Database database,
            @Reference MailServers servers,
            @Reference Clock clock,
            @Reference(target = "(schil.bundle=nl.schil.mail)") Schema schema) {
        ScheduledExecutorService thread =
                Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "schil-mail"));
        this.deliveries = new Deliveries(database, servers, clock);
        this.sender = thread;
        this.commits = database.onCommit(module -> {
            if (MODULE.equals(module) && !thread.isShutdown()) {
                thread.execute(() -> quietly(deliveries::send));
            }
        });
        thread.scheduleWithFixedDelay(() -> quietly(deliveries::send), 0, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** One without a thread, which sends nothing. */
    SendMail(Deliveries deliveries) {
        this.deliveries = deliveries;
        this.sender = null;
        this.commits = null;
    }

    @Deactivate
    void stop() throws Exception {
        deliveries.stop();
        if (commits != null && sender != null) {
            commits.close();
            sender.shutdown();
            if (!sender.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a message was still being sent; it is uncertain at the next start");
                sender.shutdownNow();
            }
        }
    }

    /** Everything that waits is tried again at once: an administrator did something about it. */
    public void wake() {
        if (sender != null && !sender.isShutdown()) {
            sender.execute(() -> quietly(deliveries::resume));
            sender.execute(() -> quietly(deliveries::send));
        }
    }

    private void quietly(Runnable work) {
        try {
            if (!settled) {
                deliveries.settleInterrupted();
                settled = true;
            }
            work.run();
        } catch (StoreException e) {
            LOG.warn("mail waits: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("mail waits for a reason that should not occur", e);
        }
    }
}
