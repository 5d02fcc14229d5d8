package nl.schil.contracts.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.Contracts;
import nl.schil.contracts.internal.model.Policies;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.security.Actor;

/** Adds, changes and deletes contracts one at a time; rules with a lawful exception need their motivation. */
public final class ChangeRegister {
    private final Contracts contracts;
    private final SupplierLinks suppliers;
    private final CpvCodes cpv;

    public ChangeRegister(Contracts contracts, SupplierLinks suppliers, CpvCodes cpv) {
        this.contracts = contracts;
        this.suppliers = suppliers;
        this.cpv = cpv;
    }

    public Result<Contract> add(Actor actor, String organisation, FieldSource source, LocalDate today) {
        Result<Contract> read =
                new ContractFields(suppliers::canonical, cpv::listed, today).create(organisation, source);
        return lawful(read) instanceof Result.Accepted<Contract> accepted
                ? contracts.add(actor, linked(accepted.value()))
                : lawful(read);
    }

    public Result<Contract> change(Actor actor, Contract present, FieldSource source, LocalDate today) {
        Result<Contract> read =
                lawful(new ContractFields(suppliers::canonical, cpv::listed, today).change(present, source));
        if (!(read instanceof Result.Accepted<Contract> accepted)
                || accepted.value().equals(present)) {
            return read;
        }
        return contracts.replace(actor, "contracts.update", present, linked(accepted.value()));
    }

    /** Deletes a contract that was never signed and has not started. */
    public Result<Contract> delete(Actor actor, Contract contract, LocalDate today) {
        if (!Policies.deletable(contract, today)) {
            return Result.refused(Violation.of("", contract.description().number(), "contracts.delete.signed"));
        }
        return contracts.remove(actor, contract);
    }

    private Contract linked(Contract contract) {
        String key = contract.supplier().key();
        return key == null || contract.supplier().id() != null
                ? contract
                : contract.with(contract.supplier()
                        .linked(suppliers.resolve(List.of(key)).get(key)));
    }

    private static Result<Contract> lawful(Result<Contract> read) {
        if (!(read instanceof Result.Accepted<Contract> accepted)) {
            return read;
        }
        List<Violation> violations = new ArrayList<>(Policies.lawful(accepted.value()));
        return violations.isEmpty() ? read : Result.refused(violations);
    }
}
