package nl.schil.contracts.internal.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/**
 * The hand-over of a contract from procurement to contract management. It starts when the contract binds and is due
 * {@link #DUE_DAYS} days after it is signed and started.
 *
 * @param contract id of the contract
 * @param version zero while nothing was recorded
 * @param templateVersion version of the list that the items were taken from
 * @param fromEmail who hands over, or null
 * @param toEmail who takes over, or null
 * @param acceptedOn the day on which it was accepted, or null
 */
public record HandOver(
        String contract,
        long version,
        String templateVersion,
        List<HandOverItem> items,
        @Nullable String fromEmail,
        @Nullable String toEmail,
        @Nullable LocalDate acceptedOn) {
    public static final int DUE_DAYS = 30;

    public HandOver {
        items = List.copyOf(items);
    }

    /** Where a hand-over stands. */
    public enum State {
        /** The contract does not bind yet. */
        NOT_STARTED,
        OPEN,
        /** Open after the day on which it is due. */
        OVERDUE,
        ACCEPTED
    }

    public static HandOver start(String contract, HandOverTemplate template) {
        return new HandOver(contract, 0, template.version(), template.items(), null, null, null);
    }

    public State state(Contract of, LocalDate asOf) {
        if (acceptedOn != null && !acceptedOn.isAfter(asOf)) {
            return State.ACCEPTED;
        }
        if (!of.term().inForce(asOf)) {
            return State.NOT_STARTED;
        }
        LocalDate due = due(of);
        return due != null && due.isBefore(asOf) ? State.OVERDUE : State.OPEN;
    }

    /** The last day in time, counted from the day on which it is signed and started; null while that is unknown. */
    public static @Nullable LocalDate due(Contract of) {
        LocalDate start = of.term().start();
        LocalDate signed = of.term().signedOn();
        LocalDate runs = start == null || signed == null || signed.isBefore(start) ? start : signed;
        return runs == null ? null : runs.plusDays(DUE_DAYS);
    }

    public long done() {
        return items.stream().filter(item -> item.doneOn() != null).count();
    }

    public long notApplicable() {
        return items.stream().filter(item -> item.notApplicable() != null).count();
    }

    public long open() {
        return items.size() - done() - notApplicable();
    }

    /** The share of the items that apply which is done, four decimals rounded down; null when none applies. */
    public @Nullable BigDecimal coverage() {
        long applying = items.size() - notApplicable();
        return applying == 0
                ? null
                : BigDecimal.valueOf(done()).divide(BigDecimal.valueOf(applying), 4, RoundingMode.FLOOR);
    }

    /** What contradicts itself, or stands in the way of acceptance. */
    public List<Violation> violations(Contract of, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        if (!of.term().inForce(today)) {
            violations.add(Violation.of("", of.description().number(), "contracts.hand-over.not-signed"));
        }
        for (HandOverItem item : items) {
            String field = "items." + item.key();
            LocalDate on = item.doneOn();
            if (on != null && item.notApplicable() != null) {
                violations.add(Violation.of(field, on.toString(), "contracts.hand-over.done-or-not"));
            }
            if (on != null && on.isAfter(today)) {
                violations.add(Violation.of(field, on.toString(), "contracts.hand-over.future", "today", today));
            }
        }
        if (acceptedOn != null) {
            accepting(acceptedOn, today, violations);
        }
        return violations;
    }

    private void accepting(LocalDate on, LocalDate today, List<Violation> violations) {
        if (open() > 0) {
            violations.add(Violation.of("acceptedOn", on.toString(), "contracts.hand-over.open", "count", open()));
        }
        if (fromEmail == null) {
            violations.add(Violation.of("from", null, "contracts.hand-over.people"));
        }
        if (toEmail == null) {
            violations.add(Violation.of("to", null, "contracts.hand-over.people"));
        }
        if (on.isAfter(today)) {
            violations.add(Violation.of("acceptedOn", on.toString(), "contracts.hand-over.future", "today", today));
        }
        items.stream()
                .map(HandOverItem::doneOn)
                .filter(day -> day != null && day.isAfter(on))
                .findFirst()
                .ifPresent(day -> violations.add(
                        Violation.of("acceptedOn", on.toString(), "contracts.hand-over.before-done", "day", day)));
    }
}
