package nl.schil.contracts.internal.model;

import java.time.LocalDate;
import nl.schil.kernel.security.Actor;

/** The hand-overs of contracts. */
public interface HandOvers {
    /** The hand-over of a contract: as recorded, or the present template with everything open. */
    HandOver of(Contract contract);

    /**
     * Replaces the hand-over and answers it with its new version.
     *
     * @param handOver its version is the one that was read
     * @throws Contracts.StaleContract when it was changed in the meantime
     */
    HandOver replace(Actor actor, Contract contract, HandOver handOver, LocalDate today);
}
