package nl.schil.performance.internal.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, how often, and how a value becomes a norm of 0 to 100.
 *
 * @param code name in files and formulas, unique in its template
 * @param unit for example {@code %}; null when there is none
 * @param target value of norm 100
 * @param floor value of norm 0; with {@link Direction#TARGET} it says at what distance from the target, on either side
 * @param tolerance distance from the target up to which the norm stays 100; only with {@link Direction#TARGET}, else 0
 * @param weight greater than 0; only its ratio to the others counts
 * @param formula with {@link KpiSource#FORMULA}, and only then
 */
public record Kpi(
        String code,
        String name,
        @Nullable String unit,
        Direction direction,
        BigDecimal target,
        BigDecimal floor,
        BigDecimal tolerance,
        Rhythm rhythm,
        Anchoring anchoring,
        BigDecimal weight,
        KpiSource source,
        @Nullable String formula) {
    private static final LocalDate CALENDAR = LocalDate.of(2000, 1, 1);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Kpi {
        int order = target.compareTo(floor);
        boolean ordered = switch (direction) {
            case HIGHER -> order > 0;
            case LOWER -> order < 0;
            case TARGET ->
                order != 0
                        && tolerance.signum() >= 0
                        && tolerance.compareTo(target.subtract(floor).abs()) < 0;
        };
        if ((source == KpiSource.FORMULA) != (formula != null)) {
            throw new IllegalArgumentException("formula of " + code);
        }
        if (!ordered || weight.signum() <= 0 || (direction != Direction.TARGET && tolerance.signum() != 0)) {
            throw new IllegalArgumentException("target, floor, tolerance or weight of " + code);
        }
    }

    /** Whether people mean this KPI by a text: its code or its name, in any case. */
    public boolean named(String text) {
        return code.equalsIgnoreCase(text.strip()) || name.equalsIgnoreCase(text.strip());
    }

    /** The norm of a value, 0 to 100: linear from the floor to the target. */
    public BigDecimal norm(BigDecimal value) {
        BigDecimal reached = value.subtract(floor);
        BigDecimal whole = target.subtract(floor);
        if (direction == Direction.TARGET) {
            BigDecimal distance = whole.abs();
            reached = distance.subtract(value.subtract(target).abs());
            whole = distance.subtract(tolerance);
        }
        BigDecimal norm = reached.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
        return norm.max(BigDecimal.ZERO).min(HUNDRED);
    }

    /** The period around a day. */
    public Span period(LocalDate day, LocalDate anchor) {
        return Span.containing(day, rhythm, anchoring == Anchoring.CALENDAR ? CALENDAR : anchor);
    }
}
