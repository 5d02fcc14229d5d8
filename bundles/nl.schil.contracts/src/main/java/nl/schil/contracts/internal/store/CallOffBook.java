package nl.schil.contracts.internal.store;

import java.util.List;
import java.util.Optional;
import nl.schil.contracts.internal.model.CallOff;
import nl.schil.contracts.internal.model.CeilingFacts;
import nl.schil.contracts.internal.model.CeilingPolicy;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.ContractKind;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Checks call-offs against what the register knows, within the transaction that writes them. A call-off names the
 * contract it was laid down in by number or id; without that, a call-off contract with the call-off's own number is it.
 */
public final class CallOffBook {
    private CallOffBook() {}

    /** The call-off as it would be added, or everything that stands in the way. */
    public static Result<CallOff> added(CallOffAgreements agreements, CeilingFacts facts, CallOff callOff) {
        if (facts.callOffs().stream().anyMatch(c -> c.number().equals(callOff.number()))) {
            return Result.refused(Violation.of("number", callOff.number(), "contracts.call-off.taken"));
        }
        return checked(agreements, facts, callOff);
    }

    /** The call-off as it would replace {@code before}; what lowers it is not held against the ceiling. */
    public static Result<CallOff> changed(
            CallOffAgreements agreements, CeilingFacts facts, CallOff before, CallOff after) {
        if (before.withdrawal() != null) {
            return Result.refused(Violation.of("number", after.number(), "contracts.call-off.withdrawn"));
        }
        CallOff linked = after.agreement() == null ? linked(after, before.agreement()) : after;
        return after.committed() <= before.committed() && after.agreement() == null
                ? Result.accepted(linked)
                : checked(agreements, facts.without(before), linked);
    }

    private static Result<CallOff> checked(CallOffAgreements agreements, CeilingFacts facts, CallOff callOff) {
        Result<Optional<Contract>> found = agreement(agreements, facts.contract(), callOff);
        if (found instanceof Result.Refused<Optional<Contract>> refused) {
            return Result.refused(refused.violations());
        }
        Contract agreement =
                ((Result.Accepted<Optional<Contract>>) found).value().orElse(null);
        CallOff linked = linked(callOff, agreement == null ? null : agreement.id());
        List<Violation> refusals = CeilingPolicy.refusals(facts, linked, agreement);
        return refusals.isEmpty() ? Result.accepted(linked) : Result.refused(refusals);
    }

    private static Result<Optional<Contract>> agreement(
            CallOffAgreements agreements, Contract framework, CallOff callOff) {
        String named = callOff.agreement();
        Contract found = agreements.find(framework.organisation(), named == null ? callOff.number() : named);
        boolean suits = found != null
                && found.description().kind() == ContractKind.NADERE
                && under(found, framework)
                && !agreements.elsewhere(found, framework);
        if (suits) {
            return Result.accepted(Optional.of(found));
        }
        return named == null
                ? Result.accepted(Optional.empty())
                : Result.refused(Violation.of("agreement", named, "contracts.call-off.agreement"));
    }

    private static boolean under(Contract agreement, Contract framework) {
        String named = agreement.description().framework();
        return named == null || named.equals(framework.description().number());
    }

    private static CallOff linked(CallOff callOff, @Nullable String agreement) {
        return new CallOff(
                callOff.id(),
                callOff.contract(),
                callOff.number(),
                callOff.date(),
                callOff.committed(),
                callOff.description(),
                agreement,
                callOff.recordedOn(),
                callOff.recordedBy(),
                callOff.source(),
                callOff.withdrawal());
    }
}
