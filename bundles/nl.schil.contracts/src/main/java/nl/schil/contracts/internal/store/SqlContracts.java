package nl.schil.contracts.internal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.Contracts;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The contract register in SQL. */
@Component(service = Contracts.class)
public final class SqlContracts implements Contracts {
    private final Database database;
    private final ContractTables tables;

    @Activate
    public SqlContracts(@Reference Database database, @Reference ContractTables tables) {
        this.database = database;
        this.tables = tables;
    }

    @Override
    public Optional<Contract> find(OrganisationScope organisations, String id) {
        return database.read(reading -> tables.byIds(reading, List.of(id)).stream()
                .filter(c -> organisations.contains(c.organisation()))
                .findFirst());
    }

    @Override
    public Result<Contract> add(Actor actor, Contract contract) {
        return database.write(actor, "create contract", writing -> {
            List<Violation> taken = taken(writing, contract);
            if (!taken.isEmpty()) {
                return Result.refused(taken);
            }
            tables.insert(writing, List.of(contract));
            writing.audit(audit("contracts.create", null, contract));
            return Result.accepted(contract);
        });
    }

    @Override
    public Result<Contract> replace(Actor actor, String action, Contract before, Contract after) {
        return database.write(actor, "change contract", writing -> {
            List<Violation> taken = taken(writing, after);
            if (!taken.isEmpty()) {
                return Result.refused(taken);
            }
            Contract saved = tables.update(writing, before.version(), after).orElseThrow(StaleContract::new);
            writing.audit(audit(action, before, saved));
            return Result.accepted(saved);
        });
    }

    @Override
    public void remove(Actor actor, Contract contract) {
        database.write(actor, "delete contract", writing -> {
            writing.execute("DELETE FROM contracts_document WHERE contract_id = ?", contract.id());
            writing.execute("DELETE FROM contracts_period WHERE contract_id = ?", contract.id());
            writing.execute("DELETE FROM contracts_contract WHERE id = ?", contract.id());
            writing.audit(audit("contracts.delete", contract, null));
            return null;
        });
    }

    private static Audit audit(String action, @Nullable Contract before, @Nullable Contract after) {
        Contract contract = after != null ? after : before;
        return new Audit(
                action,
                "contract",
                contract.id(),
                contract.organisation(),
                before == null ? null : before.toString(),
                after == null ? null : after.toString(),
                null);
    }

    private static List<Violation> taken(Reading reading, Contract contract) {
        List<Violation> violations = new ArrayList<>();
        reading.each(
                "SELECT number, external_id FROM contracts_contract WHERE organisation = ? AND id <> ?"
                        + " AND (number = ? OR external_id = ?)",
                row -> contract.description().number().equals(row.getString(1))
                        ? Violation.of("number", row.getString(1), "contracts.number.taken")
                        : Violation.of("externalId", row.getString(2), "contracts.external-id.taken"),
                violations::add,
                contract.organisation(),
                contract.id(),
                contract.description().number(),
                contract.description().externalId());
        return violations;
    }
}
