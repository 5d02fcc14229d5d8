package nl.schil.contracts.internal.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.store.ContractTables;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;
import org.jspecify.annotations.Nullable;

/**
 * The column {@code contract}: the number or the key in the source system of a contract of the import's organisation,
 * or otherwise of the only organisation within reach that has one.
 */
final class ContractCells {
    static final String COLUMN = "contract";
    private static final int CHUNK = 400;

    private final ContractTables tables;
    private final ImportContext context;
    private final OrganisationScope writable;

    ContractCells(ContractTables tables, ImportContext context) {
        this.tables = tables;
        this.context = context;
        this.writable = context.actor().scope("contracts.write");
    }

    /** The contracts that these rows name, by the cell's text. */
    Map<String, List<Contract>> resolve(Reading reading, List<Row> rows) {
        Set<String> texts = new HashSet<>();
        rows.stream().map(row -> row.get(COLUMN)).filter(text -> text != null).forEach(texts::add);
        List<String> all = List.copyOf(texts);
        List<String> ids = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<String> chunk = all.subList(from, Math.min(from + CHUNK, all.size()));
            Sql sql = new Sql()
                    .add(
                            "SELECT c.id FROM contracts_contract c WHERE " + writable.condition("c.organisation"),
                            writable.arguments())
                    .in("AND (", "c.number", chunk)
                    .in("OR", "c.external_id", chunk)
                    .add(") ORDER BY c.number, c.id");
            ids.addAll(reading.list(sql.text(), row -> row.getString(1), sql.arguments()));
        }
        Map<String, List<Contract>> found = new HashMap<>();
        for (Contract contract : tables.byIds(reading, ids)) {
            add(found, contract.description().number(), contract);
            add(found, contract.description().externalId(), contract);
        }
        return found;
    }

    private static void add(Map<String, List<Contract>> found, @Nullable String text, Contract contract) {
        if (text != null) {
            List<Contract> contracts = found.computeIfAbsent(text, key -> new ArrayList<>());
            if (!contracts.contains(contract)) {
                contracts.add(contract);
            }
        }
    }

    /** The contract of a row, or why there is not exactly one. */
    Result<Contract> of(Row row, Map<String, List<Contract>> found) {
        String text = row.get(COLUMN);
        if (text == null) {
            return Result.refused(Violation.of(COLUMN, null, "contracts.required"));
        }
        List<Contract> named = found.getOrDefault(text, List.of());
        List<Contract> own = named.stream()
                .filter(c -> c.organisation().equals(context.organisation()))
                .toList();
        List<Contract> candidates = own.isEmpty() ? named : own;
        List<Contract> byNumber = candidates.stream()
                .filter(c -> c.description().number().equals(text))
                .toList();
        candidates = byNumber.isEmpty() ? candidates : byNumber;
        if (candidates.size() == 1) {
            return Result.accepted(candidates.get(0));
        }
        return Result.refused(Violation.of(
                COLUMN, text, candidates.isEmpty() ? "contracts.contract.unknown" : "contracts.contract.several"));
    }
}
