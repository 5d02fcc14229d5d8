package nl.schil.kernel.dataset;

import java.util.List;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One run over one file. It remembers the keys it has seen, so that a second row with the same key is recognised
 * whichever batch it is in. Batches come in the file's order; not for use by several threads.
 */
@ConsumerType
public interface Import {
    /** What would become of the rows, without writing. One outcome per row, in the same order. */
    List<RowOutcome> plan(Reading reading, List<Row> rows);

    /** Writes what can be written, within the caller's transaction, and declares its audit action. */
    List<RowOutcome> apply(Writing writing, List<Row> rows);
}
