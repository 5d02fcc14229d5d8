package nl.schil.circularity.internal.model;

import java.time.LocalDate;
import nl.schil.circularity.calculators.steering.Link;
import org.jspecify.annotations.Nullable;

/**
 * A link of the thread of a goal that somebody made: L1 to L4.
 *
 * @param contract contract id, or null for L1 of the goal as a whole
 * @param said the measure, criterion, obligation or KPI in words
 * @param reference where it stands: a route of the workbench or words; or null
 * @param madeBy who made it
 * @param series the KPI that measures it, only of L4; or null when nobody chose one
 * @param endedOn last day on which it holds, or null
 */
public record ThreadLink(
        String id,
        String goal,
        long version,
        @Nullable String contract,
        Link link,
        String said,
        @Nullable String reference,
        String madeBy,
        LocalDate establishedOn,
        @Nullable Series series,
        @Nullable LocalDate endedOn) {
    /**
     * A KPI of a scorecard.
     *
     * @param scorecard id of the scorecard
     * @param kpi code of the KPI within it
     */
    public record Series(String scorecard, String kpi) {
        /** The id under which decisions refer to it. */
        public String ground() {
            return scorecard + ":" + kpi;
        }
    }

    public boolean holds(LocalDate asOf) {
        return !establishedOn.isAfter(asOf) && (endedOn == null || !endedOn.isBefore(asOf));
    }
}
