package nl.schil.contracts.internal.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.schil.kernel.Money;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Whether something may still be called off. A framework agreement has no further effect once its maximum is reached
 * (CJEU 17 June 2021, C-23/20, ECLI:EU:C:2021:490), so everything in the register counts here, also what begins later;
 * only a change of the maximum with a legal ground makes room.
 */
public final class CeilingPolicy {
    private static final Set<ContractKind> CALLED_OFF = Set.of(ContractKind.RAAM, ContractKind.DAS);

    private CeilingPolicy() {}

    /**
     * What stands in the way of a call-off; nothing when it is lawful.
     *
     * @param agreement the contract of its own that it was laid down in, or null
     */
    public static List<Violation> refusals(CeilingFacts facts, CallOff callOff, @Nullable Contract agreement) {
        List<Violation> violations = new ArrayList<>();
        Contract framework = facts.contract();
        if (!CALLED_OFF.contains(framework.description().kind())) {
            violations.add(Violation.of("", framework.description().number(), "contracts.call-off.kind"));
        }
        outsideTerm(framework, callOff.date()).ifPresent(violations::add);
        if (violations.isEmpty()) {
            above(facts, callOff, agreement).ifPresent(violations::add);
        }
        return violations;
    }

    /** The refusal of a call-off that does not fit under the maximum. */
    private static Optional<Violation> above(CeilingFacts facts, CallOff callOff, @Nullable Contract agreement) {
        long before = total(facts);
        CeilingFacts after =
                agreement == null ? facts.with(callOff) : facts.with(agreement).with(callOff);
        long rise = total(after) - before;
        long more = agreement == null ? Math.max(rise, callOff.committed()) : rise;
        return refusal("committed", facts, before, more, callOff.committed());
    }

    /** The refusal of a call-off that is a contract of its own and does not fit; its own earlier version makes room. */
    public static Optional<Violation> above(CeilingFacts facts, Contract agreement) {
        long before = total(facts);
        long more = total(facts.with(agreement)) - before;
        return more <= 0 ? Optional.empty() : refusal("maxValue", facts, before, more, more);
    }

    private static long total(CeilingFacts facts) {
        Long used = Ceiling.used(facts.parts(CeilingFacts.ALWAYS));
        return used == null ? 0 : used;
    }

    private static Optional<Violation> refusal(String field, CeilingFacts facts, long used, long more, long asked) {
        Long maximum = facts.maximum();
        if (maximum == null || more <= 0 || more <= maximum - used) {
            return Optional.empty();
        }
        String currency = facts.contract().worth().currency();
        Map<String, Object> values = new HashMap<>();
        values.put("framework", facts.contract().description().number());
        values.put("maximum", new Money(maximum, currency));
        values.put("used", new Money(used, currency));
        values.put("headroom", new Money(Math.max(0, maximum - used), currency));
        values.put("amount", new Money(asked, currency));
        values.put("excess", new Money(Math.addExact(used, more) - maximum, currency));
        String amount = BigDecimal.valueOf(asked, 2).toPlainString();
        return Optional.of(new Violation(field, amount, "contracts.call-off.above", values));
    }

    private static Optional<Violation> outsideTerm(Contract framework, LocalDate date) {
        LocalDate from = framework.term().inForceOn();
        LocalDate end = framework.term().maximumEnd();
        Ending ending = framework.ending();
        LocalDate until =
                ending != null && (end == null || ending.effective().isBefore(end)) ? ending.effective() : end;
        if (from != null && date.isBefore(from)) {
            return Optional.of(outside("contracts.call-off.early", "from", from, date));
        }
        return until != null && date.isAfter(until)
                ? Optional.of(outside("contracts.call-off.late", "until", until, date))
                : Optional.empty();
    }

    private static Violation outside(String code, String name, LocalDate day, LocalDate date) {
        return Violation.of("date", date.toString(), code, name, day);
    }
}
