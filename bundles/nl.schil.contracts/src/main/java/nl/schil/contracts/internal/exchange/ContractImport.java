package nl.schil.contracts.internal.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.contracts.internal.application.ContractFields;
import nl.schil.contracts.internal.application.CpvCodes;
import nl.schil.contracts.internal.application.SupplierLinks;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.store.ContractTables;
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
 * One run over one register. Contracts are recognised by external id and by organisation and number. A register's rows
 * are facts: rules with a lawful exception become findings, only contradictions are rejected.
 */
final class ContractImport implements Import {
    private final ContractTables tables;
    private final SupplierLinks suppliers;
    private final OrganisationCells organisations;
    private final ImportContext context;
    private final ContractFields fields;
    private final Map<String, Long> seen = new HashMap<>();

    ContractImport(
            ContractTables tables,
            SupplierLinks suppliers,
            CpvCodes cpv,
            OrganisationCells organisations,
            ImportContext context,
            LocalDate today) {
        this.tables = tables;
        this.suppliers = suppliers;
        this.organisations = organisations;
        this.context = context;
        this.fields = new ContractFields(suppliers::canonical, cpv::completed, today);
    }

    /** What becomes of one row: the contract before, if any, and after. */
    private record Change(
            Row row, @Nullable Contract before, @Nullable Contract after, List<Violation> violations) {
        Kind kind() {
            if (after == null) {
                return Kind.REJECTED;
            }
            return before == null ? Kind.CREATED : after.equals(before) ? Kind.UNCHANGED : Kind.UPDATED;
        }

        RowOutcome outcome(boolean written) {
            if (after == null) {
                return RowOutcome.rejected(row.line(), violations);
            }
            return RowOutcome.of(row.line(), kind(), before != null || written ? after.id() : null);
        }
    }

    @Override
    public List<RowOutcome> plan(Reading reading, List<Row> rows) {
        organisations.prepare(rows, null);
        return changes(reading, rows).stream().map(c -> c.outcome(false)).toList();
    }

    @Override
    public List<RowOutcome> apply(Writing writing, List<Row> rows) {
        organisations.prepare(rows, writing);
        List<Change> changes = changes(writing, rows);
        List<Contract> created = linked(changes, Kind.CREATED);
        List<Contract> updated = linked(changes, Kind.UPDATED);
        int added = organisations.takeAdded();
        String content = (created.isEmpty() ? "" : tables.insert(writing, created))
                + (updated.isEmpty() ? "" : tables.updateAll(writing, updated));
        if (!created.isEmpty() || !updated.isEmpty() || added > 0) {
            String detail = "created=" + created.size() + ", updated=" + updated.size() + ", organisations=" + added;
            writing.audit(new Audit("contracts.import", "import", context.job(), null, null, content, detail));
        }
        return changes.stream().map(c -> c.outcome(true)).toList();
    }

    private List<Contract> linked(List<Change> changes, Kind kind) {
        List<Contract> contracts = changes.stream()
                .filter(c -> c.kind() == kind)
                .map(Change::after)
                .toList();
        Set<String> keys = new HashSet<>();
        for (Contract contract : contracts) {
            if (contract.supplier().id() == null && contract.supplier().key() != null) {
                keys.add(contract.supplier().key());
            }
        }
        Map<String, String> ids = suppliers.resolve(keys);
        return ids.isEmpty()
                ? contracts
                : contracts.stream()
                        .map(c -> ids.containsKey(c.supplier().key())
                                        && c.supplier().id() == null
                                ? c.with(
                                        c.supplier().linked(ids.get(c.supplier().key())))
                                : c)
                        .toList();
    }

    private List<Change> changes(Reading reading, List<Row> rows) {
        List<Result<String>> owners = rows.stream().map(organisations::of).toList();
        Existing existing = existing(reading, rows, owners);
        List<Change> changes = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (owners.get(i) instanceof Result.Accepted<String> owner) {
                changes.add(change(row, owner.value(), existing));
            } else {
                changes.add(new Change(row, null, null, ((Result.Refused<String>) owners.get(i)).violations()));
            }
        }
        return changes;
    }

    private Change change(Row row, String organisation, Existing existing) {
        String number = key(organisation, row.get("number"));
        String external = key(organisation, row.get("external_id"));
        Contract byNumber = existing.byNumber().get(number);
        Contract byExternal = external == null ? null : existing.byExternal().get(external);
        List<Violation> violations = new ArrayList<>();
        if (number != null) {
            twice("number", row, "N" + number, violations);
        }
        if (external != null) {
            twice("external_id", row, "X" + external, violations);
        }
        if (byNumber != null && external != null && !sameExternal(byNumber, byExternal, row)) {
            violations.add(Violation.of("external_id", row.get("external_id"), "contracts.external-id.conflict"));
        }
        Contract before = byExternal != null ? byExternal : byNumber;
        if (before != null && violations.isEmpty()) {
            twice("number", row, "C" + before.id(), violations);
        }
        if (!violations.isEmpty()) {
            return new Change(row, null, null, violations);
        }
        RowSource source = new RowSource(row, before == null);
        Result<Contract> after = before == null ? fields.create(organisation, source) : fields.change(before, source);
        return after instanceof Result.Accepted<Contract> accepted
                ? new Change(row, before, accepted.value(), List.of())
                : new Change(row, before, null, ((Result.Refused<Contract>) after).violations());
    }

    private static boolean sameExternal(Contract byNumber, @Nullable Contract byExternal, Row row) {
        if (byExternal != null) {
            return byExternal.id().equals(byNumber.id());
        }
        String stored = byNumber.description().externalId();
        return stored == null || stored.equals(row.get("external_id"));
    }

    private void twice(String column, Row row, String key, List<Violation> violations) {
        Long first = seen.putIfAbsent(key, row.line());
        if (first != null) {
            violations.add(Violation.of(column, row.get(column), "contracts.import.twice", "line", first));
        }
    }

    private static @Nullable String key(String organisation, @Nullable String value) {
        return value == null ? null : organisation + "\n" + value.strip();
    }

    /** Contracts that exist already, by organisation and number and by organisation and external id. */
    private record Existing(Map<String, Contract> byNumber, Map<String, Contract> byExternal) {}

    private Existing existing(Reading reading, List<Row> rows, List<Result<String>> owners) {
        Map<String, Set<String>> numbers = new HashMap<>();
        Map<String, Set<String>> externals = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (owners.get(i) instanceof Result.Accepted<String> owner) {
                collect(numbers, owner.value(), rows.get(i).get("number"));
                collect(externals, owner.value(), rows.get(i).get("external_id"));
            }
        }
        Existing existing = new Existing(new HashMap<>(), new HashMap<>());
        numbers.forEach((organisation, values) -> add(existing, tables.byNumbers(reading, organisation, values)));
        externals.forEach((organisation, values) -> add(existing, tables.byExternalIds(reading, organisation, values)));
        return existing;
    }

    private static void add(Existing existing, Collection<Contract> contracts) {
        for (Contract c : contracts) {
            existing.byNumber().put(key(c.organisation(), c.description().number()), c);
            if (c.description().externalId() != null) {
                existing.byExternal().put(key(c.organisation(), c.description().externalId()), c);
            }
        }
    }

    private static void collect(Map<String, Set<String>> values, String organisation, @Nullable String value) {
        if (value != null) {
            values.computeIfAbsent(organisation, o -> new HashSet<>()).add(value.strip());
        }
    }
}
