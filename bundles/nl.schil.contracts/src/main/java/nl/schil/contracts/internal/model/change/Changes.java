package nl.schil.contracts.internal.model.change;

import java.util.function.BiFunction;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.kernel.Result;
import nl.schil.kernel.security.Actor;

/** The change ledgers of contracts. */
public interface Changes {
    Ledger of(Contract contract);

    /**
     * Adds the entry that {@code decide} answers for the contract and its ledger as they stand; nobody else adds to it
     * meanwhile, so that two changes cannot use the same room. An entry that changes the term moves the contract's dates
     * and its version grows.
     *
     * @param action what happened, for the audit chain
     */
    Result<Change> append(
            Actor actor, String action, Contract contract, BiFunction<Contract, Ledger, Result<Change>> decide);

    /** Fills in the notice of a change that has none; refused when it has. */
    Result<Change> announce(Actor actor, Contract contract, Change change, Change.Notice notice);
}
