package nl.schil.contracts.internal.model.tier;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything that was said about the tier of one contract.
 *
 * @param assessments in the order they were recorded
 * @param overrides in the order they were set
 */
public record TierFile(List<TierAssessment> assessments, List<TierOverride> overrides) {
    public static final TierFile EMPTY = new TierFile(List.of(), List.of());

    public TierFile {
        assessments = List.copyOf(assessments);
        overrides = List.copyOf(overrides);
    }

    /** The assessment that holds: the newest of those dated {@code asOf} or earlier. */
    public Optional<TierAssessment> assessment(LocalDate asOf) {
        return assessments.stream()
                .filter(a -> !a.on().isAfter(asOf))
                .max(Comparator.comparing(TierAssessment::on).thenComparingInt(TierAssessment::seq));
    }

    /** The override that holds. */
    public Optional<TierOverride> override(LocalDate asOf) {
        return overrides.stream().filter(o -> o.holds(asOf)).max(Comparator.comparingInt(TierOverride::seq));
    }

    /** The newest override when it ran out before {@code asOf}: somebody has to look again. */
    public Optional<TierOverride> expired(LocalDate asOf) {
        return overrides.stream()
                .filter(o -> !o.from().isAfter(asOf))
                .max(Comparator.comparingInt(TierOverride::seq))
                .filter(o -> o.expired(asOf));
    }
}
