package nl.schil.governance.internal.model.meeting;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * How well one side keeps its actions: those closed on time by those that were to be closed. Open actions that are not
 * yet due say nothing.
 *
 * @param onTime closed on or before the due day
 * @param late closed after it
 * @param overdue not closed while the due day has passed
 * @param open not closed, not yet due
 */
public record Closure(long onTime, long late, long overdue, long open) {
    /** Actions closed on time by actions that are due or closed; null, not applicable, when there are none. */
    public @Nullable BigDecimal rate() {
        long judged = onTime + late + overdue;
        return judged == 0
                ? null
                : BigDecimal.valueOf(onTime).divide(BigDecimal.valueOf(judged), MathContext.DECIMAL64);
    }
}
