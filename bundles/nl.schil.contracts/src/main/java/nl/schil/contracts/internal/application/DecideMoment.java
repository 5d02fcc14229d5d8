package nl.schil.contracts.internal.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.Contracts;
import nl.schil.contracts.internal.model.DecisionKind;
import nl.schil.contracts.internal.model.Decisions;
import nl.schil.contracts.internal.model.LeadTimes;
import nl.schil.contracts.internal.model.Policies;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.security.Actor;
import org.jspecify.annotations.Nullable;

/** Records a decision about the end of a period, or takes the latest one back. */
public final class DecideMoment {
    private final Contracts contracts;
    private final LeadTimes leadTimes;

    public DecideMoment(Contracts contracts, LeadTimes leadTimes) {
        this.contracts = contracts;
        this.leadTimes = leadTimes;
    }

    /**
     * A decision as it is asked for.
     *
     * @param moment key of the moment within the contract
     * @param on the day of the decision
     */
    public record Asked(
            String moment,
            DecisionKind kind,
            LocalDate on,
            @Nullable String note) {}

    /** Whether the period of this moment was decided before; that decision is undone first. */
    public boolean decided(Contract contract, String moment) {
        return contract.decisions().stream().anyMatch(d -> moment.startsWith(d.period() + "."));
    }

    public Result<Contract> decide(Actor actor, Contract contract, Asked asked, LocalDate today) {
        Result<Contract> taken = Decisions.take(
                contract, asked.moment(), asked.kind(), asked.on(), asked.note(), actor.id(), today, leadTimes);
        return taken instanceof Result.Accepted<Contract> accepted
                ? contracts.replace(actor, "contracts.decide", contract, accepted.value())
                : taken;
    }

    /** Nothing when there is no decision to undo. */
    public Optional<Result<Contract>> undo(Actor actor, Contract contract) {
        return Decisions.undo(contract).map(undone -> {
            List<Violation> violations = Policies.contradictions(undone);
            return violations.isEmpty()
                    ? contracts.replace(actor, "contracts.undo-decision", contract, undone)
                    : Result.refused(violations);
        });
    }
}
