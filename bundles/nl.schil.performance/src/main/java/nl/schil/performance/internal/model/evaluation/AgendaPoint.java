package nl.schil.performance.internal.model.evaluation;

import java.math.BigDecimal;
import nl.schil.performance.internal.model.Side;

/**
 * A point for the joint talk.
 *
 * @param item number of the pair
 * @param side whose own view differs from what the other side says
 * @param gap own view minus the other's; positive: one thinks better of oneself
 */
public record AgendaPoint(int item, Side side, BigDecimal gap) {}
