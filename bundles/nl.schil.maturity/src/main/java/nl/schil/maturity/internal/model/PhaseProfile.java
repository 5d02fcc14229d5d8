package nl.schil.maturity.internal.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * How far one phase is (formula F1).
 *
 * @param stage the largest s for which all cells 1 to s are measured and hold; 0 to 4
 * @param fraction how much of the norm the next cell reaches, 0 to 1; 0 when it is not measured or there is none
 */
public record PhaseProfile(Phase phase, int stage, BigDecimal fraction) {

    /** @param cells the phase's cells of stage 1 to 4, in that order */
    static PhaseProfile of(Phase phase, List<ShellCell> cells, BigDecimal theta) {
        int stage = 0;
        while (stage < cells.size() && cells.get(stage).holds(theta)) {
            stage++;
        }
        BigDecimal next = stage < cells.size() ? cells.get(stage).coverage() : null;
        BigDecimal fraction =
                next == null ? BigDecimal.ZERO : Fractions.of(next, theta).min(BigDecimal.ONE);
        return new PhaseProfile(phase, stage, fraction);
    }

    /** Stage and fraction together, 0 to 4. */
    public BigDecimal value() {
        return fraction.add(BigDecimal.valueOf(stage));
    }
}
