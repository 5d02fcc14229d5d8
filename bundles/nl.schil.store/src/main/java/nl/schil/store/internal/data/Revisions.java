package nl.schil.store.internal.data;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How often each module was written, kept with the records and in memory, and who wants to hear of it. */
final class Revisions {
    private static final Logger LOG = LoggerFactory.getLogger(Revisions.class);

    private final Map<String, Long> committed = new ConcurrentHashMap<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    void load(Reading reading) {
        reading.each(
                "SELECT module, revision FROM store_revision",
                row -> Map.entry(row.getString(1), row.getLong(2)),
                entry -> committed.put(entry.getKey(), entry.getValue()));
    }

    long of(String module) {
        return committed.getOrDefault(module, 0L);
    }

    static Collection<String> modules(List<Audit> declared) {
        Collection<String> modules = new TreeSet<>();
        for (Audit audit : declared) {
            modules.add(audit.action().substring(0, audit.action().indexOf('.')));
        }
        return modules;
    }

    static void raise(Writing writing, Collection<String> modules) {
        for (String module : modules) {
            writing.execute(
                    "INSERT INTO store_revision (module, revision) VALUES (?, 1)"
                            + " ON CONFLICT (module) DO UPDATE SET revision = store_revision.revision + 1",
                    module);
        }
    }

    void committed(Collection<String> modules) {
        modules.forEach(module -> committed.merge(module, 1L, Long::sum));
    }

    AutoCloseable listen(Consumer<String> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void announce(Collection<String> modules) {
        for (String module : modules) {
            for (Consumer<String> listener : listeners) {
                try {
                    listener.accept(module);
                } catch (RuntimeException e) {
                    LOG.error("A listener failed after a write of {}; the write itself is safe", module, e);
                }
            }
        }
    }
}
