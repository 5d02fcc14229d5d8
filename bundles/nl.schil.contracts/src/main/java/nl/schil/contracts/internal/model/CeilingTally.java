package nl.schil.contracts.internal.model;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What everything in the register takes of one ceiling, also what begins later, kept up to date call-off by call-off: a
 * call-off more or less costs the same however many there are. {@link CeilingFacts#parts} at {@link CeilingFacts#ALWAYS}
 * says the same about the same call-offs.
 */
public final class CeilingTally {
    private final Contract framework;
    private final Map<String, CeilingShare> shares = new HashMap<>();
    private final Map<String, CallOff> byNumber = new HashMap<>();
    private long used;
    private BigDecimal quantity = BigDecimal.ZERO;

    /** By how much something more raises what is used. */
    public record Rise(long cents, BigDecimal quantity) {}

    private CeilingTally(Contract framework) {
        this.framework = framework;
    }

    public static CeilingTally of(CeilingFacts facts) {
        CeilingTally tally = new CeilingTally(facts.contract());
        Map<String, List<SpendLine>> spend = facts.spend().stream().collect(Collectors.groupingBy(SpendLine::contract));
        String own = facts.contract().id();
        tally.replace(own, CeilingShare.ofFramework(spend.getOrDefault(own, List.of())));
        facts.agreements()
                .forEach(agreement ->
                        tally.join(new CallOffAgreement(agreement, spend.getOrDefault(agreement.id(), List.of()))));
        facts.callOffs().forEach(callOff -> tally.add(callOff, null));
        return tally;
    }

    public Contract framework() {
        return framework;
    }

    /** The call-off with this number, also a withdrawn one; null when there is none. */
    public @Nullable CallOff find(String number) {
        return byNumber.get(number);
    }

    /** In cents; zero while nothing is known. */
    public long used() {
        return used;
    }

    /** The sum of the quantities that are known. */
    public BigDecimal quantity() {
        return quantity;
    }

    /** What this call-off would add, laid down in {@code agreement} or in none. */
    public Rise rise(CallOff callOff, @Nullable CallOffAgreement agreement) {
        String place = agreement == null ? place(callOff) : agreement.contract().id();
        CeilingShare before = shares.get(place);
        CeilingShare base = before == null && agreement != null
                ? CeilingShare.of(framework, agreement)
                : before == null ? CeilingShare.ofFramework(List.of()) : before;
        CeilingShare after = callOff.withdrawal() == null ? base.with(callOff) : base;
        return new Rise(
                after.counted() - (before == null ? 0 : before.counted()),
                after.countedQuantity().subtract(before == null ? BigDecimal.ZERO : before.countedQuantity()));
    }

    /** @param agreement the contract of its own that it is laid down in, or null when that is known already or there is none */
    public void add(CallOff callOff, @Nullable CallOffAgreement agreement) {
        if (agreement != null) {
            join(agreement);
        }
        byNumber.put(callOff.number(), callOff);
        if (callOff.withdrawal() == null) {
            String place = place(callOff);
            replace(place, shares.get(place).with(callOff));
        }
    }

    public void remove(CallOff callOff) {
        byNumber.remove(callOff.number());
        if (callOff.withdrawal() == null) {
            String place = place(callOff);
            replace(place, shares.get(place).without(callOff));
        }
    }

    private void join(CallOffAgreement agreement) {
        String id = agreement.contract().id();
        if (!shares.containsKey(id)) {
            replace(id, CeilingShare.of(framework, agreement));
        }
    }

    private String place(CallOff callOff) {
        String agreement = callOff.agreement();
        return agreement != null && shares.containsKey(agreement) ? agreement : framework.id();
    }

    private void replace(String place, CeilingShare share) {
        CeilingShare before = shares.put(place, share);
        used = Math.addExact(used, share.counted() - (before == null ? 0 : before.counted()));
        quantity = quantity.add(share.countedQuantity())
                .subtract(before == null ? BigDecimal.ZERO : before.countedQuantity());
    }
}
