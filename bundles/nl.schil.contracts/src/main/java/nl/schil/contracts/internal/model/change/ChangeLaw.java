package nl.schil.contracts.internal.model.change;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The law on changes as reference data.
 *
 * @param version of this reference data
 * @param validFrom first day of the rules
 * @param grounds in the order in which they are tested
 * @param thresholds by period
 */
public record ChangeLaw(
        String version,
        String law,
        LocalDate validFrom,
        List<GroundRule> grounds,
        String thresholdVersion,
        List<ThresholdPeriod> thresholds) {
    public ChangeLaw {
        grounds = grounds.stream()
                .sorted(Comparator.comparing(GroundRule::ground))
                .toList();
        thresholds = List.copyOf(thresholds);
    }

    /** The thresholds of a day; nothing when they are not known. */
    public Optional<ThresholdPeriod> thresholds(LocalDate day) {
        return thresholds.stream().filter(p -> p.contains(day)).findFirst();
    }

    public GroundRule rule(Ground ground) {
        return grounds.stream().filter(r -> r.ground() == ground).findFirst().orElseThrow();
    }

    /** The codes of the conditions that somebody answers. */
    public Set<String> questions() {
        return grounds.stream()
                .flatMap(r -> r.conditions().stream())
                .filter(c -> c.test() == Condition.Test.ANSWER)
                .map(Condition::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
