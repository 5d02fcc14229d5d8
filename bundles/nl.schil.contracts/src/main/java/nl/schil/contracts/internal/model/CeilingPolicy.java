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

    /** Whether something is called off under contracts of this kind. */
    public static boolean calledOff(ContractKind kind) {
        return CALLED_OFF.contains(kind);
    }

    /** What stands in the way of one call-off; nothing when it is lawful. */
    public static List<Violation> refusals(CeilingFacts facts, CallOff callOff, @Nullable CallOffAgreement agreement) {
        return refusals(CeilingTally.of(facts), facts.maximum(), callOff, agreement);
    }

    /**
     * What stands in the way of a call-off beside those in the tally; nothing when it is lawful.
     *
     * @param maximum the ceiling in cents that holds on its day, or null when unknown
     * @param agreement the contract of its own that it is laid down in, or null
     */
    public static List<Violation> refusals(
            CeilingTally tally, @Nullable Long maximum, CallOff callOff, @Nullable CallOffAgreement agreement) {
        List<Violation> violations = new ArrayList<>();
        Contract framework = tally.framework();
        if (!CALLED_OFF.contains(framework.description().kind())) {
            violations.add(Violation.of("", framework.description().number(), "contracts.call-off.kind"));
        }
        outsideTerm(framework, callOff.date()).ifPresent(violations::add);
        if (!violations.isEmpty()) {
            return violations;
        }
        CeilingTally.Rise rise = tally.rise(callOff, agreement);
        long cents = agreement == null ? Math.max(rise.cents(), callOff.committed()) : rise.cents();
        above("committed", framework, maximum, tally.used(), cents, callOff.committed())
                .ifPresent(violations::add);
        BigDecimal asked = callOff.quantity();
        if (asked == null) {
            noQuantityLeft(framework, tally.quantity()).ifPresent(violations::add);
        } else {
            BigDecimal more = agreement == null ? rise.quantity().max(asked) : rise.quantity();
            aboveQuantity("quantity", framework, tally.quantity(), more, asked).ifPresent(violations::add);
        }
        return violations;
    }

    /** The refusals of a call-off that is a contract of its own and does not fit; its own earlier version makes room. */
    public static List<Violation> above(CeilingFacts facts, Contract agreement) {
        List<Violation> violations = new ArrayList<>();
        CeilingTally before = CeilingTally.of(facts);
        CeilingTally after = CeilingTally.of(facts.with(agreement));
        long more = after.used() - before.used();
        above("maxValue", facts.contract(), facts.maximum(), before.used(), more, more)
                .ifPresent(violations::add);
        BigDecimal units = after.quantity().subtract(before.quantity());
        aboveQuantity("maxQuantity", facts.contract(), before.quantity(), units, units)
                .ifPresent(violations::add);
        return violations;
    }

    private static Optional<Violation> above(
            String field, Contract framework, @Nullable Long maximum, long used, long more, long asked) {
        if (maximum == null || more <= 0 || more <= maximum - used) {
            return Optional.empty();
        }
        String currency = framework.worth().currency();
        Map<String, Object> values = new HashMap<>();
        values.put("framework", framework.description().number());
        values.put("maximum", new Money(maximum, currency));
        values.put("used", new Money(used, currency));
        values.put("headroom", new Money(Math.max(0, maximum - used), currency));
        values.put("amount", new Money(asked, currency));
        values.put("excess", new Money(Math.addExact(used, more) - maximum, currency));
        String amount = BigDecimal.valueOf(asked, 2).toPlainString();
        return Optional.of(new Violation(field, amount, "contracts.call-off.above", values));
    }

    private static Optional<Violation> aboveQuantity(
            String field, Contract framework, BigDecimal used, BigDecimal more, BigDecimal asked) {
        BigDecimal maximum = framework.worth().maximumQuantity();
        if (maximum == null || more.signum() <= 0 || more.compareTo(maximum.subtract(used)) <= 0) {
            return Optional.empty();
        }
        Map<String, Object> values = quantities(framework, maximum, used);
        values.put("amount", asked);
        values.put("excess", used.add(more).subtract(maximum));
        return Optional.of(new Violation(field, asked.toPlainString(), "contracts.call-off.above-quantity", values));
    }

    /** The refusal of a call-off of unknown quantity once nothing is left: whatever it orders, it does not fit. */
    private static Optional<Violation> noQuantityLeft(Contract framework, BigDecimal used) {
        BigDecimal maximum = framework.worth().maximumQuantity();
        return maximum == null || used.compareTo(maximum) < 0
                ? Optional.empty()
                : Optional.of(new Violation(
                        "quantity", null, "contracts.call-off.quantity-used", quantities(framework, maximum, used)));
    }

    private static Map<String, Object> quantities(Contract framework, BigDecimal maximum, BigDecimal used) {
        Map<String, Object> values = new HashMap<>();
        String unit = framework.worth().unit();
        values.put("framework", framework.description().number());
        values.put("maximum", maximum);
        values.put("used", used);
        values.put("headroom", maximum.subtract(used).max(BigDecimal.ZERO));
        values.put("unit", unit == null ? "" : unit);
        return values;
    }

    private static Optional<Violation> outsideTerm(Contract framework, LocalDate date) {
        LocalDate from = framework.term().inForceOn();
        LocalDate end = framework.term().maximumEnd(date);
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
