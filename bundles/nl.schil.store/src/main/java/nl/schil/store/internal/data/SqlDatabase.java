package nl.schil.store.internal.data;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.StoreException;
import nl.schil.kernel.store.StoreException.Reason;
import nl.schil.kernel.store.Writing;
import nl.schil.store.internal.audit.AuditChain;
import nl.schil.store.internal.audit.AuditCheck;
import nl.schil.store.internal.audit.AuditFinding;
import nl.schil.store.internal.audit.AuditFinding.Kind;
import nl.schil.store.internal.audit.AuditHead.Position;
import nl.schil.store.internal.files.DataFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database of one data directory, open. */
public final class SqlDatabase implements Database, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SqlDatabase.class);

    private final Clock clock;
    private final Duration patience;
    private final Writer writer;
    private final Readers readers;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Revisions revisions = new Revisions();
    private final @Nullable AuditChain chain;
    private final @Nullable String refusal;
    private volatile boolean closed;

    private SqlDatabase(
            Clock clock,
            Duration patience,
            Writer writer,
            Readers readers,
            @Nullable AuditChain chain,
            @Nullable String refusal) {
        this.clock = clock;
        this.patience = patience;
        this.writer = writer;
        this.readers = readers;
        this.chain = chain;
        this.refusal = refusal;
        read(reading -> {
            revisions.load(reading);
            return true;
        });
    }

    /**
     * Opens the database, made when it is absent. A database whose end of the audit chain does not hold is opened for
     * reading only.
     *
     * @param patience how long a writer waits for the one before it
     * @param suspect whether the last stop was not a clean one, so that the file itself is checked as well
     */
    public static SqlDatabase open(DataFiles files, Clock clock, Duration patience, boolean suspect) {
        files.prepare();
        Sqlite.placeLibrary(files.nativeLibraries());
        SqliteErrors errors = new SqliteErrors(files.database());
        Readers readers = new Readers(files.database(), errors);
        Writer writer = Writer.open(files.database(), errors);
        try {
            Optional<String> problem = readers.read(reading -> problem(reading, files, suspect));
            problem.ifPresent(reason -> LOG.error("{} Until then Schil only reads.", reason));
            AuditChain chain = problem.isPresent() ? null : readers.read(reading -> resume(files, reading));
            return new SqlDatabase(clock, patience, writer, readers, chain, problem.orElse(null));
        } catch (RuntimeException e) {
            readers.close();
            writer.close();
            throw e;
        }
    }

    private static Optional<String> problem(Reading reading, DataFiles files, boolean suspect) {
        Optional<String> damage = suspect ? damage(reading, files) : Optional.empty();
        if (damage.isPresent()) {
            return damage;
        }
        boolean rows = AuditChain.last(reading).isPresent();
        if (!rows && reading.list("SELECT 1 FROM store_revision", row -> 1).isEmpty()) {
            try {
                AuditChain.begin(files);
            } catch (IOException e) {
                throw broken(files, e);
            }
            return Optional.empty();
        }
        return new AuditCheck(reading, files)
                .tail()
                .finding()
                .or(() -> rows ? Optional.empty() : Optional.of(new AuditFinding(Kind.TAIL_CUT, 1)))
                .map(AuditFinding::message);
    }

    private static Optional<String> damage(Reading reading, DataFiles files) {
        String found;
        try {
            found = String.join("; ", reading.list("PRAGMA quick_check(5)", row -> row.getString(1)));
        } catch (StoreException e) {
            found = e.getMessage();
        }
        return "ok".equals(found)
                ? Optional.empty()
                : Optional.of("The database " + files.database() + " is damaged: " + found
                        + ". Stop Schil and restore the newest backup with 'schil restore'.");
    }

    private static AuditChain resume(DataFiles files, Reading reading) {
        try {
            return AuditChain.resume(files, reading);
        } catch (IOException e) {
            throw broken(files, e);
        }
    }

    private static StoreException broken(DataFiles files, IOException e) {
        return new StoreException(
                Reason.READ_ONLY,
                "The key or anchor of the audit chain in " + files.auditKey().getParent()
                        + " cannot be read or written (" + e + "). Check owner, rights and free space.",
                e);
    }

    @Override
    public <T extends @Nullable Object> T read(Function<? super Reading, T> question) {
        return readers.read(question);
    }

    @Override
    public <T extends @Nullable Object> T write(Actor actor, String purpose, Function<? super Writing, T> work) {
        return transact(actor, purpose, work);
    }

    /** The same for the store itself, which may also run scripts. */
    public <T extends @Nullable Object> T transact(Actor actor, String purpose, Function<? super SqlWriting, T> work) {
        AuditChain appendable = chain;
        if (appendable == null) {
            throw new StoreException(Reason.READ_ONLY, "Schil only reads: " + refusal, null);
        }
        Collection<String> modules;
        T result;
        acquire(purpose);
        try {
            Ending ending = new Ending(appendable, actor);
            result = writer.transact(work, ending);
            modules = ending.modules;
            if (!modules.isEmpty()) {
                appendable.committed(ending.end);
                revisions.committed(modules);
            }
        } finally {
            writing.unlock();
        }
        revisions.announce(modules);
        return result;
    }

    /** Audit rows and revisions of one transaction. */
    private final class Ending implements Writer.Completion {
        private final AuditChain appendable;
        private final Actor actor;
        private Collection<String> modules = List.of();
        private Position end;

        Ending(AuditChain appendable, Actor actor) {
            this.appendable = appendable;
            this.actor = actor;
            this.end = appendable.end();
        }

        @Override
        public void complete(SqlWriting transaction) {
            List<Audit> declared = transaction.declared();
            if (!declared.isEmpty()) {
                modules = Revisions.modules(declared);
                end = appendable.append(transaction, actor, Arguments.text(clock.instant()), declared);
                Revisions.raise(transaction, modules);
            }
        }
    }

    /**
     * Keeps every writer out while {@code work} runs, for what needs the file itself; waits as a writer does.
     */
    public void exclusively(String purpose, Runnable work) {
        acquire(purpose);
        try {
            work.run();
        } finally {
            writing.unlock();
        }
    }

    private void acquire(String purpose) {
        if (closed) {
            throw new StoreException(Reason.BROKEN, "The database is closed (waiting to: " + purpose + ").", null);
        }
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("a write inside a write (" + purpose + "): pass the Writing on instead");
        }
        try {
            if (writing.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new StoreException(
                Reason.BUSY,
                "Another write has been going on for " + patience.toSeconds() + " s (waiting to: " + purpose
                        + "); nothing was written. Try again in a moment.",
                null);
    }

    @Override
    public long revision(String module) {
        return revisions.of(module);
    }

    @Override
    public AutoCloseable onCommit(Consumer<String> listener) {
        return revisions.listen(listener);
    }

    /** Why writes are refused, when they are. */
    public Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Waits for the work under way and closes the file; the log is folded into it. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        writing.lock();
        readers.close();
        writer.close();
        if (chain != null) {
            try {
                chain.close();
            } catch (IOException e) {
                LOG.warn("The anchor of the audit chain could not be closed: {}", e.toString());
            }
        }
    }
}
