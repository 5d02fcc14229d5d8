package nl.schil.kernel.dataset;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Reading;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A dataset that can be imported and exported. The engine owns files, encodings, jobs, progress and errors; the module
 * owns meaning.
 */
@ConsumerType
public interface Dataset {
    /** For example {@code suppliers} or {@code call-offs}. */
    String id();

    /** The module of its permissions, {@code contracts.read} and {@code contracts.write}; the id unless it says more. */
    default String module() {
        return id();
    }

    /** Its columns in the order of templates and exports. */
    List<Column> columns();

    /** Begins a run. */
    Import begin(ImportContext context);

    /** Passes every record the actor may read, as canonical text by column, in a stable order. */
    void export(Reading reading, Actor actor, Consumer<Map<String, String>> consumer);
}
