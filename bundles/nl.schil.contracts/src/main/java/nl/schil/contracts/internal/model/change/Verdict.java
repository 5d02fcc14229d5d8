package nl.schil.contracts.internal.model.change;

import java.util.List;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Whether a change is allowed without a new tender.
 *
 * @param ground the first ground whose conditions are all met, or null
 * @param explanation the verdict and every number it rests on
 * @param figures the numbers
 * @param grounds every ground with its conditions, in the order of the test
 */
public record Verdict(
        Decision decision,
        @Nullable Ground ground,
        List<Text> explanation,
        ChangeFigures figures,
        List<GroundFinding> grounds) {
    /** The outcome of the whole test. */
    public enum Decision {
        ALLOWED,
        /** Allowed, and it must be announced. */
        ALLOWED_WITH_NOTICE,
        /** No ground is met, and for at least one it is unknown. */
        NOT_PROVEN,
        /** No ground can be met: art. 2.163a. */
        NEW_TENDER
    }

    /** @param conditions in the order of the law */
    public record GroundFinding(GroundRule rule, Outcome outcome, List<ConditionFinding> conditions) {}

    /** @param text the question, or the numbers of the test, or what is missing */
    public record ConditionFinding(Condition condition, Outcome outcome, Text text) {}

    public Verdict {
        explanation = List.copyOf(explanation);
        grounds = List.copyOf(grounds);
    }

    /** What the test of one ground came to. */
    public GroundFinding finding(Ground asked) {
        return grounds.stream()
                .filter(g -> g.rule().ground() == asked)
                .findFirst()
                .orElseThrow();
    }

    /** The decision when the change rests on {@code asked}, whose conditions are met. */
    public static Decision allowed(GroundRule rule) {
        return rule.notice() ? Decision.ALLOWED_WITH_NOTICE : Decision.ALLOWED;
    }
}
