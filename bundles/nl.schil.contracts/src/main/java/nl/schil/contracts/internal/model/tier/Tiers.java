package nl.schil.contracts.internal.model.tier;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.kernel.Result;
import nl.schil.kernel.security.Actor;

/** What was said about the tiers of contracts. */
public interface Tiers {
    TierFile of(Contract contract);

    /** The tiers that count on a day, by contract id; contracts without one are absent. */
    Map<String, TierInForce> inForce(Collection<Contract> contracts, LocalDate asOf);

    /** Adds what {@code decide} makes of everything said before, in the same transaction. */
    Result<TierAssessment> assess(Actor actor, Contract contract, Function<TierFile, Result<TierAssessment>> decide);

    /** Adds an override as {@link #assess}; one that still holds or would come to hold ends on the day it begins. */
    Result<TierOverride> override(Actor actor, Contract contract, Function<TierFile, Result<TierOverride>> decide);

    /** Ends the override that holds on {@code today}; false when there is none. */
    boolean withdraw(Actor actor, Contract contract, LocalDate today);
}
