package nl.schil.workbench.internal.rest;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.schil.workbench.internal.contribution.Contributions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells open browsers when contributions come or go. Changes in quick succession, as when a module takes others along,
 * are told once.
 */
@Component(service = ContributionEvents.class)
public final class ContributionEvents {
    private static final int MOST_FOLLOWERS = 500;
    private static final long QUIET_MS = 300;
    private static final long HEARTBEAT_S = 25;
    private static final long RECONNECT_MS = 2000;

    private final Contributions contributions;
    private final AutoCloseable listening;
    private final List<Follower> followers = new CopyOnWriteArrayList<>();
    private final AtomicBoolean pending = new AtomicBoolean();
    private final ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "schil-workbench-events");
        thread.setDaemon(true);
        return thread;
    });

    private record Follower(SseEventSink sink, Sse sse) {}

    @Activate
    public ContributionEvents(@Reference Contributions contributions) {
        this.contributions = contributions;
        listening = contributions.onChange(this::changed);
        sender.scheduleWithFixedDelay(this::heartbeat, HEARTBEAT_S, HEARTBEAT_S, TimeUnit.SECONDS);
    }

    @Deactivate
    void close() throws Exception {
        listening.close();
        sender.shutdownNow();
        followers.forEach(follower -> follower.sink().close());
    }

    /** Tells the present revision at once and every later one; refuses more than a few hundred at a time. */
    void follow(SseEventSink sink, Sse sse) {
        followers.removeIf(follower -> follower.sink().isClosed());
        if (followers.size() >= MOST_FOLLOWERS) {
            sink.close();
            return;
        }
        Follower follower = new Follower(sink, sse);
        followers.add(follower);
        tell(follower);
    }

    private void changed() {
        if (pending.compareAndSet(false, true)) {
            sender.schedule(this::tellAll, QUIET_MS, TimeUnit.MILLISECONDS);
        }
    }

    private void tellAll() {
        pending.set(false);
        followers.forEach(this::tell);
    }

    private void tell(Follower follower) {
        send(
                follower,
                follower.sse()
                        .newEventBuilder()
                        .name("changed")
                        .reconnectDelay(RECONNECT_MS)
                        .data(contributions.revision())
                        .build());
    }

    private void heartbeat() {
        followers.forEach(follower ->
                send(follower, follower.sse().newEventBuilder().comment("").build()));
    }

    private void send(Follower follower, OutboundSseEvent event) {
        try {
            follower.sink().send(event).whenComplete((sent, failure) -> {
                if (failure != null) {
                    followers.remove(follower);
                }
            });
        } catch (IllegalStateException closed) {
            followers.remove(follower);
        }
    }
}
