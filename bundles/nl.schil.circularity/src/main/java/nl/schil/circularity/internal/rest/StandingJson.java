package nl.schil.circularity.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.schil.circularity.calculators.steering.GoalPortfolio;
import nl.schil.circularity.calculators.steering.Link;
import nl.schil.circularity.internal.model.Decimals;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.model.Point;
import nl.schil.circularity.internal.model.Standing;
import nl.schil.kernel.security.Person;
import org.jspecify.annotations.Nullable;

@Schema(name = "CircularityStanding", description = "A circularity goal and where it stands on a day.")
public record StandingJson(
        @Schema(description = "The goal.") GoalJson goal,

        @Schema(
                description = "Governance gap, 0 to 1; absent, unknown, while an element is unknown.",
                example = "0.546667")
        @Nullable BigDecimal governanceGap,

        @Schema(description = "The smallest governance gap that fits what is known.", example = "0.546667")
        BigDecimal governanceGapLowest,

        @Schema(description = "The greatest governance gap that fits what is known.", example = "0.546667")
        BigDecimal governanceGapHighest,

        @Schema(
                description =
                        "Part of the whole change by which the goal lags, below 0 when it is ahead; absent when unknown.",
                example = "0.26")
        @Nullable BigDecimal performanceGap,

        @Schema(description = "The newest year that is known; absent when none is.", example = "2023") @Nullable Integer actualYear,

        @Schema(description = "The value of that year.", example = "88") @Nullable BigDecimal actualValue,

        @Schema(description = "What the value had to be in that year.", example = "75") @Nullable BigDecimal requiredValue,

        @Schema(
                description = "`STEERED_ON_COURSE`, `STEERED_BEHIND`, `ON_COURSE_BY_LUCK`, `BLIND_BEHIND` or `BLIND`;"
                        + " absent while unknown elements leave it open.",
                example = "BLIND_BEHIND")
        @Nullable String quadrant,

        @Schema(description = "Years that must be known and are not.")
        List<Integer> unknownYears,

        @Schema(description = "Contracts to which it applies.", example = "11")
        int contracts,

        @Schema(description = "Contracts whose thread is known.", example = "11")
        int threads,

        @Schema(description = "How many threads break at each link.")
        Map<String, Integer> breaks,

        @Schema(
                description =
                        "Consecutive links of six, weighted by relevant spend; absent when unknown or not applicable.",
                example = "0.42")
        @Nullable BigDecimal continuity) {

    static StandingJson of(Standing one, Map<String, Person> people) {
        Goal goal = one.goal();
        Point latest = one.actuals().latest().orElse(null);
        BigDecimal lowest = Decimals.of(one.governance().lowest().gap());
        GoalPortfolio portfolio = one.threads().portfolio().result().orElse(null);
        return new StandingJson(
                GoalJson.of(goal, people),
                one.governance().wholeKnown() ? lowest : null,
                lowest,
                Decimals.of(one.governance().highest().gap()),
                Decimals.orNull(one.gap()),
                latest == null ? null : latest.year(),
                latest == null ? null : latest.value(),
                latest == null ? null : Decimals.orNull(goal.course().then(course -> course.required(latest.year()))),
                one.quadrant() == null ? null : one.quadrant().name(),
                one.actuals().unknown(),
                one.relevant().contracts().size(),
                (int) one.threads().threads().stream()
                        .filter(thread -> thread.thread().result().isPresent())
                        .count(),
                breaks(one),
                portfolio == null ? null : Decimals.orNull(portfolio.continuity()));
    }

    /** Counted from the threads themselves: unknown spend leaves the weighing open, not where they break. */
    private static Map<String, Integer> breaks(Standing one) {
        Map<Link, Integer> breaks = new EnumMap<>(Link.class);
        one.threads()
                .threads()
                .forEach(thread -> thread.thread()
                        .result()
                        .flatMap(found -> found.firstBreak())
                        .ifPresent(link -> breaks.merge(link, 1, Integer::sum)));
        Map<String, Integer> named = new LinkedHashMap<>();
        breaks.forEach((link, count) -> named.put(link.label(), count));
        return named;
    }
}
