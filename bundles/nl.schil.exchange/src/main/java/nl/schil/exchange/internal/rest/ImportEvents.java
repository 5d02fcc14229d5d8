package nl.schil.exchange.internal.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import nl.schil.exchange.internal.application.ImportState;
import nl.schil.exchange.internal.application.Imports;
import nl.schil.exchange.internal.model.Jobs;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Sends how imports proceed to whoever follows them, at most a few times a second and on a thread of its own, so that
 * a slow reader never holds up an import.
 */
@Component(service = ImportEvents.class)
public final class ImportEvents {
    private static final long PACE_MILLIS = 300;
    /** So many quiet rounds are followed by a sign of life, for proxies that cut quiet connections. */
    private static final int QUIET_ROUNDS = 50;

    private final Imports imports;
    private final Jobs jobs;
    private final Database database;
    private final List<Follower> followers = new CopyOnWriteArrayList<>();
    private @Nullable ScheduledExecutorService sender;

    @Activate
    public ImportEvents(@Reference Imports imports, @Reference Jobs jobs, @Reference Database database) {
        this.imports = imports;
        this.jobs = jobs;
        this.database = database;
    }

    /** Sends the present state at once, then every change, then the end. */
    synchronized void follow(String id, SseEventSink sink, Sse sse, Function<ImportState, ImportView> view) {
        followers.add(new Follower(id, sink, sse, view));
        if (sender == null) {
            sender = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread thread = new Thread(work, "schil-import-events");
                thread.setDaemon(true);
                return thread;
            });
            sender.scheduleWithFixedDelay(this::round, 0, PACE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Deactivate
    synchronized void stop() {
        rest();
        followers.forEach(Follower::close);
    }

    private void round() {
        followers.removeIf(follower -> !follower.tell(state(follower.id)));
        synchronized (this) {
            if (followers.isEmpty()) {
                rest();
            }
        }
    }

    private synchronized void rest() {
        if (sender != null) {
            sender.shutdown();
            sender = null;
        }
    }

    private @Nullable ImportState state(String id) {
        try {
            return imports.state(id)
                    .or(() -> database.read(reading -> jobs.find(reading, id)).map(ImportState::of))
                    .orElse(null);
        } catch (StoreException e) {
            return null;
        }
    }

    private static final class Follower {
        private final String id;
        private final SseEventSink sink;
        private final Sse sse;
        private final Function<ImportState, ImportView> view;
        private @Nullable ImportState last;
        private int quiet;

        Follower(String id, SseEventSink sink, Sse sse, Function<ImportState, ImportView> view) {
            this.id = id;
            this.sink = sink;
            this.sse = sse;
            this.view = view;
        }

        /** Whether it wants to hear more. */
        boolean tell(@Nullable ImportState state) {
            if (sink.isClosed() || state == null) {
                close();
                return false;
            }
            boolean ended = state.job().ended() != null;
            try {
                if (!state.equals(last)) {
                    send(ended ? "end" : "progress", state);
                } else if (++quiet % QUIET_ROUNDS == 0) {
                    sink.send(sse.newEventBuilder().comment("").build());
                }
            } catch (IllegalStateException closedMeanwhile) {
                return false;
            }
            if (ended) {
                close();
            }
            return !ended;
        }

        private void send(String name, ImportState state) {
            last = state;
            OutboundSseEvent event = sse.newEventBuilder()
                    .name(name)
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(ImportView.class, view.apply(state))
                    .build();
            sink.send(event);
        }

        void close() {
            sink.close();
        }
    }
}
