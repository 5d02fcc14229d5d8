package nl.schil.market.internal.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of a promise until a day.
 *
 * @param confirmed what was confirmed; null while nothing was
 * @param claimed what was claimed and not confirmed: on top of {@code confirmed} for a sum, newer than it for a level; null
 *     when there is nothing
 * @param part part of the promise that was confirmed, may be below 0 or over 1; null while nothing was confirmed
 */
public record PromiseStanding(
        Promise promise,
        State state,
        @Nullable BigDecimal confirmed,
        @Nullable BigDecimal claimed,
        @Nullable BigDecimal part) {
    private static final int DIGITS = 4;

    /** Where a promise stands. */
    public enum State {
        /** Confirmed in full. */
        KEPT,
        /** Its day is over and it was not confirmed in full. */
        LATE,
        /** Its day has yet to come. */
        RUNNING,
        WITHDRAWN
    }

    /** Whether somebody said what came of it. */
    public boolean known() {
        return confirmed != null || claimed != null;
    }

    public static PromiseStanding of(Promise promise, List<PromiseFigure> figures, LocalDate asOf) {
        List<PromiseFigure> counted =
                figures.stream().filter(one -> one.counts(asOf)).toList();
        List<PromiseFigure> sure =
                counted.stream().filter(one -> one.confirmed(asOf)).toList();
        BigDecimal confirmed = together(promise, sure);
        LocalDate newest = newest(sure).map(PromiseFigure::until).orElse(LocalDate.MIN);
        BigDecimal claimed = together(
                promise,
                counted.stream()
                        .filter(one -> !one.confirmed(asOf))
                        .filter(one ->
                                promise.way() == Promise.Way.SUM || one.until().isAfter(newest))
                        .toList());
        BigDecimal part = part(promise, confirmed);
        return new PromiseStanding(promise, state(promise, part, asOf), confirmed, claimed, part);
    }

    private static State state(Promise promise, @Nullable BigDecimal part, LocalDate asOf) {
        if (!promise.counts(asOf)) {
            return State.WITHDRAWN;
        }
        if (part != null && part.compareTo(BigDecimal.ONE) >= 0) {
            return State.KEPT;
        }
        return asOf.isAfter(promise.dueOn()) ? State.LATE : State.RUNNING;
    }

    private static @Nullable BigDecimal together(Promise promise, List<PromiseFigure> figures) {
        return promise.way() == Promise.Way.LEVEL
                ? newest(figures).map(PromiseFigure::amount).orElse(null)
                : figures.stream()
                        .map(PromiseFigure::amount)
                        .reduce(BigDecimal::add)
                        .orElse(null);
    }

    private static Optional<PromiseFigure> newest(List<PromiseFigure> figures) {
        return figures.stream().max(Comparator.comparing(PromiseFigure::until).thenComparing(PromiseFigure::id));
    }

    private static @Nullable BigDecimal part(Promise promise, @Nullable BigDecimal confirmed) {
        if (confirmed == null) {
            return null;
        }
        BigDecimal start = promise.base();
        if (promise.way() == Promise.Way.SUM || start == null) {
            return confirmed.divide(promise.amount(), DIGITS, RoundingMode.HALF_UP);
        }
        return confirmed.subtract(start).divide(promise.amount().subtract(start), DIGITS, RoundingMode.HALF_UP);
    }
}
