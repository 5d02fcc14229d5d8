package nl.schil.contracts.internal.model;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import nl.schil.kernel.Result;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;

/** The contract register. */
public interface Contracts {
    /** The contract when it lies within these organisations. */
    Optional<Contract> find(OrganisationScope organisations, String id);

    /** Adds a contract; refused when the organisation has one with that number or external id. */
    Result<Contract> add(Actor actor, Contract contract);

    /**
     * Replaces a contract and answers it with its new version; refused when its number is taken.
     *
     * @param action what happened, for the audit chain, for example {@code contracts.update}
     * @throws StaleContract when it was changed in the meantime
     */
    Result<Contract> replace(Actor actor, String action, Contract before, Contract after);

    /** Removes a contract that was never signed; refused when it has call-offs or spend. */
    Result<Contract> remove(Actor actor, Contract contract);

    /** The frameworks that these call-offs name by number, by id of the call-off; those not in the register are absent. */
    Map<String, Framework> frameworks(Collection<Contract> agreements);

    /**
     * A contract named as a framework.
     *
     * @param calledOff whether its kind is one under which is called off
     */
    record Framework(String id, boolean calledOff) {}

    /** The contract was changed by somebody else since it was read. */
    final class StaleContract extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
