package nl.schil.contracts.internal.model;

import java.time.LocalDate;
import nl.schil.kernel.security.Actor;

/** The exit plans of contracts. */
public interface ExitPlans {
    /** The plan of a contract, without any answer while nothing was recorded. */
    ExitPlan of(Contract contract);

    /**
     * Replaces the plan and answers it with its new version.
     *
     * @param plan its version is the one that was read
     * @throws Contracts.StaleContract when it was changed in the meantime
     */
    ExitPlan replace(Actor actor, Contract contract, ExitPlan plan, LocalDate today);
}
