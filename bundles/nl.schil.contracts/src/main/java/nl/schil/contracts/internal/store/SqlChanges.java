package nl.schil.contracts.internal.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.change.Change;
import nl.schil.contracts.internal.model.change.Changes;
import nl.schil.contracts.internal.model.change.Ledger;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The change ledgers in SQL, and what they add to a maximum. */
@Component(service = {Changes.class, MaximumChanges.class})
public final class SqlChanges implements Changes, MaximumChanges {
    private static final String PENDING = "term-changes-pending";

    private final Database database;
    private final ContractTables tables;

    @Activate
    public SqlChanges(@Reference Database database, @Reference ContractTables tables) {
        this.database = database;
        this.tables = tables;
        deriveOnce();
    }

    /** Writes what follows from the term of these contracts anew; their versions grow, for their dates moved. */
    private void derive(Writing writing, Collection<String> contracts) {
        tables.updateAll(writing, tables.byIds(writing, contracts));
    }

    /** Dates that were stored before changes of the term moved them; a migration says that there may be some. */
    private void deriveOnce() {
        boolean derived = database.read(reading -> reading.one(
                        "SELECT value FROM contracts_setting WHERE name = ?", row -> row.getString(1), PENDING))
                .isEmpty();
        if (derived) {
            return;
        }
        database.write(Actor.SYSTEM, "apply changes of the term", writing -> {
            List<String> ids = writing.list(
                    "SELECT DISTINCT contract_id FROM contracts_change WHERE term_delta IS NOT NULL",
                    row -> row.getString(1));
            derive(writing, ids);
            writing.execute("DELETE FROM contracts_setting WHERE name = ?", PENDING);
            writing.audit(
                    new Audit("contracts.apply-changes", "setting", PENDING, null, null, String.join(",", ids), null));
            return null;
        });
    }

    @Override
    public Map<String, List<Move>> of(Reading reading, Collection<String> contracts) {
        return ContractTables.in(
                        reading,
                        "SELECT contract_id, effective_on, value_delta FROM contracts_change WHERE value_delta IS NOT NULL AND",
                        "contract_id",
                        contracts,
                        row -> Map.entry(row.getString(1), new Move(LocalDate.parse(row.getString(2)), row.getLong(3))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Override
    public Ledger of(Contract contract) {
        return database.read(reading -> ledger(reading, contract));
    }

    /** Whether the ledger of a contract has an entry. */
    static boolean any(Reading reading, Contract contract) {
        return reading.one(
                        "SELECT COUNT(*) FROM contracts_change WHERE contract_id = ?",
                        row -> row.getLong(1),
                        contract.id())
                .filter(count -> count > 0)
                .isPresent();
    }

    private static Ledger ledger(Reading reading, Contract contract) {
        return new Ledger(reading.list(ChangeRow.SELECT, ChangeRow::of, contract.id()));
    }

    @Override
    public Result<Change> append(
            Actor actor, String action, Contract contract, BiFunction<Contract, Ledger, Result<Change>> decide) {
        return database.write(actor, "change of contract", writing -> {
            Contract present = tables.byIds(writing, List.of(contract.id())).get(0);
            Result<Change> decided = decide.apply(present, ledger(writing, present));
            if (decided instanceof Result.Accepted<Change> accepted) {
                writing.execute(ChangeRow.INSERT, ChangeRow.arguments(present, accepted.value()));
                if (accepted.value().facts().term() != null) {
                    derive(writing, List.of(present.id()));
                }
                audit(writing, action, present, null, accepted.value());
            }
            return decided;
        });
    }

    @Override
    public Result<Change> announce(Actor actor, Contract contract, Change change, Change.Notice notice) {
        return database.write(actor, "notice of change", writing -> {
            int filled = writing.execute(
                    "UPDATE contracts_change SET notice_reference = ?, noticed_on = ? WHERE id = ? AND contract_id = ?"
                            + " AND notice_reference IS NULL AND reverses IS NULL",
                    notice.reference(),
                    notice.on(),
                    change.id(),
                    contract.id());
            if (filled == 0) {
                return Result.refused(Violation.of("", change.id(), "contracts.change.noticed"));
            }
            Change announced = ledger(writing, contract).find(change.id()).orElseThrow();
            audit(writing, "contracts.announce-change", contract, change, announced);
            return Result.accepted(announced);
        });
    }

    private static void audit(
            Writing writing, String action, Contract contract, @Nullable Change before, Change after) {
        writing.audit(new Audit(
                action,
                "contract",
                contract.id(),
                contract.organisation(),
                before == null ? null : before.toString(),
                after.toString(),
                null));
    }
}
