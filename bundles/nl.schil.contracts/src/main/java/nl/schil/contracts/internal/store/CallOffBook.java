package nl.schil.contracts.internal.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.schil.contracts.internal.model.CallOff;
import nl.schil.contracts.internal.model.CallOffAgreement;
import nl.schil.contracts.internal.model.CeilingPolicy;
import nl.schil.contracts.internal.model.CeilingTally;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.ContractKind;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Checks call-offs of one framework against what the register knows, within the transaction that writes them, and counts
 * those accepted. A call-off names the contract it was laid down in by number or id; without that, a call-off contract
 * with the call-off's own number is it.
 */
public final class CallOffBook {
    private final CallOffAgreements agreements;
    private final CeilingTally tally;

    public CallOffBook(CallOffAgreements agreements, CeilingTally tally) {
        this.agreements = agreements;
        this.tally = tally;
    }

    /**
     * The call-off as it is added, or everything that stands in the way.
     *
     * @param maximum the ceiling in cents that holds on its day, or null when unknown
     */
    public Result<CallOff> add(CallOff callOff, @Nullable Long maximum) {
        if (tally.find(callOff.number()) != null) {
            return Result.refused(Violation.of("number", callOff.number(), "contracts.call-off.taken"));
        }
        return checked(callOff, maximum, true, true);
    }

    /** The call-off as it replaces {@code before}; what lowers it is not held against the ceiling. */
    public Result<CallOff> change(CallOff before, CallOff after, @Nullable Long maximum) {
        if (before.withdrawal() != null) {
            return Result.refused(Violation.of("number", after.number(), "contracts.call-off.withdrawn"));
        }
        boolean moved = after.agreement() != null;
        CallOff linked = moved ? after : after.laidDownIn(before.agreement());
        boolean more = moved || after.committed() > before.committed();
        boolean moreUnits = moved || above(after.quantity(), before.quantity());
        tally.remove(before);
        if (!more && !moreUnits) {
            tally.add(linked, null);
            return Result.accepted(linked);
        }
        Result<CallOff> checked = checked(linked, maximum, more, moreUnits);
        if (checked instanceof Result.Refused) {
            tally.add(before, null);
        }
        return checked;
    }

    /** Counts the call-off when it is lawful; of what is not {@code money} or {@code units} the ceiling is not asked. */
    private Result<CallOff> checked(CallOff callOff, @Nullable Long maximum, boolean money, boolean units) {
        Result<Optional<CallOffAgreement>> found = agreement(callOff);
        if (found instanceof Result.Refused<Optional<CallOffAgreement>> refused) {
            return Result.refused(refused.violations());
        }
        CallOffAgreement agreement =
                ((Result.Accepted<Optional<CallOffAgreement>>) found).value().orElse(null);
        CallOff linked = callOff.laidDownIn(
                agreement == null ? null : agreement.contract().id());
        List<Violation> refusals = CeilingPolicy.refusals(tally, maximum, linked, agreement).stream()
                .filter(v -> (money || !v.field().equals("committed"))
                        && (units || !v.field().equals("quantity")))
                .toList();
        if (!refusals.isEmpty()) {
            return Result.refused(refusals);
        }
        tally.add(linked, agreement);
        return Result.accepted(linked);
    }

    private static boolean above(@Nullable BigDecimal after, @Nullable BigDecimal before) {
        return after != null && (before == null || after.compareTo(before) > 0);
    }

    private Result<Optional<CallOffAgreement>> agreement(CallOff callOff) {
        Contract framework = tally.framework();
        String named = callOff.agreement();
        Contract found = agreements.find(framework.organisation(), named == null ? callOff.number() : named);
        boolean suits = found != null
                && found.description().kind() == ContractKind.NADERE
                && under(found, framework)
                && !agreements.elsewhere(found, framework);
        if (suits) {
            return Result.accepted(Optional.of(agreements.with(found)));
        }
        return named == null
                ? Result.accepted(Optional.empty())
                : Result.refused(Violation.of("agreement", named, "contracts.call-off.agreement"));
    }

    private static boolean under(Contract agreement, Contract framework) {
        String named = agreement.description().framework();
        return named == null || named.equals(framework.description().number());
    }
}
