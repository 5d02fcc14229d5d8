package nl.schil.circularity.internal.material.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.schil.circularity.internal.material.form.ContentForm;
import nl.schil.circularity.internal.material.model.Content;
import nl.schil.circularity.internal.material.model.Edition;
import nl.schil.circularity.internal.material.model.MaterialLine;
import nl.schil.circularity.internal.material.model.MaterialStatement;
import nl.schil.circularity.internal.material.model.Party;
import nl.schil.circularity.internal.material.model.Side;
import nl.schil.circularity.internal.material.store.ImportedStatements;
import nl.schil.circularity.internal.material.store.StatementWrites;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.dataset.RowOutcome.Kind;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/** Takes over statements, a material a row; the rows of one statement are written together. */
final class StatementImport implements Import {
    private final ImportContext context;
    private final StatementSubjects subjects;
    private final LocalDate today;

    StatementImport(ImportContext context, StatementSubjects subjects, LocalDate today) {
        this.context = context;
        this.subjects = subjects;
        this.today = today;
    }

    @Override
    public List<RowOutcome> plan(Reading reading, List<Row> rows) {
        return outcomes(reading, null, rows);
    }

    @Override
    public List<RowOutcome> apply(Writing writing, List<Row> rows) {
        List<RowOutcome> outcomes = outcomes(writing, writing, rows);
        long written = outcomes.stream()
                .filter(one -> one.kind() == Kind.CREATED || one.kind() == Kind.UPDATED)
                .count();
        if (written > 0) {
            writing.audit(
                    new Audit("circularity.import", "import", context.job(), null, null, null, "rows=" + written));
        }
        return outcomes;
    }

    private List<RowOutcome> outcomes(Reading reading, @Nullable Writing writing, List<Row> rows) {
        subjects.prepare(rows);
        Map<Long, RowOutcome> outcomes = new HashMap<>();
        Map<StatementRow.Key, List<StatementRow>> groups = new LinkedHashMap<>();
        for (Row row : rows) {
            Fields fields = new Fields();
            StatementRow read = StatementRow.read(fields, row, subjects, today);
            if (read == null) {
                outcomes.put(row.line(), RowOutcome.rejected(row.line(), fields.violations()));
            } else {
                groups.computeIfAbsent(read.key(), key -> new ArrayList<>()).add(read);
            }
        }
        Map<StatementRow.Key, MaterialStatement> known = known(reading, groups.keySet());
        groups.forEach((key, group) -> {
            MaterialStatement before = known.get(key);
            group(reading, writing, Optional.ofNullable(before), group)
                    .forEach(outcome -> outcomes.put(outcome.line(), outcome));
        });
        return rows.stream().map(row -> outcomes.get(row.line())).toList();
    }

    /** The statements of these keys: one question for a batch. */
    private static Map<StatementRow.Key, MaterialStatement> known(Reading reading, Collection<StatementRow.Key> keys) {
        Map<StatementRow.Key, MaterialStatement> known = new HashMap<>();
        ImportedStatements.of(
                        reading,
                        distinct(keys, StatementRow.Key::supplier),
                        distinct(keys, StatementRow.Key::organisation),
                        distinct(keys, one -> one.period().year()),
                        distinct(keys, StatementRow.Key::product))
                .forEach(one -> known.put(key(one), one));
        return known;
    }

    private static <T> List<T> distinct(Collection<StatementRow.Key> keys, Function<StatementRow.Key, T> part) {
        return keys.stream().map(part).distinct().toList();
    }

    private static StatementRow.Key key(MaterialStatement one) {
        return new StatementRow.Key(
                one.organisation(),
                one.supplier(),
                one.contract(),
                one.period(),
                one.content().product());
    }

    private List<RowOutcome> group(
            Reading reading, @Nullable Writing writing, Optional<MaterialStatement> before, List<StatementRow> group) {
        StatementRow last = group.get(group.size() - 1);
        boolean ours = before.map(one -> one.request() != null || !ImportedStatements.imported(reading, one.id()))
                .orElse(false);
        if (ours) {
            return group.stream()
                    .map(row -> {
                        Fields fields = new Fields();
                        fields.refuse("product", last.content().product(), "circularity.statement.made-here");
                        return RowOutcome.rejected(row.line(), fields.violations());
                    })
                    .toList();
        }
        MaterialStatement after = merged(before, group, last);
        Kind kind = before.isEmpty() ? Kind.CREATED : same(before.get(), after) ? Kind.UNCHANGED : Kind.UPDATED;
        if (writing != null && kind != Kind.UNCHANGED) {
            write(writing, before, after);
        }
        return group.stream()
                .map(row -> RowOutcome.of(row.line(), kind, writing == null ? null : after.id()))
                .toList();
    }

    private static boolean same(MaterialStatement before, MaterialStatement after) {
        return ContentForm.of(before.content()).equals(ContentForm.of(after.content()))
                && Objects.equals(before.acceptedOn(), after.acceptedOn());
    }

    /** The known statement with the materials of the rows, each in the place of one of its name. */
    private MaterialStatement merged(Optional<MaterialStatement> before, List<StatementRow> group, StatementRow last) {
        Map<String, MaterialLine> lines = new LinkedHashMap<>();
        before.ifPresent(one ->
                one.content().lines().forEach(line -> lines.put(line.material().name(), line)));
        group.forEach(row ->
                row.content().lines().forEach(line -> lines.put(line.material().name(), line)));
        Content head = last.content();
        Content content = new Content(
                head.product(),
                head.products(),
                List.copyOf(lines.values()),
                head.use(),
                head.assurance(),
                head.source(),
                head.proof(),
                head.weights(),
                before.map(one -> one.content().balance()).orElse(null),
                before.map(one -> one.content().note()).orElse(null));
        LocalDate on = last.acceptedOn() == null ? today : last.acceptedOn();
        String by = context.actor().name();
        return new MaterialStatement(
                before.map(MaterialStatement::id).orElseGet(Ids::next),
                last.organisation(),
                before.map(MaterialStatement::version).orElse(1L),
                last.supplier(),
                last.contract(),
                null,
                last.period(),
                content,
                before.map(MaterialStatement::createdOn).orElse(on),
                before.map(MaterialStatement::createdBy).orElse(by),
                before.map(MaterialStatement::submittedOn).orElse(on),
                last.acceptedOn(),
                last.acceptedOn() == null ? null : by);
    }

    private void write(Writing writing, Optional<MaterialStatement> before, MaterialStatement after) {
        Party by = new Party(Side.BUYER, context.actor().id(), context.actor().name());
        if (before.isPresent()) {
            StatementWrites.change(writing, before.get(), after, by, Edition.Done.IMPORTED, today);
        } else {
            StatementWrites.insert(writing, after);
            StatementWrites.edition(writing, after, 1, by, Edition.Done.IMPORTED, after.createdOn());
        }
    }
}
