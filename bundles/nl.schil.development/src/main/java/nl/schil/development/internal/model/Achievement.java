package nl.schil.development.internal.model;

import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a whole is: the mean of the parts of which it is known. What is not known counts neither as zero nor as done.
 *
 * @param percent 0 to 100; null when nothing is known
 * @param known number of parts that are known
 * @param parts number of all parts
 */
public record Achievement(@Nullable Integer percent, int known, int parts) {
    /** @param percents one per part, null where it is not known */
    public static Achievement of(Collection<@Nullable Integer> percents) {
        double[] known = percents.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Integer::doubleValue)
                .toArray();
        double sum = 0;
        for (double one : known) {
            sum += one;
        }
        return new Achievement(
                known.length == 0 ? null : (int) Math.round(sum / known.length), known.length, percents.size());
    }
}
