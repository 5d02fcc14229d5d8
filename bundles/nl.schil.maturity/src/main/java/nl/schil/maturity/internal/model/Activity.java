package nl.schil.maturity.internal.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One activity of the catalogue.
 *
 * @param code phase letter, stage and a letter, for example {@code B1b}
 * @param stage 1 to 4
 * @param name what is done
 * @param action the same as a next step, in the imperative
 * @param evidence the rule by which a record counts
 * @param population what it is measured over
 * @param freshnessDays T: days that evidence counts fully; zero when evidence does not age
 * @param freshness how evidence ages when days do not say it, for example by cadence; otherwise null
 * @param accountable code of the role that answers for it by default
 * @param effortHours proposed work for one record, in hours; greater than zero
 * @param supplierFacing whether it is done together with suppliers
 * @param tags {@code CM} contract management, {@code LM} supplier management, or both
 * @param weight weight within its cell; greater than zero
 */
public record Activity(
        String code,
        Phase phase,
        int stage,
        Names name,
        Names action,
        Names evidence,
        Names population,
        int freshnessDays,
        @Nullable Names freshness,
        String accountable,
        BigDecimal effortHours,
        boolean supplierFacing,
        List<String> tags,
        BigDecimal weight) {

    public Activity {
        tags = List.copyOf(tags);
        if (!code.startsWith(phase.name() + stage) || stage < 1 || stage > 4) {
            throw new IllegalArgumentException("activity " + code + " does not lie in cell " + phase + stage);
        }
        if (freshnessDays < 0 || effortHours.signum() <= 0 || weight.signum() <= 0) {
            throw new IllegalArgumentException(
                    "activity " + code + " needs a positive weight and effort, and days of zero or more");
        }
    }
}
