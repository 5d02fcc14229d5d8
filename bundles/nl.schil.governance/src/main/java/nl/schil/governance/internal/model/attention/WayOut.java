package nl.schil.governance.internal.model.attention;

import java.math.BigDecimal;
import nl.schil.kernel.agenda.MeetingLevel;
import org.jspecify.annotations.Nullable;

/**
 * A change that saves hours, and what it costs. Its loss is the number of contracts that get less attention, each by the
 * weight of its tier and by the share of its hours that goes.
 *
 * @param tier tier that gets less
 * @param level level on which it meets half as often, or null when contracts go one tier down
 * @param contracts number of contracts that it takes
 * @param hours hours in a year that it saves
 * @param loss what it costs, in bronze contracts that would get no attention at all
 * @param enough whether it takes away the whole overload
 */
public record WayOut(
        String tier, @Nullable MeetingLevel level, int contracts, BigDecimal hours, BigDecimal loss, boolean enough) {}
