package nl.schil.contracts.internal.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one contract takes of a ceiling whatever the date, as sums to which a call-off is added or from which it is taken:
 * the highest of its own value, its call-offs and what is reported counts.
 *
 * @param value its own value in cents, or null
 * @param callOffs the number of call-offs
 * @param ordered their sum in cents
 * @param committed what is reported as committed with the call-offs after that report, or null
 * @param invoiced what is reported as invoiced with the call-offs after that report, or null
 * @param ownQuantity its own maximum quantity, zero when unknown
 * @param quantity the sum of the quantities of its call-offs that are known
 */
record CeilingShare(
        @Nullable Long value,
        int callOffs,
        long ordered,
        @Nullable Reported committed,
        @Nullable Reported invoiced,
        BigDecimal ownQuantity,
        BigDecimal quantity) {

    /**
     * @param complete the day up to which the source is complete
     * @param cents what it reports, and the call-offs signed on or after that day
     */
    record Reported(LocalDate complete, long cents) {
        static @Nullable Reported of(SpendKind kind, List<SpendFigure> figures) {
            List<SpendLine> lines = figures.stream()
                    .filter(figure -> figure.kind() == kind)
                    .map(SpendFigure::used)
                    .toList();
            return lines.stream()
                    .map(SpendLine::sourceDate)
                    .max(Comparator.naturalOrder())
                    .map(complete -> new Reported(
                            complete,
                            lines.stream().mapToLong(SpendLine::amount).sum()))
                    .orElse(null);
        }

        static @Nullable Reported moved(@Nullable Reported reported, CallOff callOff, long cents) {
            return reported == null || callOff.date().isBefore(reported.complete)
                    ? reported
                    : new Reported(reported.complete, Math.addExact(reported.cents, cents));
        }
    }

    /** The framework itself: what is possible is not spend, so its own value does not count. */
    static CeilingShare ofFramework(List<SpendLine> spend) {
        return of(null, BigDecimal.ZERO, spend);
    }

    static CeilingShare of(Contract framework, CallOffAgreement agreement) {
        Contract contract = agreement.contract();
        boolean binds = CeilingFacts.binds(contract, CeilingFacts.ALWAYS);
        BigDecimal quantity = binds ? CeilingFacts.quantity(framework, contract) : null;
        return of(
                binds ? CeilingFacts.value(framework, contract) : null,
                quantity == null ? BigDecimal.ZERO : quantity,
                agreement.spend());
    }

    private static CeilingShare of(@Nullable Long value, BigDecimal ownQuantity, List<SpendLine> spend) {
        List<SpendFigure> figures = SpendFigure.of(spend);
        return new CeilingShare(
                value,
                0,
                0,
                Reported.of(SpendKind.COMMITTED, figures),
                Reported.of(SpendKind.INVOICED, figures),
                ownQuantity,
                BigDecimal.ZERO);
    }

    CeilingShare with(CallOff callOff) {
        return moved(callOff, 1, callOff.committed());
    }

    CeilingShare without(CallOff callOff) {
        return moved(callOff, -1, -callOff.committed());
    }

    private CeilingShare moved(CallOff callOff, int more, long cents) {
        BigDecimal ordering = callOff.quantity() == null ? BigDecimal.ZERO : callOff.quantity();
        return new CeilingShare(
                value,
                callOffs + more,
                Math.addExact(ordered, cents),
                Reported.moved(committed, callOff, cents),
                Reported.moved(invoiced, callOff, cents),
                ownQuantity,
                more > 0 ? quantity.add(ordering) : quantity.subtract(ordering));
    }

    /** What counts, in cents; zero when nothing is known. */
    long counted() {
        return Stream.of(
                        value,
                        callOffs == 0 ? null : (Long) ordered,
                        committed == null ? null : (Long) committed.cents,
                        invoiced == null ? null : (Long) invoiced.cents)
                .filter(Objects::nonNull)
                .max(Long::compare)
                .orElse(0L);
    }

    BigDecimal countedQuantity() {
        return ownQuantity.max(quantity);
    }
}
