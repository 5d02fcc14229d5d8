package nl.schil.market.internal.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a category was placed in the portfolio on a day.
 *
 * @param quadrant null when one of the axes has no answer at all
 */
public record Placement(
        String id,
        LocalDate placedOn,
        String placedBy,
        @Nullable String remark,
        AxisScore impact,
        AxisScore risk,
        @Nullable Quadrant quadrant) {
    /** The scores of a day, before anything is known about what came before. */
    public record Scored(
            String id,
            LocalDate placedOn,
            String placedBy,
            @Nullable String remark,
            AxisScore impact,
            AxisScore risk) {}

    /** Whether it is so near a cut that its quadrant rests on the former one. */
    public boolean border() {
        return impact.border() || risk.border();
    }

    /** Part of the weight that was answered on the axis where least was, 0 to 1. */
    public BigDecimal confidence() {
        return impact.confidence().min(risk.confidence());
    }

    /** All placements of one category, oldest first: near the cut of an axis the side of the former one is kept. */
    public static List<Placement> history(List<Scored> scored) {
        List<Placement> history = new ArrayList<>();
        Boolean impact = null;
        Boolean risk = null;
        for (Scored one : scored) {
            impact = one.impact().value() == null
                    ? impact
                    : Boolean.valueOf(one.impact().high(impact));
            risk = one.risk().value() == null
                    ? risk
                    : Boolean.valueOf(one.risk().high(risk));
            boolean known = one.impact().value() != null && one.risk().value() != null;
            history.add(new Placement(
                    one.id(),
                    one.placedOn(),
                    one.placedBy(),
                    one.remark(),
                    one.impact(),
                    one.risk(),
                    known ? Quadrant.of(impact, risk) : null));
        }
        return history;
    }
}
