package nl.schil.contracts.internal.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.schil.contracts.internal.application.ReadSpend;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.SpendLine;
import nl.schil.contracts.internal.store.CeilingTables;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.dataset.RowOutcome.Kind;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/**
 * One run over a file with spend, recognised by contract, month, kind and source. Spend is a fact, so an amount above a
 * ceiling is taken; another source's figure about the same thing stays beside it. What a source said earlier does not
 * replace what it said later.
 */
final class SpendImport implements Import {
    private final CeilingTables ceilings;
    private final ContractCells contracts;
    private final ImportContext context;
    private final LocalDate today;
    private final Map<String, Long> seen = new HashMap<>();

    SpendImport(CeilingTables ceilings, ContractCells contracts, ImportContext context, LocalDate today) {
        this.ceilings = ceilings;
        this.contracts = contracts;
        this.context = context;
        this.today = today;
    }

    /** What becomes of one row. */
    private record Change(
            Row row,
            Kind kind,
            @Nullable Contract contract,
            @Nullable SpendLine line,
            List<Violation> violations) {
        static Change rejected(Row row, Result<?> refused) {
            return new Change(row, Kind.REJECTED, null, null, ((Result.Refused<?>) refused).violations());
        }

        RowOutcome outcome(boolean written) {
            return kind == Kind.REJECTED
                    ? RowOutcome.rejected(row.line(), violations)
                    : RowOutcome.of(row.line(), kind, kind != Kind.CREATED || written ? key(line) : null);
        }
    }

    private static String key(SpendLine line) {
        return line.contract() + ":" + line.period() + ":" + line.kind() + ":" + line.source();
    }

    @Override
    public List<RowOutcome> plan(Reading reading, List<Row> rows) {
        return changes(reading, rows).stream().map(c -> c.outcome(false)).toList();
    }

    @Override
    public List<RowOutcome> apply(Writing writing, List<Row> rows) {
        List<Change> changes = changes(writing, rows);
        Map<Contract, List<Change>> byContract = new LinkedHashMap<>();
        changes.stream()
                .filter(c -> c.kind() == Kind.CREATED || c.kind() == Kind.UPDATED)
                .forEach(c -> byContract
                        .computeIfAbsent(c.contract(), key -> new ArrayList<>())
                        .add(c));
        Map<Contract, LocalDate> newest = new LinkedHashMap<>();
        byContract.forEach((contract, own) -> {
            ceilings.insertSpend(writing, contract.organisation(), lines(own, Kind.CREATED));
            ceilings.updateSpend(writing, contract.organisation(), lines(own, Kind.UPDATED));
            own.forEach(c -> newest.merge(contract, c.line().sourceDate(), (a, b) -> a.isAfter(b) ? a : b));
        });
        ceilings.refreshed(writing, newest);
        if (!byContract.isEmpty()) {
            List<SpendLine> created = lines(changes, Kind.CREATED);
            List<SpendLine> updated = lines(changes, Kind.UPDATED);
            writing.audit(new Audit(
                    "contracts.import",
                    "import",
                    context.job(),
                    null,
                    null,
                    created + "\n" + updated,
                    "spend created=" + created.size() + ", updated=" + updated.size()));
        }
        return changes.stream().map(c -> c.outcome(true)).toList();
    }

    private static List<SpendLine> lines(List<Change> changes, Kind kind) {
        return changes.stream().filter(c -> c.kind() == kind).map(Change::line).toList();
    }

    private List<Change> changes(Reading reading, List<Row> rows) {
        Map<String, List<Contract>> found = contracts.resolve(reading, rows);
        List<String> ids = found.values().stream()
                .flatMap(List::stream)
                .map(Contract::id)
                .distinct()
                .toList();
        Map<String, SpendLine> present = new HashMap<>();
        ceilings.spend(reading, ids).forEach(line -> present.put(key(line), line));
        return rows.stream().map(row -> change(row, found, present)).toList();
    }

    private Change change(Row row, Map<String, List<Contract>> found, Map<String, SpendLine> present) {
        Result<Contract> named = contracts.of(row, found);
        if (!(named instanceof Result.Accepted<Contract> contract)) {
            return Change.rejected(row, named);
        }
        Result<SpendLine> read = ReadSpend.read(
                contract.value().id(),
                new ReadSpend.Asked(
                        row.get("period"),
                        row.get("amount"),
                        row.get("kind"),
                        row.get("source"),
                        row.get("source_date")),
                context.actor().id(),
                today);
        if (!(read instanceof Result.Accepted<SpendLine> accepted)) {
            return Change.rejected(row, read);
        }
        SpendLine line = accepted.value();
        Long first = seen.putIfAbsent(key(line), row.line());
        if (first != null) {
            return Change.rejected(
                    row,
                    Result.refused(
                            Violation.of("period", row.get("period"), "contracts.import.row-twice", "line", first)));
        }
        return change(row, contract.value(), present.get(key(line)), line);
    }

    private static Change change(Row row, Contract contract, @Nullable SpendLine before, SpendLine line) {
        if (before == null) {
            return new Change(row, Kind.CREATED, contract, line, List.of());
        }
        if (before.amount() == line.amount() && before.sourceDate().equals(line.sourceDate())) {
            return new Change(row, Kind.UNCHANGED, contract, before, List.of());
        }
        return line.sourceDate().isBefore(before.sourceDate())
                ? Change.rejected(
                        row,
                        Result.refused(Violation.of(
                                "source_date",
                                line.sourceDate().toString(),
                                "contracts.spend.older",
                                "newer",
                                before.sourceDate())))
                : new Change(row, Kind.UPDATED, contract, line, List.of());
    }
}
