package nl.schil.market.internal.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.store.Reading;
import nl.schil.market.internal.application.KeepFigures;
import nl.schil.market.internal.application.MarketFields;
import nl.schil.market.internal.model.Promise;
import nl.schil.market.internal.model.PromiseFigure;
import nl.schil.market.internal.store.SqlPromiseFigures;
import nl.schil.market.internal.store.SqlPromises;
import org.jspecify.annotations.Nullable;

/** Rows with figures of promises, by promise and period. */
final class FigureLines implements RowReader {
    private final RowSubjects subjects;
    private final SqlPromises promises;
    private final SqlPromiseFigures tables;
    private final LocalDate today;
    private final Map<String, List<Promise>> titled = new HashMap<>();
    private final Map<String, List<PromiseFigure>> figures = new HashMap<>();

    FigureLines(RowSubjects subjects, SqlPromises promises, SqlPromiseFigures tables, LocalDate today) {
        this.subjects = subjects;
        this.promises = promises;
        this.tables = tables;
        this.today = today;
    }

    @Override
    public void prepare(Reading reading, List<Row> rows) {
        subjects.prepare(reading, rows, "category");
        Set<String> titles = RowSubjects.values(rows, "promise");
        List<Promise> named =
                promises.list(reading, subjects.context().actor().scope("market.write"), SqlPromises.Query.ALL).stream()
                        .filter(one -> one.withdrawnOn() == null && titles.contains(one.title()))
                        .toList();
        titled.clear();
        figures.clear();
        named.forEach(one -> titled.computeIfAbsent(one.organisation() + "\n" + one.title(), key -> new ArrayList<>())
                .add(one));
        tables.of(reading, named.stream().map(Promise::id).toList())
                .forEach((promise, found) -> figures.put(promise, new ArrayList<>(found)));
    }

    @Override
    public Result<Change> read(Row row) {
        if (!(subjects.organisation(row) instanceof Result.Accepted<String> own)) {
            return RecordsDataset.refused(subjects.organisation(row));
        }
        List<Promise> named = titled.getOrDefault(own.value() + "\n" + row.get("promise"), List.of());
        if (named.size() != 1) {
            return Result.refused(Violation.of("promise", row.get("promise"), "market.promise.unknown"));
        }
        Promise promise = named.get(0);
        List<PromiseFigure> there = figures.computeIfAbsent(promise.id(), id -> new ArrayList<>());
        String key = promise.id() + "\n" + row.get("from") + "\n" + row.get("until");
        for (PromiseFigure one : there) {
            if (one.withdrawnOn() == null && key.equals(promise.id() + "\n" + one.from() + "\n" + one.until())) {
                return Result.accepted(Change.unchanged(key, one.id()));
            }
        }
        Result<PromiseFigure> read = new KeepFigures(today)
                .claim(
                        subjects.context().actor(),
                        promise,
                        there,
                        new KeepFigures.Asked(
                                row.get("from"),
                                row.get("until"),
                                Amounts.stored(row.get("amount"), promise.money()),
                                row.get("source")));
        if (!(read instanceof Result.Accepted<PromiseFigure> accepted)) {
            return RecordsDataset.refused(read);
        }
        return confirmed(row, own.value(), accepted.value(), promise, key);
    }

    private Result<Change> confirmed(Row row, String organisation, PromiseFigure claim, Promise promise, String key) {
        Fields fields = new Fields();
        String by = person(organisation, row.get("claimed_by"), claim.claimedBy());
        LocalDate on = row.get("confirmed_on") == null
                ? null
                : MarketFields.past(fields, "confirmed_on", row.get("confirmed_on"), today);
        LocalDate claimed = row.get("claimed_on") != null
                ? MarketFields.past(fields, "claimed_on", row.get("claimed_on"), today)
                : on != null ? on : claim.claimedOn();
        String other = on == null ? null : person(organisation, row.get("confirmed_by"), null);
        if (on != null && (other == null || other.equals(by))) {
            fields.refuse("confirmed_by", row.get("confirmed_by"), "market.promise.own");
        }
        if (!fields.good()) {
            return fields.refused();
        }
        PromiseFigure made = new PromiseFigure(
                claim.id(),
                claim.promise(),
                claim.from(),
                claim.until(),
                claim.amount(),
                claim.source(),
                claimed,
                by,
                on,
                other,
                null);
        figures.get(promise.id()).add(made);
        return Result.accepted(
                new Change(key, RowOutcome.Kind.CREATED, made.id(), writing -> tables.create(writing, promise, made)));
    }

    private @Nullable String person(String organisation, @Nullable String text, @Nullable String otherwise) {
        return text == null ? otherwise : subjects.person(organisation, text);
    }
}
