package nl.schil.market.internal.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/** One run over one file: every row is a record of its own. */
final class MarketImport implements Import {
    private final RowReader reader;
    private final Map<String, Long> seen = new HashMap<>();

    MarketImport(RowReader reader) {
        this.reader = reader;
    }

    @Override
    public List<RowOutcome> plan(Reading reading, List<Row> rows) {
        return run(reading, rows, null);
    }

    @Override
    public List<RowOutcome> apply(Writing writing, List<Row> rows) {
        return run(writing, rows, writing);
    }

    private List<RowOutcome> run(Reading reading, List<Row> rows, @Nullable Writing writing) {
        reader.prepare(reading, rows);
        List<RowOutcome> outcomes = new ArrayList<>();
        for (Row row : rows) {
            outcomes.add(outcome(row, writing));
        }
        return outcomes;
    }

    private RowOutcome outcome(Row row, @Nullable Writing writing) {
        Result<RowReader.Change> read = reader.read(row);
        if (!(read instanceof Result.Accepted<RowReader.Change> accepted)) {
            return RowOutcome.rejected(row.line(), ((Result.Refused<RowReader.Change>) read).violations());
        }
        RowReader.Change change = accepted.value();
        Long first = seen.putIfAbsent(change.key(), row.line());
        if (first != null && first != row.line()) {
            return RowOutcome.rejected(
                    row.line(), List.of(Violation.of("", change.key(), "market.import.twice", "line", first)));
        }
        if (writing != null) {
            change.write().accept(writing);
        }
        boolean made = change.kind() == RowOutcome.Kind.CREATED && writing == null;
        return RowOutcome.of(row.line(), change.kind(), made ? null : change.id());
    }
}
