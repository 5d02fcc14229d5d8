package nl.schil.performance.internal.model.evaluation;

import java.util.ArrayList;
import java.util.List;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answers to one statement.
 *
 * @param item number of the pair
 * @param value 1 (worst) to 10 (best), or null: does not apply, or cannot be judged
 * @param motivation why; mandatory at {@value #LOW} or less and at {@value #HIGH} or more
 */
public record Mark(
        int item,
        About about,
        @Nullable Integer value,
        @Nullable String motivation) {
    public static final int LOWEST = 1;
    public static final int HIGHEST = 10;
    public static final int LOW = 5;
    public static final int HIGH = 9;
    public static final int LONGEST_MOTIVATION = 1000;

    /** Whether a value must be explained. */
    public static boolean mustBeExplained(int value) {
        return value <= LOW || value >= HIGH;
    }

    /** What is wrong with it as it stands, even while it is not submitted. */
    public List<Violation> violations(String field) {
        List<Violation> violations = new ArrayList<>();
        if (value != null && (value < LOWEST || value > HIGHEST)) {
            violations.add(Violation.of(
                    field + ".value", String.valueOf(value), "performance.evaluation.mark.range", "max", HIGHEST));
        }
        if (motivation != null && motivation.length() > LONGEST_MOTIVATION) {
            violations.add(Violation.of(
                    field + ".motivation", motivation, "problem.field.too-long", "max", LONGEST_MOTIVATION));
        }
        return violations;
    }

    /** What is still missing before it can be submitted. */
    public List<Violation> shortcomings(String field) {
        return value != null && mustBeExplained(value) && (motivation == null || motivation.isBlank())
                ? List.of(Violation.of(
                        field + ".motivation", null, "performance.evaluation.mark.motivation", "value", value))
                : List.of();
    }
}
