package nl.schil.contracts.internal.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.schil.contracts.internal.application.RecordCallOff;
import nl.schil.contracts.internal.model.CallOff;
import nl.schil.contracts.internal.model.CeilingTally;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.store.CallOffAgreements;
import nl.schil.contracts.internal.store.CallOffBook;
import nl.schil.contracts.internal.store.CeilingTables;
import nl.schil.contracts.internal.store.ContractTables;
import nl.schil.contracts.internal.store.MaximumChanges.Move;
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
    private final ContractTables tables;
    private final ContractCells contracts;
    private final ImportContext context;
    private final LocalDate today;
    private final Map<String, Long> seen = new HashMap<>();
    private final Map<String, CeilingTally> planned = new HashMap<>();

    CallOffImport(
            ContractTables tables,
            CeilingTables ceilings,
            ContractCells contracts,
            ImportContext context,
            LocalDate today) {
        this.ceilings = ceilings;
        this.tables = tables;
        this.contracts = contracts;
        this.context = context;
        this.today = today;
    }

    /**
     * What the register has about the rows of one batch, asked once.
     *
     * @param tallies by id of the contract, with the call-offs of the rows before
     */
    private record Known(
            Map<String, CeilingTally> tallies, Map<String, List<Move>> moves, CallOffAgreements agreements) {}

    /** What becomes of one row. */
    private record Change(
            Row row,
            Kind kind,
            @Nullable Contract contract,
            @Nullable CallOff callOff,
            List<Violation> violations) {
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
        return changes(reading, rows, planned).stream()
                .map(c -> c.outcome(false))
                .toList();
    }

    @Override
    public List<RowOutcome> apply(Writing writing, List<Row> rows) {
        List<Change> changes = changes(writing, rows, new HashMap<>());
        Map<Contract, List<Change>> byContract = new LinkedHashMap<>();
        changes.stream()
                .filter(c -> c.kind() == Kind.CREATED || c.kind() == Kind.UPDATED)
                .forEach(c -> byContract
                        .computeIfAbsent(c.contract(), key -> new ArrayList<>())
                        .add(c));
        Map<Contract, LocalDate> refreshed = new LinkedHashMap<>();
        byContract.forEach((contract, own) -> {
            ceilings.insertCallOffs(writing, contract.organisation(), callOffs(own, Kind.CREATED));
            ceilings.updateCallOffs(writing, contract.organisation(), callOffs(own, Kind.UPDATED));
            refreshed.put(contract, today);
        });
        ceilings.refreshed(writing, refreshed);
        if (!byContract.isEmpty()) {
            List<CallOff> created = callOffs(changes, Kind.CREATED);
            List<CallOff> updated = callOffs(changes, Kind.UPDATED);
            writing.audit(new Audit(
                    "contracts.import",
                    "import",
                    context.job(),
                    null,
                    null,
                    created + "\n" + updated,
                    "call-offs created=" + created.size() + ", updated=" + updated.size()));
        }
        return changes.stream().map(c -> c.outcome(true)).toList();
    }

    private static List<CallOff> callOffs(List<Change> changes, Kind kind) {
        return changes.stream()
                .filter(c -> c.kind() == kind)
                .map(Change::callOff)
                .toList();
    }

    private List<Change> changes(Reading reading, List<Row> rows, Map<String, CeilingTally> tallies) {
        Map<String, List<Contract>> found = contracts.resolve(reading, rows);
        List<Change> asked = rows.stream().map(row -> asked(row, found)).toList();
        Known known = known(reading, asked, tallies);
        return asked.stream()
                .map(change -> change.kind() == Kind.REJECTED ? change : decided(change, known))
                .toList();
    }

    private Known known(Reading reading, List<Change> asked, Map<String, CeilingTally> tallies) {
        Map<String, Contract> named = new LinkedHashMap<>();
        for (Change change : asked) {
            if (change.kind() != Kind.REJECTED) {
                named.put(change.contract().id(), change.contract());
            }
        }
        List<Contract> missing = named.values().stream()
                .filter(c -> !tallies.containsKey(c.id()))
                .toList();
        ceilings.facts(reading, missing).forEach((id, facts) -> tallies.put(id, CeilingTally.of(facts)));
        return new Known(
                tallies,
                ceilings.moves(reading, named.keySet()),
                CallOffAgreements.load(tables, reading, agreements(asked, tallies)));
    }

    /** By organisation the numbers of the call-offs, and the ids of the contracts that they are laid down in already. */
    private static Map<String, Set<String>> agreements(List<Change> asked, Map<String, CeilingTally> tallies) {
        Map<String, Set<String>> texts = new HashMap<>();
        for (Change change : asked) {
            if (change.kind() != Kind.REJECTED) {
                Contract contract = change.contract();
                Set<String> own = texts.computeIfAbsent(contract.organisation(), o -> new HashSet<>());
                own.add(change.callOff().number());
                CallOff before =
                        tallies.get(contract.id()).find(change.callOff().number());
                if (before != null && before.agreement() != null) {
                    own.add(before.agreement());
                }
            }
        }
        return texts;
    }

    /** The row as it was read: rejected, or for now a call-off to add. */
    private Change asked(Row row, Map<String, List<Contract>> found) {
        if (!(contracts.of(row, found) instanceof Result.Accepted<Contract> named)) {
            return Change.rejected(row, violations(contracts.of(row, found)));
        }
        Contract contract = named.value();
        Result<CallOff> read = RecordCallOff.read(
                contract,
                new RecordCallOff.Asked(
                        row.get("number"),
                        row.get("date"),
                        row.get("committed"),
                        row.get("quantity"),
                        row.get("description"),
                        null),
                context.actor().id(),
                today,
                context.source());
        if (!(read instanceof Result.Accepted<CallOff> accepted)) {
            return Change.rejected(row, violations(read));
        }
        CallOff asked = accepted.value();
        Long first = seen.putIfAbsent(contract.id() + "\n" + asked.number(), row.line());
        return first == null
                ? new Change(row, Kind.CREATED, contract, asked, List.of())
                : Change.rejected(
                        row,
                        List.of(Violation.of("number", asked.number(), "contracts.import.row-twice", "line", first)));
    }

    private static Change decided(Change change, Known known) {
        Row row = change.row();
        CallOff asked = change.callOff();
        Contract contract = change.contract();
        Long maximum =
                CeilingTables.maximum(contract, known.moves().getOrDefault(contract.id(), List.of()), asked.date());
        CeilingTally tally = known.tallies().get(contract.id());
        CallOff before = tally.find(asked.number());
        if (before != null && same(before, asked)) {
            return new Change(row, Kind.UNCHANGED, contract, before, List.of());
        }
        CallOffBook book = new CallOffBook(known.agreements(), tally);
        Result<CallOff> checked =
                before == null ? book.add(asked, maximum) : book.change(before, replacing(before, asked), maximum);
        return checked instanceof Result.Accepted<CallOff> accepted
                ? new Change(row, before == null ? Kind.CREATED : Kind.UPDATED, contract, accepted.value(), List.of())
                : Change.rejected(row, violations(checked));
    }

    /** Whether the row says what the register has; an empty description or quantity says nothing. */
    private static boolean same(CallOff before, CallOff asked) {
        return before.date().equals(asked.date())
                && before.committed() == asked.committed()
                && (asked.quantity() == null || asked.quantity().equals(before.quantity()))
                && (asked.description() == null || Objects.equals(before.description(), asked.description()));
    }

    private static CallOff replacing(CallOff before, CallOff asked) {
        return new CallOff(
                before.id(),
                before.contract(),
                before.number(),
                asked.date(),
                asked.committed(),
                asked.quantity() == null ? before.quantity() : asked.quantity(),
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
