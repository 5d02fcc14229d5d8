package nl.schil.performance.internal.model.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * In how many relationships both sides were heard (F3, RC).
 *
 * @param inScope relationships with a running gold or silver contract
 * @param both of those, in which both sides answered an evaluation that is revealed
 * @param one of those, in which only one side did
 */
public record Reciprocity(long inScope, long both, long one) {
    /** RC = both / in scope, 0 to 1; null when nothing is in scope. */
    public @Nullable BigDecimal coverage() {
        return inScope == 0
                ? null
                : BigDecimal.valueOf(both).divide(BigDecimal.valueOf(inScope), MathContext.DECIMAL64);
    }
}
