package nl.schil.market.internal.exchange;

import java.util.List;
import java.util.function.Consumer;
import nl.schil.kernel.Result;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;

/** What rows of one dataset mean. */
interface RowReader {
    /** Looks up what these rows name, once for all of them. */
    void prepare(Reading reading, List<Row> rows);

    /** What becomes of a row, or every reason why it is rejected; fields are columns. */
    Result<Change> read(Row row);

    /**
     * What becomes of one row.
     *
     * @param key the natural key, unique within one file
     * @param write does it within the transaction and declares its audit action
     */
    record Change(String key, RowOutcome.Kind kind, String id, Consumer<Writing> write) {
        static Change unchanged(String key, String id) {
            return new Change(key, RowOutcome.Kind.UNCHANGED, id, writing -> {});
        }
    }
}
