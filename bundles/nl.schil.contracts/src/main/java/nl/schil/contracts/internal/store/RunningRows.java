package nl.schil.contracts.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Sql;
import org.jspecify.annotations.Nullable;

/** Contracts that run in a period, in SQL. */
final class RunningRows {
    private static final String RUNNING =
            "SELECT c.id, c.number, c.title, c.organisation, c.supplier_id, COALESCE(t.tier, c.tier) AS tier,"
                    + " c.supplier_key, c.category, c.cpv, c.runs_from, c.runs_until FROM contracts_contract c LEFT JOIN contracts_tier t"
                    + " ON t.contract_id = c.id AND t.from_on <= ? AND t.until_on >= ?";

    private RunningRows() {}

    /**
     * One of them.
     *
     * @param key the supplier as the contract names it, or null
     */
    record Found(RunningContract running, @Nullable String key) {
        /** With its supplier, when only its key is in the contract. */
        RunningContract linked(Map<String, String> suppliersByKey) {
            ContractRef c = running.contract();
            String supplier = key == null ? null : suppliersByKey.get(key);
            return c.supplierId() != null || supplier == null
                    ? running
                    : new RunningContract(
                            new ContractRef(c.id(), c.number(), c.title(), c.organisation(), supplier, c.tier()),
                            running.category(),
                            running.cpv(),
                            running.since(),
                            running.until());
        }
    }

    /** The question for those that run on at least one day of a period and are {@code which}. */
    static Sql sql(OrganisationScope organisations, LocalDate from, LocalDate until, Sql which) {
        return new Sql()
                .add(RUNNING, until, until)
                .add("WHERE" + which.text(), which.arguments())
                .add("AND " + organisations.condition("c.organisation"), organisations.arguments())
                .add("AND c.runs_from <= ? AND c.runs_until >= ?", until, from)
                .add("ORDER BY c.organisation, c.number, c.id");
    }

    static Found found(ResultSet row) throws SQLException {
        return new Found(
                new RunningContract(
                        SqlContractDirectory.ref(row),
                        row.getString("category"),
                        row.getString("cpv"),
                        LocalDate.parse(row.getString("runs_from")),
                        lastDay(row.getString("runs_until"))),
                row.getString("supplier_key"));
    }

    private static @Nullable LocalDate lastDay(String stored) {
        LocalDate day = LocalDate.parse(stored);
        return day.equals(Columns.NEVER) ? null : day;
    }
}
