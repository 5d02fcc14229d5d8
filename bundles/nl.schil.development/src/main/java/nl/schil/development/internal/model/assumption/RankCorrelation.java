package nl.schil.development.internal.model.assumption;

import java.util.List;
import org.apache.commons.statistics.ranking.NaNStrategy;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.apache.commons.statistics.ranking.TiesStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Spearman's rank correlation: Pearson's correlation of the ranks, where equal values share the mean of their ranks. It
 * says whether two numbers go together, not whether one causes the other.
 *
 * @param n number of pairs
 * @param rho -1 to 1; null when it cannot be computed
 * @param reason why it cannot be, or how far it can be relied on
 */
public record RankCorrelation(int n, @Nullable Double rho, Reason reason) {
    /** Fewer pairs give no correlation. */
    public static final int FEWEST = 3;

    /** With fewer pairs chance alone easily makes a correlation. */
    public static final int RELIABLE = 20;

    public enum Reason {
        /** Fewer than {@value #FEWEST} pairs. */
        TOO_FEW,
        /** All values of one of the two are the same. */
        CONSTANT,
        /** Computed, but of fewer than {@value #RELIABLE} pairs. */
        UNCERTAIN,
        /** Computed of enough pairs. */
        COMPUTED
    }

    public static RankCorrelation of(List<Pair> pairs) {
        if (pairs.size() < FEWEST) {
            return new RankCorrelation(pairs.size(), null, Reason.TOO_FEW);
        }
        NaturalRanking ranking = new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE);
        double[] x = ranking.apply(pairs.stream().mapToDouble(Pair::relation).toArray());
        double[] y = ranking.apply(pairs.stream().mapToDouble(Pair::trend).toArray());
        double mean = (pairs.size() + 1) / 2.0;
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - mean) * (y[i] - mean);
            xx += (x[i] - mean) * (x[i] - mean);
            yy += (y[i] - mean) * (y[i] - mean);
        }
        if (xx == 0 || yy == 0) {
            return new RankCorrelation(pairs.size(), null, Reason.CONSTANT);
        }
        double rho = Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
        return new RankCorrelation(pairs.size(), rho, pairs.size() < RELIABLE ? Reason.UNCERTAIN : Reason.COMPUTED);
    }
}
