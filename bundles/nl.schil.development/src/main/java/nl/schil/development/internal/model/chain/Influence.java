package nl.schil.development.internal.model.chain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far we can steer a goal in the chain.
 *
 * <p>Of one link: score = reach x (influence - 1) / 4, where reach is 1 (direct), 0.6 (through the contract) or 0. Its
 * weight is dependency / 5; what we can steer is weight x score, and what we depend on without steering it, the blind
 * spot, is weight x (1 - score). Of a goal: the mean of the scores, weighted by dependency, of the links of which both
 * are known. All between 0 and 1.
 *
 * @param score weighted mean, or null while nothing is known
 * @param known links of which dependency and influence are known
 * @param all links
 */
public record Influence(@Nullable BigDecimal score, int known, int all) {
    private static final int DIGITS = 4;
    private static final BigDecimal STEPS = BigDecimal.valueOf(ChainLink.MOST - ChainLink.LEAST);

    /** The score of one link, or null while the influence is unknown; without any reach it is 0 whatever the influence. */
    public static @Nullable BigDecimal score(ChainLink link) {
        if (link.reach() == Reach.NONE) {
            return BigDecimal.ZERO.setScale(DIGITS);
        }
        Integer influence = link.influence();
        return influence == null
                ? null
                : link.reach()
                        .factor()
                        .multiply(BigDecimal.valueOf(influence - ChainLink.LEAST))
                        .divide(STEPS, DIGITS, RoundingMode.HALF_EVEN);
    }

    /** What we depend on without steering it, or null while dependency or influence is unknown. */
    public static @Nullable BigDecimal blindSpot(ChainLink link) {
        BigDecimal score = score(link);
        Integer dependency = link.dependency();
        return score == null || dependency == null
                ? null
                : BigDecimal.valueOf(dependency)
                        .multiply(BigDecimal.ONE.subtract(score))
                        .divide(BigDecimal.valueOf(ChainLink.MOST), DIGITS, RoundingMode.HALF_EVEN);
    }

    public static Influence of(Collection<ChainLink> links) {
        List<ChainLink> known =
                links.stream().filter(link -> blindSpot(link) != null).toList();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weight = BigDecimal.ZERO;
        for (ChainLink link : known) {
            BigDecimal score = score(link);
            Integer dependency = link.dependency();
            if (score != null && dependency != null) {
                weight = weight.add(BigDecimal.valueOf(dependency));
                sum = sum.add(score.multiply(BigDecimal.valueOf(dependency)));
            }
        }
        BigDecimal mean = weight.signum() == 0 ? null : sum.divide(weight, DIGITS, RoundingMode.HALF_EVEN);
        return new Influence(mean, known.size(), links.size());
    }
}
