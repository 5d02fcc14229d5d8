package nl.schil.performance.internal.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the score of a closed period was.
 *
 * @param revision 1 when it was closed; a correction that changed it is the next
 * @param edition of the template, by which it is computed
 * @param score 0 to 100; null when there was none
 * @param coverage 0 to 1; null when nothing was applicable
 * @param reason why it was corrected; null when it was closed
 */
public record Closing(
        Span period,
        int revision,
        int edition,
        @Nullable BigDecimal score,
        @Nullable BigDecimal coverage,
        @Nullable String reason,
        LocalDate on,
        String by) {
    private static final int DIGITS = 6;

    /** The closing of a period with a score, rounded to six decimals. */
    public static Closing of(
            Span period, int revision, int edition, Score score, @Nullable String reason, LocalDate on, String by) {
        return new Closing(
                period, revision, edition, rounded(score.value()), rounded(score.coverage()), reason, on, by);
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal number) {
        return number == null ? null : number.setScale(DIGITS, RoundingMode.HALF_UP);
    }

    /** Whether another has the same score and coverage. */
    public boolean same(Closing other) {
        return equal(score, other.score) && equal(coverage, other.coverage);
    }

    private static boolean equal(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }
}
