package nl.schil.performance.internal.model.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.schil.performance.internal.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * How well a side keeps what was agreed (F3, action reciprocity): of the actions that are done or of which the last day
 * is over, those done on time.
 *
 * @param due number of actions that tell something
 * @param onTime of those, the ones done on their last day or before
 */
public record Punctuality(int due, int onTime) {
    public static Punctuality of(Side side, Collection<AgreedAction> actions, LocalDate asOf) {
        List<AgreedAction> counting =
                actions.stream().filter(a -> a.side() == side && a.counts(asOf)).toList();
        return new Punctuality(counting.size(), (int)
                counting.stream().filter(AgreedAction::onTime).count());
    }

    /** 0 to 1; null when no action tells anything yet. */
    public @Nullable BigDecimal rate() {
        return due == 0 ? null : BigDecimal.valueOf(onTime).divide(BigDecimal.valueOf(due), MathContext.DECIMAL64);
    }
}
