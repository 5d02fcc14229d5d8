package nl.schil.innovation.internal.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.schil.kernel.Result;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/** One run over a file that only adds: what is there already stays as it is. */
final class NewRecords<T> implements Import {
    private final String what;
    private final ImportContext context;
    private final Cells cells;
    private final Kind<T> kind;
    private final Set<String> seen = new HashSet<>();

    /** What the rows of a file are. */
    interface Kind<T> {
        /** The record of a row, or everything that is wrong with it. */
        Result<T> read(Reading reading, Row row);

        /** What tells records apart, unique in the installation. */
        String key(T record);

        boolean known(Reading reading, T record);

        /** Adds the record and answers its id. */
        String add(Writing writing, T record);
    }

    NewRecords(String what, ImportContext context, Cells cells, Kind<T> kind) {
        this.what = what;
        this.context = context;
        this.cells = cells;
        this.kind = kind;
    }

    @Override
    public List<RowOutcome> plan(Reading reading, List<Row> rows) {
        cells.prepare(rows);
        return rows.stream().map(row -> outcome(reading, null, row)).toList();
    }

    @Override
    public List<RowOutcome> apply(Writing writing, List<Row> rows) {
        cells.prepare(rows);
        List<RowOutcome> outcomes = new ArrayList<>();
        rows.forEach(row -> outcomes.add(outcome(writing, writing, row)));
        long added = outcomes.stream()
                .filter(one -> one.kind() == RowOutcome.Kind.CREATED)
                .count();
        if (added > 0) {
            writing.audit(
                    new Audit("innovation.import", "import", context.job(), null, null, null, what + "=" + added));
        }
        return outcomes;
    }

    /** @param writing null when nothing is written yet */
    private RowOutcome outcome(Reading reading, @Nullable Writing writing, Row row) {
        Result<T> result = kind.read(reading, row);
        if (!(result instanceof Result.Accepted<T> good)) {
            return RowOutcome.rejected(row.line(), Cells.violations(result));
        }
        T record = good.value();
        if (!seen.add(kind.key(record)) || kind.known(reading, record)) {
            return RowOutcome.of(row.line(), RowOutcome.Kind.UNCHANGED, null);
        }
        return RowOutcome.of(row.line(), RowOutcome.Kind.CREATED, writing == null ? null : kind.add(writing, record));
    }
}
