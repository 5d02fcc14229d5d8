package nl.schil.performance.internal.model.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one side says of one statement. With fewer than {@value #ANONYMOUS_FROM} answers only the mean is told.
 *
 * @param count number of people who gave a value
 * @param mean mean of the values, 1 to 10; null when nobody gave one
 * @param lowest lowest value, or null when it is not told
 * @param highest highest value, or null when it is not told
 */
public record Tally(
        int count,
        @Nullable BigDecimal mean,
        @Nullable Integer lowest,
        @Nullable Integer highest) {
    public static final int ANONYMOUS_FROM = 3;

    /** @param values of one statement; null is somebody who could not judge it */
    public static Tally of(List<@Nullable Integer> values) {
        List<Integer> given = values.stream().filter(Objects::nonNull).toList();
        if (given.isEmpty()) {
            return new Tally(0, null, null, null);
        }
        int sum = given.stream().mapToInt(Integer::intValue).sum();
        BigDecimal mean = BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(given.size()), MathContext.DECIMAL64);
        boolean told = given.size() >= ANONYMOUS_FROM;
        return new Tally(
                given.size(),
                mean,
                told ? given.stream().min(Integer::compare).orElse(null) : null,
                told ? given.stream().max(Integer::compare).orElse(null) : null);
    }
}
