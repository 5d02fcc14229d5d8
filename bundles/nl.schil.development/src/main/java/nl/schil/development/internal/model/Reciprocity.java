package nl.schil.development.internal.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well a side keeps its promises (F3, action reciprocity): of the actions that were done or whose last day passed
 * within a window, those done on time.
 *
 * @param counting number of actions that tell something
 * @param onTime of those, the ones done on their last day or before
 */
public record Reciprocity(int counting, int onTime) {
    /**
     * Of the actions whose last day lies after {@code since} and that count on {@code asOf}.
     *
     * @param since day before the window
     */
    public static Reciprocity of(Side side, Collection<Action> actions, LocalDate since, LocalDate asOf) {
        List<Action> telling = actions.stream()
                .filter(action -> action.side() == side && action.due().isAfter(since) && action.counts(asOf))
                .toList();
        return new Reciprocity(
                telling.size(), (int) telling.stream().filter(Action::onTime).count());
    }

    /** 0 to 1; null when no action tells anything. */
    public @Nullable BigDecimal rate() {
        return counting == 0
                ? null
                : BigDecimal.valueOf(onTime).divide(BigDecimal.valueOf(counting), MathContext.DECIMAL64);
    }
}
