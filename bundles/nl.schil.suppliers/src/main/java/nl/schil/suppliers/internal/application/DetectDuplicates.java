package nl.schil.suppliers.internal.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.schil.kernel.Ids;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Writing;
import nl.schil.kernel.text.Text;
import nl.schil.suppliers.internal.identifier.Schemes;
import nl.schil.suppliers.internal.model.Candidate;
import nl.schil.suppliers.internal.model.Detection;
import nl.schil.suppliers.internal.model.DuplicateSearch;
import nl.schil.suppliers.internal.model.Profile;
import nl.schil.suppliers.internal.model.Resemblance;
import nl.schil.suppliers.internal.model.Supplier;
import nl.schil.suppliers.internal.store.ComparedSuppliers;
import nl.schil.suppliers.internal.store.SqlCandidates;
import nl.schil.suppliers.internal.store.SqlDetections;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks through the whole register for suppliers that may be one, one run at a time, in the background. A run that was
 * cut short by a stop of Schil leaves nothing behind; one that is cancelled keeps nothing either.
 */
@Component(service = DetectDuplicates.class)
public final class DetectDuplicates {
    private static final Logger LOG = LoggerFactory.getLogger(DetectDuplicates.class);
    private static final int BATCH = 1_000;
    /** The search tells of every supplier this many times. */
    private static final int PASSES = 4;

    private final Database database;
    private final Schemes schemes;
    private final Clock clock;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "schil-suppliers-duplicates"));
    private volatile @Nullable Running running;

    @Activate
    public DetectDuplicates(
            @Reference Database database,
            @Reference(target = "(schil.bundle=nl.schil.suppliers)") Schema schema,
            @Reference Schemes schemes,
            @Reference Clock clock) {
        this(database, schemes, clock);
    }

    DetectDuplicates(Database database, Schemes schemes, Clock clock) {
        this.database = database;
        this.schemes = schemes;
        this.clock = clock;
    }

    /** One run that has not ended; {@code done} of {@code total} steps. */
    private static final class Running {
        private final String id = Ids.next();
        private final Actor actor;
        private final Instant startedAt;
        private volatile long total;
        private volatile long done;
        private volatile boolean cancelled;

        private Running(Actor actor, Instant startedAt) {
            this.actor = actor;
            this.startedAt = startedAt;
        }

        private Detection now() {
            double progress = total == 0 ? 0 : Math.min(1, (double) done / total);
            return new Detection(id, Detection.State.RUNNING, progress, total / PASSES, 0, 0, startedAt, null);
        }
    }

    /** Starts a run; 409 when one is under way. */
    public synchronized Detection start(Actor actor) {
        if (running != null) {
            throw ProblemException.conflict(Text.of("suppliers.detection.running"));
        }
        Running run = new Running(actor, clock.instant());
        running = run;
        thread.execute(() -> run(run));
        return run.now();
    }

    /** The run under way, or else the last that ended; empty when there was none. */
    public Optional<Detection> latest() {
        Running run = running;
        return run == null ? database.read(SqlDetections::latest) : Optional.of(run.now());
    }

    /** Asks the run under way to stop; 409 when there is none. */
    public void cancel() {
        Running run = running;
        if (run == null) {
            throw ProblemException.conflict(Text.of("suppliers.detection.none"));
        }
        run.cancelled = true;
    }

    @Deactivate
    void stop() {
        Running run = running;
        if (run != null) {
            run.cancelled = true;
        }
        thread.shutdown();
    }

    /** Compares a new supplier with those near it and queues what resembles it; part of the transaction that enters it. */
    static int suspect(Writing writing, Schemes schemes, Supplier supplier, LocalDate today, String actor) {
        List<Profile> near = ComparedSuppliers.near(writing, schemes, supplier);
        List<Candidate> candidates = new ArrayList<>();
        for (Profile other : near.subList(1, near.size())) {
            Resemblance resemblance = Resemblance.of(near.get(0), other);
            if (resemblance != null) {
                candidates.add(new Candidate(
                        Ids.next(),
                        supplier.id(),
                        other.id(),
                        resemblance.score(),
                        resemblance.reasons(),
                        List.of(),
                        Candidate.State.OPEN,
                        today));
            }
        }
        return SqlCandidates.add(writing, candidates, actor);
    }

    private void run(Running run) {
        try {
            search(run);
        } catch (RuntimeException e) {
            LOG.error("The search for duplicate suppliers failed", e);
            end(run, Detection.State.FAILED, 0, List.of());
        } finally {
            running = null;
        }
    }

    private void search(Running run) {
        ComparedSuppliers compared = database.read(reading -> ComparedSuppliers.all(reading, schemes));
        run.total = (long) compared.profiles().size() * PASSES;
        DuplicateSearch search = new DuplicateSearch(compared.profiles(), () -> run.cancelled, done -> run.done = done);
        List<DuplicateSearch.Found> found =
                search.search(compared.sharedKeys(), key -> !schemes.isStrong(key.substring(0, key.indexOf(':'))));
        if (run.cancelled) {
            end(run, Detection.State.CANCELLED, search.compared(), List.of());
        } else {
            end(run, Detection.State.DONE, search.compared(), candidates(found));
        }
    }

    private List<Candidate> candidates(List<DuplicateSearch.Found> found) {
        LocalDate today = LocalDate.now(clock);
        return found.stream()
                .map(pair -> new Candidate(
                        Ids.next(),
                        pair.one(),
                        pair.other(),
                        pair.score(),
                        pair.reasons(),
                        pair.keys(),
                        Candidate.State.OPEN,
                        today))
                .toList();
    }

    private void end(Running run, Detection.State state, long compared, List<Candidate> candidates) {
        long added = 0;
        for (int from = 0; from < candidates.size(); from += BATCH) {
            List<Candidate> batch = candidates.subList(from, Math.min(from + BATCH, candidates.size()));
            added += database.write(run.actor, "queue possible duplicates", writing -> {
                int queued = SqlCandidates.addExisting(writing, batch, run.actor.id());
                audit(writing, run, "queued " + queued);
                return queued;
            });
        }
        Detection ended =
                new Detection(run.id, state, 1, run.total / PASSES, compared, added, run.startedAt, clock.instant());
        database.write(run.actor, "end a search for duplicates", writing -> {
            SqlDetections.insert(writing, ended, run.actor.id());
            audit(writing, run, state + ", found " + ended.found());
            return ended;
        });
    }

    private static void audit(Writing writing, Running run, String detail) {
        writing.audit(new Audit("suppliers.detect", "detection", run.id, null, null, detail, detail));
    }
}
