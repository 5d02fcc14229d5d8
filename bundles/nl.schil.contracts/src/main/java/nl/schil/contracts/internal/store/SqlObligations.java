package nl.schil.contracts.internal.store;

import java.util.List;
import java.util.function.IntFunction;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.Withdrawal;
import nl.schil.contracts.internal.model.obligation.Fulfilment;
import nl.schil.contracts.internal.model.obligation.Obligation;
import nl.schil.contracts.internal.model.obligation.Obligations;
import nl.schil.kernel.Ids;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Writing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Obligations and their fulfilment in SQL. */
@Component(service = Obligations.class)
public final class SqlObligations implements Obligations {
    private static final All NONE = new All(List.of(), List.of());

    private final Database database;
    private final ContractTables tables;

    @Activate
    public SqlObligations(@Reference Database database, @Reference ContractTables tables) {
        this.database = database;
        this.tables = tables;
    }

    @Override
    public All of(Contract contract) {
        return database.read(
                reading -> ObligationTables.of(reading, List.of(contract.id())).getOrDefault(contract.id(), NONE));
    }

    @Override
    public Obligation add(Actor actor, Contract contract, IntFunction<Obligation> make) {
        return database.write(actor, "add obligation", writing -> {
            int present = ObligationTables.of(writing, List.of(contract.id()))
                    .getOrDefault(contract.id(), NONE)
                    .obligations()
                    .size();
            Obligation o = make.apply(present + 1);
            writing.execute(
                    "INSERT INTO contracts_obligation (id, contract_id, organisation, seq, description, side,"
                            + " owner_email, anchor, anchor_on, shift, earlier, since_on, recorded_on, recorded_by)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    o.id(),
                    contract.id(),
                    contract.organisation(),
                    o.seq(),
                    o.description(),
                    o.side(),
                    o.owner(),
                    o.rule().anchor(),
                    o.rule().on(),
                    o.rule().shift().toString(),
                    o.rule().earlier() ? 1 : 0,
                    o.since(),
                    o.recordedOn(),
                    o.recordedBy());
            done(writing, "contracts.add-obligation", contract, o.toString());
            return o;
        });
    }

    @Override
    public boolean withdraw(Actor actor, Contract contract, Obligation obligation, Withdrawal withdrawal) {
        return database.write(actor, "withdraw obligation", writing -> {
            int changed = writing.execute(
                    "UPDATE contracts_obligation SET withdrawn_on = ?, withdrawn_why = ?, withdrawn_by = ?"
                            + " WHERE id = ? AND withdrawn_on IS NULL",
                    withdrawal.on(),
                    withdrawal.reason(),
                    withdrawal.by(),
                    obligation.id());
            if (changed > 0) {
                done(
                        writing,
                        "contracts.withdraw-obligation",
                        contract,
                        obligation.with(withdrawal).toString());
            }
            return changed > 0;
        });
    }

    @Override
    public boolean fulfil(Actor actor, Contract contract, Fulfilment f) {
        return database.write(actor, "fulfil obligation", writing -> {
            boolean before = ObligationTables.of(writing, List.of(contract.id()))
                    .getOrDefault(contract.id(), NONE)
                    .fulfilment(f.obligation(), f.occurrence())
                    .isPresent();
            if (before) {
                return false;
            }
            writing.execute(
                    "INSERT INTO contracts_obligation_done (id, obligation_id, contract_id, organisation, occurrence,"
                            + " done_on, note, recorded_on, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    Ids.next(),
                    f.obligation(),
                    contract.id(),
                    contract.organisation(),
                    f.occurrence(),
                    f.on(),
                    f.note(),
                    f.recordedOn(),
                    f.by());
            done(writing, "contracts.fulfil-obligation", contract, f.toString());
            return true;
        });
    }

    @Override
    public boolean undo(Actor actor, Contract contract, Obligation obligation, String occurrence, Withdrawal undone) {
        return database.write(actor, "undo fulfilment", writing -> {
            int changed = writing.execute(
                    "UPDATE contracts_obligation_done SET undone_on = ?, undone_why = ?, undone_by = ?"
                            + " WHERE obligation_id = ? AND occurrence = ? AND undone_on IS NULL",
                    undone.on(),
                    undone.reason(),
                    undone.by(),
                    obligation.id(),
                    occurrence);
            if (changed > 0) {
                done(
                        writing,
                        "contracts.undo-obligation",
                        contract,
                        obligation.id() + " " + occurrence + " " + undone.reason());
            }
            return changed > 0;
        });
    }

    private void done(Writing writing, String action, Contract contract, String after) {
        ObligationTables.rewrite(writing, tables.byIds(writing, List.of(contract.id())));
        writing.audit(new Audit(action, "contract", contract.id(), contract.organisation(), null, after, null));
    }
}
