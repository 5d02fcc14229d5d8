package nl.schil.circularity.internal.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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
final class RowImport implements Import {
    private final String what;
    private final ImportContext context;
    private final RowSubjects subjects;
    private final Kind kind;
    private final Set<String> seen = new HashSet<>();

    /** What the rows of a file are. */
    interface Kind {
        /** What a row asks for, or everything that is wrong with it. */
        Result<Step> read(Reading reading, Row row);
    }

    /**
     * What a row asks for.
     *
     * @param key what tells records apart, unique in the installation
     * @param known whether it is there already
     * @param write adds it and answers its id
     */
    record Step(String key, boolean known, Function<Writing, String> write) {}

    RowImport(String what, ImportContext context, RowSubjects subjects, Kind kind) {
        this.what = what;
        this.context = context;
        this.subjects = subjects;
        this.kind = kind;
    }

    @Override
    public List<RowOutcome> plan(Reading reading, List<Row> rows) {
        subjects.prepare(rows);
        return rows.stream().map(row -> outcome(reading, null, row)).toList();
    }

    @Override
    public List<RowOutcome> apply(Writing writing, List<Row> rows) {
        subjects.prepare(rows);
        List<RowOutcome> outcomes = new ArrayList<>();
        rows.forEach(row -> outcomes.add(outcome(writing, writing, row)));
        long added = outcomes.stream()
                .filter(one -> one.kind() == RowOutcome.Kind.CREATED)
                .count();
        if (added > 0) {
            writing.audit(
                    new Audit("circularity.import", "import", context.job(), null, null, null, what + "=" + added));
        }
        return outcomes;
    }

    /** @param writing null when nothing is written yet */
    private RowOutcome outcome(Reading reading, @Nullable Writing writing, Row row) {
        Result<Step> result = kind.read(reading, row);
        if (!(result instanceof Result.Accepted<Step> good)) {
            return RowOutcome.rejected(row.line(), ((Result.Refused<Step>) result).violations());
        }
        Step step = good.value();
        if (!seen.add(step.key()) || step.known()) {
            return RowOutcome.of(row.line(), RowOutcome.Kind.UNCHANGED, null);
        }
        return RowOutcome.of(
                row.line(),
                RowOutcome.Kind.CREATED,
                writing == null ? null : step.write().apply(writing));
    }
}
