package nl.schil.contracts.internal.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schil.contracts.internal.model.CallOff;
import nl.schil.contracts.internal.model.CallOffs;
import nl.schil.contracts.internal.model.CeilingFacts;
import nl.schil.contracts.internal.model.CeilingTally;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.Withdrawal;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Call-offs in SQL. */
@Component(service = CallOffs.class)
public final class SqlCallOffs implements CallOffs {
    private final Database database;
    private final ContractTables contracts;
    private final CeilingTables ceilings;

    @Activate
    public SqlCallOffs(
            @Reference Database database, @Reference ContractTables contracts, @Reference CeilingTables ceilings) {
        this.database = database;
        this.contracts = contracts;
        this.ceilings = ceilings;
    }

    @Override
    public CeilingFacts facts(Contract contract, LocalDate asOf) {
        return database.read(reading -> ceilings.facts(reading, contract, asOf));
    }

    @Override
    public Optional<CallOff> find(Contract contract, String id) {
        return database.read(reading ->
                reading.one(CallOffRow.SELECT + "o.contract_id = ? AND o.id = ?", CallOffRow::of, contract.id(), id));
    }

    @Override
    public Result<CallOff> add(Actor actor, Contract framework, CallOff callOff) {
        return database.write(actor, "add call-off", writing -> {
            Contract present = contracts.byIds(writing, List.of(framework.id())).get(0);
            CeilingFacts facts = ceilings.facts(writing, present, callOff.date());
            String named = callOff.agreement() == null ? callOff.number() : callOff.agreement();
            CallOffAgreements agreements =
                    CallOffAgreements.load(contracts, writing, Map.of(present.organisation(), List.of(named)));
            Result<CallOff> checked = new CallOffBook(agreements, CeilingTally.of(facts)).add(callOff, facts.maximum());
            if (checked instanceof Result.Accepted<CallOff> accepted) {
                CallOff added = accepted.value();
                ceilings.insertCallOffs(writing, present.organisation(), List.of(added));
                ceilings.refreshed(writing, Map.of(present, added.recordedOn()));
                writing.audit(audit("contracts.add-call-off", present, null, added));
            }
            return checked;
        });
    }

    @Override
    public Result<CallOff> withdraw(Actor actor, Contract framework, CallOff callOff, Withdrawal withdrawal) {
        return database.write(actor, "withdraw call-off", writing -> {
            CallOff present = writing.one(CallOffRow.SELECT + "o.id = ?", CallOffRow::of, callOff.id())
                    .orElseThrow();
            if (present.withdrawal() != null) {
                return Result.refused(Violation.of("", present.number(), "contracts.call-off.withdrawn"));
            }
            CallOff withdrawn = present.withdrawn(withdrawal);
            ceilings.updateCallOffs(writing, framework.organisation(), List.of(withdrawn));
            ceilings.refreshed(writing, Map.of(framework, withdrawal.on()));
            writing.audit(audit("contracts.withdraw-call-off", framework, present, withdrawn));
            return Result.accepted(withdrawn);
        });
    }

    private static Audit audit(String action, Contract framework, @Nullable CallOff before, CallOff after) {
        return new Audit(
                action,
                "call-off",
                after.id(),
                framework.organisation(),
                before == null ? null : before.toString(),
                after.toString(),
                null);
    }
}
