package nl.schil.contracts.internal.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.schil.contracts.internal.application.RecordCallOff;
import nl.schil.contracts.internal.model.CallOff;
import nl.schil.contracts.internal.model.CeilingFacts;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.store.CallOffBook;
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
 * One run over a file with call-offs, recognised by contract and number. The rows count in the file's order: the first
 * that does not fit under the maximum is rejected, and a smaller one after it may still fit.
 */
final class CallOffImport implements Import {
    private final CeilingTables ceilings;
    private final CallOffBook book;
    private final ContractCells contracts;
    private final ImportContext context;
    private final LocalDate today;
    private final Map<String, Long> seen = new HashMap<>();
    private final Map<String, CeilingFacts> planned = new HashMap<>();

    CallOffImport(
            CeilingTables ceilings, CallOffBook book, ContractCells contracts, ImportContext context, LocalDate today) {
        this.ceilings = ceilings;
        this.book = book;
        this.contracts = contracts;
        this.context = context;
        this.today = today;
    }

    /** What becomes of one row. */
    private record Change(
            Row row, Kind kind, @Nullable Contract contract, @Nullable CallOff callOff, List<Violation> violations) {
        static Change rejected(Row row, List<Violation> violations) {
            return new Change(row, Kind.REJECTED, null, null, violations);
        }

        RowOutcome outcome(boolean written) {
            return kind == Kind.REJECTED
                    ? RowOutcome.rejected(row.line(), violations)
                    : RowOutcome.of(row.line(), kind, kind != Kind.CREATED || written ? callOff.id() : null);
        }
    }

    @Override
    public List<RowOutcome> plan(Reading reading, List<Row> rows) {
        return changes(reading, rows, planned).stream().map(c -> c.outcome(false)).toList();
    }

    @Override
    public List<RowOutcome> apply(Writing writing, List<Row> rows) {
        List<Change> changes = changes(writing, rows, new HashMap<>());
        Map<Contract, List<Change>> byContract = new LinkedHashMap<>();
        changes.stream()
                .filter(c -> c.kind() == Kind.CREATED || c.kind() == Kind.UPDATED)
                .forEach(c -> byContract.computeIfAbsent(c.contract(), key -> new ArrayList<>()).add(c));
        byContract.forEach((contract, own) -> {
            ceilings.insertCallOffs(writing, contract.organisation(), callOffs(own, Kind.CREATED));
            ceilings.updateCallOffs(writing, contract.organisation(), callOffs(own, Kind.UPDATED));
            ceilings.refreshed(writing, contract, today);
        });
        if (!byContract.isEmpty()) {
            List<CallOff> created = callOffs(changes, Kind.CREATED);
            List<CallOff> updated = callOffs(changes, Kind.UPDATED);
            writing.audit(new Audit(
                    "contracts.import", "import", context.job(), null, null, created + "\n" + updated,
                    "call-offs created=" + created.size() + ", updated=" + updated.size()));
        }
        return changes.stream().map(c -> c.outcome(true)).toList();
    }

    private static List<CallOff> callOffs(List<Change> changes, Kind kind) {
        return changes.stream().filter(c -> c.kind() == kind).map(Change::callOff).toList();
    }

    private List<Change> changes(Reading reading, List<Row> rows, Map<String, CeilingFacts> known) {
        Map<String, List<Contract>> found = contracts.resolve(reading, rows);
        return rows.stream().map(row -> change(reading, row, found, known)).toList();
    }

    private Change change(
            Reading reading, Row row, Map<String, List<Contract>> found, Map<String, CeilingFacts> known) {
        if (!(contracts.of(row, found) instanceof Result.Accepted<Contract> named)) {
            return Change.rejected(row, violations(contracts.of(row, found)));
        }
        Contract contract = named.value();
        Result<CallOff> read = RecordCallOff.read(
                contract,
                new RecordCallOff.Asked(
                        row.get("number"), row.get("date"), row.get("committed"), row.get("description"), null),
                context.actor().id(),
                today,
                context.source());
        if (!(read instanceof Result.Accepted<CallOff> accepted)) {
            return Change.rejected(row, violations(read));
        }
        CallOff asked = accepted.value();
        Long first = seen.putIfAbsent(contract.id() + "\n" + asked.number(), row.line());
        if (first != null) {
            return Change.rejected(
                    row, List.of(Violation.of("number", asked.number(), "contracts.import.row-twice", "line", first)));
        }
        CeilingFacts facts = known.computeIfAbsent(contract.id(), id -> ceilings.facts(reading, contract, asked.date()));
        return change(reading, row, facts.withMaximum(ceilings.maximum(reading, contract, asked.date())), asked, known);
    }

    private Change change(
            Reading reading, Row row, CeilingFacts facts, CallOff asked, Map<String, CeilingFacts> known) {
        CallOff before = facts.callOffs().stream()
                .filter(c -> c.number().equals(asked.number()))
                .findFirst()
                .orElse(null);
        if (before != null && same(before, asked)) {
            return new Change(row, Kind.UNCHANGED, facts.contract(), before, List.of());
        }
        Result<CallOff> checked = before == null
                ? book.added(reading, facts, asked)
                : book.changed(reading, facts, before, replacing(before, asked));
        if (!(checked instanceof Result.Accepted<CallOff> accepted)) {
            return Change.rejected(row, violations(checked));
        }
        CallOff after = accepted.value();
        known.put(facts.contract().id(), (before == null ? facts : facts.without(before)).with(after));
        return new Change(row, before == null ? Kind.CREATED : Kind.UPDATED, facts.contract(), after, List.of());
    }

    /** Whether the row says what the register has; an empty description says nothing. */
    private static boolean same(CallOff before, CallOff asked) {
        return before.date().equals(asked.date())
                && before.committed() == asked.committed()
                && (asked.description() == null || Objects.equals(before.description(), asked.description()));
    }

    private static CallOff replacing(CallOff before, CallOff asked) {
        return new CallOff(
                before.id(),
                before.contract(),
                before.number(),
                asked.date(),
                asked.committed(),
                asked.description() == null ? before.description() : asked.description(),
                null,
                asked.recordedOn(),
                asked.recordedBy(),
                asked.source(),
                before.withdrawal());
    }

    private static List<Violation> violations(Result<?> result) {
        return ((Result.Refused<?>) result).violations();
    }
}
