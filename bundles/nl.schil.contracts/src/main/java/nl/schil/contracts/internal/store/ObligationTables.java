package nl.schil.contracts.internal.store;

import static nl.schil.contracts.internal.store.Columns.date;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.Withdrawal;
import nl.schil.contracts.internal.model.obligation.Anchor;
import nl.schil.contracts.internal.model.obligation.DueRule;
import nl.schil.contracts.internal.model.obligation.Fulfilment;
import nl.schil.contracts.internal.model.obligation.Obligation;
import nl.schil.contracts.internal.model.obligation.Obligations;
import nl.schil.contracts.internal.model.obligation.Occurrence;
import nl.schil.contracts.internal.model.obligation.Side;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/** Rows about obligations, and the due days that follow from them. */
final class ObligationTables {
    private ObligationTables() {}

    /** Everything about these contracts, by contract id; contracts without obligations are absent. */
    static Map<String, Obligations.All> of(Reading reading, Collection<String> contracts) {
        Map<String, List<Obligation>> obligations = ContractTables.in(
                        reading,
                        "SELECT * FROM contracts_obligation WHERE",
                        "contract_id",
                        contracts,
                        ObligationTables::obligation)
                .stream()
                .sorted(Comparator.comparingInt(Obligation::seq))
                .collect(Collectors.groupingBy(Obligation::contract));
        Map<String, List<Fulfilment>> fulfilments = new HashMap<>();
        ContractTables.in(
                        reading,
                        "SELECT * FROM contracts_obligation_done WHERE",
                        "contract_id",
                        obligations.keySet(),
                        row -> Map.entry(row.getString("contract_id"), fulfilment(row)))
                .forEach(e -> fulfilments
                        .computeIfAbsent(e.getKey(), id -> new ArrayList<>())
                        .add(e.getValue()));
        Map<String, Obligations.All> all = new HashMap<>();
        obligations.forEach((id, list) ->
                all.put(id, new Obligations.All(list, fulfilments.getOrDefault(id, List.of()))));
        return all;
    }

    private static Obligation obligation(ResultSet row) throws SQLException {
        return new Obligation(
                row.getString("id"),
                row.getString("contract_id"),
                row.getInt("seq"),
                row.getString("description"),
                Side.valueOf(row.getString("side")),
                row.getString("owner_email"),
                new DueRule(
                        Anchor.valueOf(row.getString("anchor")),
                        date(row, "anchor_on"),
                        Period.parse(row.getString("shift")),
                        row.getInt("earlier") == 1),
                date(row, "since_on"),
                LocalDate.parse(row.getString("recorded_on")),
                row.getString("recorded_by"),
                event(row, "withdrawn"));
    }

    private static Fulfilment fulfilment(ResultSet row) throws SQLException {
        return new Fulfilment(
                row.getString("obligation_id"),
                row.getString("occurrence"),
                LocalDate.parse(row.getString("done_on")),
                row.getString("note"),
                LocalDate.parse(row.getString("recorded_on")),
                row.getString("recorded_by"),
                event(row, "undone"));
    }

    private static @Nullable Withdrawal event(ResultSet row, String name) throws SQLException {
        LocalDate on = date(row, name + "_on");
        return on == null ? null : new Withdrawal(on, row.getString(name + "_why"), row.getString(name + "_by"));
    }

    /** Writes the due days of contracts again. */
    static void rewrite(Writing writing, List<Contract> contracts) {
        Map<String, Obligations.All> all =
                of(writing, contracts.stream().map(Contract::id).toList());
        List<@Nullable Object[]> old = new ArrayList<>();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Contract contract : contracts) {
            Obligations.All present = all.get(contract.id());
            if (present != null) {
                old.add(new @Nullable Object[] {contract.id()});
                present.obligations()
                        .forEach(o ->
                                Occurrence.of(contract, o).forEach(one -> rows.add(row(contract, o, one, present))));
            }
        }
        if (!old.isEmpty()) {
            writing.batch("DELETE FROM contracts_obligation_due WHERE contract_id = ?", old);
        }
        if (!rows.isEmpty()) {
            writing.batch(
                    "INSERT INTO contracts_obligation_due (obligation_id, occurrence, contract_id, organisation, due_on,"
                            + " known_from, known_until, done_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    rows);
        }
    }

    private static @Nullable Object[] row(
            Contract contract, Obligation obligation, Occurrence one, Obligations.All present) {
        return new @Nullable Object[] {
            obligation.id(),
            one.key(),
            contract.id(),
            contract.organisation(),
            one.due(),
            one.from(),
            one.until(),
            present.fulfilment(obligation.id(), one.key()).map(Fulfilment::on).orElse(null)
        };
    }

    static void remove(Writing writing, Contract contract) {
        for (String table : List.of("contracts_obligation_due", "contracts_obligation_done", "contracts_obligation")) {
            writing.execute("DELETE FROM " + table + " WHERE contract_id = ?", contract.id());
        }
    }
}
