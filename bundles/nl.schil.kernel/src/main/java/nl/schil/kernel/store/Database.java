package nl.schil.kernel.store;

import java.util.function.Consumer;
import java.util.function.Function;
import nl.schil.kernel.security.Actor;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** The one database of an installation. Failures are {@link StoreException}s that say what to do. */
@ProviderType
public interface Database {
    /** Answers {@code question} from one consistent snapshot. */
    <T extends @Nullable Object> T read(Function<? super Reading, T> question);

    /**
     * Runs {@code work} in one transaction with its audit rows: all of it or nothing. Writers are served one at a time;
     * a writer waits a bounded time and is then refused with {@link StoreException.Reason#BUSY}. When this returns, the
     * write is on disk.
     *
     * @param purpose short phrase for logs, without personal data
     */
    <T extends @Nullable Object> T write(Actor actor, String purpose, Function<? super Writing, T> work);

    /**
     * A number that grows with every committed write that declared an action of {@code module} (the part of
     * {@link Audit#action()} before the dot). Equal numbers mean equal records, so results may be kept by it.
     */
    long revision(String module);

    /** Calls {@code listener} with the module after every committed write; it must return at once. */
    AutoCloseable onCommit(Consumer<String> listener);
}
