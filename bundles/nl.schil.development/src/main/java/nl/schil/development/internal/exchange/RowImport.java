package nl.schil.development.internal.exchange;

import java.util.ArrayList;
import java.util.List;
import nl.schil.kernel.Fields;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/** One run over a file, row by row. */
abstract class RowImport<T> implements Import {
    final ImportContext context;
    final Cells cells;

    RowImport(ImportContext context, Cells cells) {
        this.context = context;
        this.cells = cells;
    }

    /** What the row says; null when {@code fields} tells what is wrong. */
    abstract @Nullable T read(Fields fields, Row row);

    /** What would become of it; refusals go to {@code fields}. */
    abstract RowOutcome.Kind plan(Fields fields, Reading reading, T value);

    /** Writes it and answers the id of the record. */
    abstract String write(Writing writing, T value);

    @Override
    public List<RowOutcome> plan(Reading reading, List<Row> rows) {
        cells.prepare(rows);
        return rows.stream().map(row -> outcome(reading, null, row)).toList();
    }

    @Override
    public List<RowOutcome> apply(Writing writing, List<Row> rows) {
        cells.prepare(rows);
        List<RowOutcome> outcomes = new ArrayList<>();
        for (Row row : rows) {
            outcomes.add(outcome(writing, writing, row));
        }
        long written = outcomes.stream()
                .filter(one -> one.kind() == RowOutcome.Kind.CREATED || one.kind() == RowOutcome.Kind.UPDATED)
                .count();
        if (written > 0) {
            writing.audit(
                    new Audit("development.import", "import", context.job(), null, null, null, "rows=" + written));
        }
        return outcomes;
    }

    private RowOutcome outcome(Reading reading, @Nullable Writing writing, Row row) {
        Fields fields = new Fields();
        T value = read(fields, row);
        if (value == null || !fields.good()) {
            return RowOutcome.rejected(row.line(), fields.violations());
        }
        RowOutcome.Kind kind = plan(fields, reading, value);
        if (!fields.good()) {
            return RowOutcome.rejected(row.line(), fields.violations());
        }
        String id = writing == null || kind == RowOutcome.Kind.UNCHANGED ? null : write(writing, value);
        return RowOutcome.of(row.line(), kind, id);
    }
}
