package nl.schil.contracts.internal.model;

import java.time.LocalDate;
import java.util.Optional;
import nl.schil.kernel.Result;
import nl.schil.kernel.security.Actor;

/** The call-offs under framework agreements, and what is known about their ceilings. */
public interface CallOffs {
    /** Everything known about the ceiling of a contract; its maximum is the one that holds at {@code asOf}. */
    CeilingFacts facts(Contract contract, LocalDate asOf);

    /** One call-off of a contract. */
    Optional<CallOff> find(Contract contract, String id);

    /**
     * Adds a call-off; refused when the number is taken, when it lies outside the framework's term, or when it does not
     * fit under the maximum. Call-offs are checked one after another, so that two together cannot pass it.
     */
    Result<CallOff> add(Actor actor, Contract framework, CallOff callOff);

    /** Withdraws a call-off; refused when it is withdrawn already. */
    Result<CallOff> withdraw(Actor actor, Contract framework, CallOff callOff, Withdrawal withdrawal);
}
