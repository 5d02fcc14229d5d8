package nl.schil.contracts.internal.store;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.ContractState;
import nl.schil.kernel.Page;
import nl.schil.kernel.store.Cursor;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Pages of contracts by number or by end, as they stand at any date. */
@Component(service = ContractList.class)
public final class ContractList {
    private static final String END = "COALESCE(p.ends_on, '9999-12-31')";
    private static final Set<ContractState> RUNNING = EnumSet.of(ContractState.ACTIEF, ContractState.OPGEZEGD);

    private final Database database;
    private final ContractTables tables;

    @Activate
    public ContractList(@Reference Database database, @Reference ContractTables tables) {
        this.database = database;
        this.tables = tables;
    }

    private record Entry(String id, String key) {}

    public Page<Contract> page(ContractQuery query) {
        return database.read(reading -> {
            List<Entry> entries = entries(reading, query);
            boolean more = entries.size() > query.limit();
            List<Entry> page = more ? entries.subList(0, query.limit()) : entries;
            String next = null;
            if (more) {
                Entry last = page.get(page.size() - 1);
                next = Cursor.of(last.key(), last.id());
            }
            return new Page<>(tables.byIds(reading, page.stream().map(Entry::id).toList()), next);
        });
    }

    private static List<Entry> entries(Reading reading, ContractQuery query) {
        boolean byEnd = query.sort() == ContractQuery.Sort.CURRENT_END;
        String key = byEnd ? END : "c.number";
        Sql sql = new Sql().add("SELECT c.id, " + key + " FROM");
        if (byEnd) {
            // the cross join keeps the planner on the index of ends
            sql.add("contracts_period p CROSS JOIN contracts_contract c");
        } else {
            sql.add("contracts_contract c");
            if (query.endingBefore() != null) {
                sql.add("JOIN contracts_period p ON p.contract_id = c.id");
            }
        }
        sql.add(
                "WHERE " + query.organisations().condition("c.organisation"),
                query.organisations().arguments());
        if (byEnd) {
            sql.add("AND c.id = p.contract_id");
        }
        filter(sql, query, byEnd);
        String id = byEnd ? "p.contract_id" : "c.id";
        after(sql, query, key, id);
        String direction = query.descending() ? " DESC" : "";
        sql.add("ORDER BY " + key + direction + ", " + id + direction + " LIMIT ?", query.limit() + 1);
        return reading.list(sql.text(), row -> new Entry(row.getString(1), row.getString(2)), sql.arguments());
    }

    private static void filter(Sql sql, ContractQuery query, boolean byEnd) {
        if (byEnd || query.endingBefore() != null) {
            sql.add("AND p.current_from <= ? AND p.current_until > ?", query.asOf(), query.asOf());
        }
        if (query.endingBefore() != null) {
            sql.add("AND " + END + " < ?", query.endingBefore());
            sql.add(
                    "AND " + END + " >= ? AND c.runs_from <= ? AND c.runs_until >= ?",
                    query.asOf(),
                    query.asOf(),
                    query.asOf());
        }
        if (byEnd && !query.states().isEmpty() && RUNNING.containsAll(query.states())) {
            sql.add("AND " + END + " >= ?", query.asOf());
        }
        if (!query.states().isEmpty()) {
            StateCondition state = StateCondition.of(query.states(), query.asOf());
            sql.add("AND " + state.sql(), state.arguments());
        }
        if (query.text() != null) {
            for (String word : query.text().toLowerCase(Locale.ROOT).strip().split("\\s+")) {
                sql.add("AND c.search LIKE ? ESCAPE '!'", "%" + word.replaceAll("[!%_]", "!$0") + "%");
            }
        }
        if (query.supplier() != null) {
            sql.add("AND (c.supplier_id = ?", query.supplier());
            sql.in("OR", "c.supplier_key", query.supplierKeys()).add(")");
        }
        if (query.incomplete()) {
            sql.add(
                    "AND c.complete_on IS NULL AND NOT EXISTS (SELECT 1 FROM contracts_tier t WHERE t.contract_id = c.id"
                            + " AND t.from_on <= ? AND t.until_on >= ? AND t.complete_on IS NOT NULL)",
                    query.asOf(),
                    query.asOf());
        }
    }

    private static void after(Sql sql, ContractQuery query, String key, String id) {
        List<String> parts = Cursor.parts(query.cursor(), 2);
        if (parts != null) {
            String than = query.descending() ? "<" : ">";
            List<Object> values = new ArrayList<>(List.of(parts.get(0), parts.get(0), parts.get(1)));
            sql.add(
                    "AND " + key + " " + than + "= ? AND (" + key + " " + than + " ? OR " + id + " " + than + " ?)",
                    values);
        }
    }
}
