package nl.schil.contracts.internal.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything in the register that says something about the ceiling of one contract.
 *
 * @param contract the contract with the ceiling
 * @param maximum its maximum in cents with the changes in force at the date of the question, or null when unknown
 * @param agreements the contracts of their own that are call-offs under it
 * @param callOffs all its call-offs, also those withdrawn
 * @param spend what sources report about it and about {@code agreements}
 */
public record CeilingFacts(
        Contract contract,
        @Nullable Long maximum,
        List<Contract> agreements,
        List<CallOff> callOffs,
        List<SpendLine> spend) {
    /** The date at which everything in the register counts, also what begins later. */
    public static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);

    public CeilingFacts {
        agreements = List.copyOf(agreements);
        callOffs = List.copyOf(callOffs);
        spend = List.copyOf(spend);
    }

    public CeilingFacts with(CallOff callOff) {
        List<CallOff> more = new ArrayList<>(callOffs);
        more.add(callOff);
        return new CeilingFacts(contract, maximum, agreements, more, spend);
    }

    public CeilingFacts withMaximum(@Nullable Long cents) {
        return new CeilingFacts(contract, cents, agreements, callOffs, spend);
    }

    public CeilingFacts without(CallOff callOff) {
        List<CallOff> fewer = new ArrayList<>(callOffs);
        fewer.removeIf(c -> c.id().equals(callOff.id()));
        return new CeilingFacts(contract, maximum, agreements, fewer, spend);
    }

    /** The same with this contract among the call-offs that are contracts of their own, instead of its earlier version. */
    public CeilingFacts with(Contract agreement) {
        List<Contract> more = new ArrayList<>(agreements);
        more.removeIf(c -> c.id().equals(agreement.id()));
        more.add(agreement);
        return new CeilingFacts(contract, maximum, more, callOffs, spend);
    }

    /**
     * What each contract takes at {@code asOf}, the framework itself first. A call-off that is a contract of its own
     * takes something once it binds, is called off or has spend; its value is unknown when the register has none.
     */
    public List<CeilingPart> parts(LocalDate asOf) {
        Map<String, List<CallOff>> ordered = ordered(asOf);
        Map<String, List<SpendFigure>> reported = SpendFigure.of(until(asOf)).stream()
                .collect(Collectors.groupingBy(figure -> figure.used().contract()));
        List<CeilingPart> parts = new ArrayList<>();
        parts.add(part(contract, null, ordered, reported));
        for (Contract agreement : agreements) {
            boolean binds = binds(agreement, asOf);
            if (binds || ordered.containsKey(agreement.id()) || reported.containsKey(agreement.id())) {
                parts.add(part(agreement, binds ? value(contract, agreement) : null, ordered, reported));
            }
        }
        return parts;
    }

    /** The spend of the months up to and including the month of {@code asOf}. */
    public List<SpendLine> until(LocalDate asOf) {
        YearMonth last = YearMonth.from(asOf);
        return spend.stream().filter(line -> !line.period().isAfter(last)).toList();
    }

    /** The call-offs that count at {@code asOf} by the id of the contract that they are laid down in. */
    Map<String, List<CallOff>> ordered(LocalDate asOf) {
        Set<String> known = agreements.stream().map(Contract::id).collect(Collectors.toSet());
        return callOffs.stream().filter(c -> c.counts(asOf)).collect(Collectors.groupingBy(callOff -> {
            String agreement = callOff.agreement();
            return agreement != null && known.contains(agreement) ? agreement : contract.id();
        }));
    }

    private static CeilingPart part(
            Contract contract,
            @Nullable Long ownValue,
            Map<String, List<CallOff>> ordered,
            Map<String, List<SpendFigure>> reported) {
        List<CallOff> callOffs = ordered.getOrDefault(contract.id(), List.of());
        List<SpendFigure> figures = reported.getOrDefault(contract.id(), List.of());
        return new CeilingPart(
                contract.id(),
                contract.description().number(),
                contract.description().title(),
                ownValue,
                callOffs.isEmpty() ? null : sum(callOffs),
                reported(SpendKind.COMMITTED, figures, callOffs),
                reported(SpendKind.INVOICED, figures, callOffs));
    }

    /** What the sources report, and the call-offs signed on or after the day up to which they are complete. */
    private static @Nullable Long reported(SpendKind kind, List<SpendFigure> figures, List<CallOff> callOffs) {
        List<SpendLine> lines = figures.stream()
                .filter(figure -> figure.kind() == kind)
                .map(SpendFigure::used)
                .toList();
        LocalDate complete = lines.stream()
                .map(SpendLine::sourceDate)
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (complete == null) {
            return null;
        }
        long later =
                sum(callOffs.stream().filter(c -> !c.date().isBefore(complete)).toList());
        return lines.stream().mapToLong(SpendLine::amount).sum() + later;
    }

    private static long sum(List<CallOff> callOffs) {
        return callOffs.stream().mapToLong(CallOff::committed).sum();
    }

    /** Whether a call-off that is a contract of its own counts at {@code asOf}. */
    static boolean binds(Contract agreement, LocalDate asOf) {
        Ending ending = agreement.ending();
        boolean cancelled = ending != null && ending.kind() == EndingKind.CANCELLED && ending.knownAt(asOf);
        return agreement.term().inForce(asOf) && !cancelled;
    }

    /** What a call-off that is a contract of its own is worth in the currency of the framework, or null when unknown. */
    static @Nullable Long value(Contract framework, Contract agreement) {
        Worth worth = agreement.worth();
        if (!worth.currency().equals(framework.worth().currency())) {
            return null;
        }
        return worth.maximum() != null ? worth.maximum() : worth.estimated();
    }

    /** Its maximum quantity, when it is counted in the same unit as the framework; otherwise null. */
    static @Nullable BigDecimal quantity(Contract framework, Contract agreement) {
        String unit = agreement.worth().unit();
        String wanted = framework.worth().unit();
        boolean same = unit == null ? wanted == null : unit.equalsIgnoreCase(wanted);
        return same ? agreement.worth().maximumQuantity() : null;
    }
}
