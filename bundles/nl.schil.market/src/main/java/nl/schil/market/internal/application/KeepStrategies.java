package nl.schil.market.internal.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.directory.EvaluationOutcome;
import nl.schil.kernel.security.Actor;
import nl.schil.market.internal.model.Review;
import nl.schil.market.internal.model.Strategy;
import org.jspecify.annotations.Nullable;

/** Records what an organisation wants with a supplier, and looks at risks. */
public final class KeepStrategies {
    private static final int LONGEST = 8000;
    private static final int LONGEST_RISK = 1000;
    private static final int MOST_RISKS = 50;
    private static final int WORST = 5;

    private final LocalDate today;

    public KeepStrategies(LocalDate today) {
        this.today = today;
    }

    /** A strategy as given. */
    public record AskedStrategy(
            @Nullable String agreedOn,
            @Nullable String validUntil,
            @Nullable String aim,
            @Nullable String steps,
            boolean withdrawn) {}

    /** A review as given. */
    public record AskedReview(
            @Nullable String reviewedOn, @Nullable String summary, List<AskedRisk> risks, boolean withdrawn) {}

    public record AskedRisk(
            @Nullable String text,
            @Nullable Integer likelihood,
            @Nullable Integer impact,
            @Nullable String measure) {}

    /** @param said what the supplier said when it is agreed, or null */
    public Result<Strategy> strategy(
            Actor actor,
            @Nullable Strategy before,
            String organisation,
            String supplier,
            @Nullable EvaluationOutcome said,
            @Nullable BigDecimal attractiveness,
            AskedStrategy asked) {
        Fields fields = new Fields();
        LocalDate agreed = MarketFields.past(fields, "agreedOn", asked.agreedOn(), today);
        LocalDate until = fields.requiredDate("validUntil", asked.validUntil());
        String aim = fields.required("aim", asked.aim(), LONGEST);
        String steps = fields.optional("steps", asked.steps(), LONGEST);
        if (agreed != null && until != null && until.isBefore(agreed)) {
            fields.refuse("validUntil", asked.validUntil(), "market.plan.order");
        }
        return fields.good()
                ? Result.accepted(new Strategy(
                        before == null ? Ids.next() : before.id(),
                        organisation,
                        before == null ? 1 : before.version(),
                        supplier,
                        agreed,
                        until,
                        aim,
                        steps,
                        before != null ? before.evaluation() : said == null ? null : said.id(),
                        before != null ? before.attractiveness() : attractiveness,
                        actor.id(),
                        withdrawn(before == null ? null : before.withdrawnOn(), asked.withdrawn())))
                : fields.refused();
    }

    private @Nullable LocalDate withdrawn(@Nullable LocalDate before, boolean asked) {
        return !asked ? null : before == null ? today : before;
    }

    public Result<Review> review(
            Actor actor,
            @Nullable Review before,
            String organisation,
            Review.Subject type,
            String subject,
            AskedReview asked) {
        Fields fields = new Fields();
        LocalDate on = MarketFields.past(fields, "reviewedOn", asked.reviewedOn(), today);
        String summary = fields.optional("summary", asked.summary(), LONGEST);
        List<Review.Risk> risks = new ArrayList<>();
        if (asked.risks().isEmpty() && summary == null) {
            fields.refuse("risks", null, "market.review.empty");
        }
        if (asked.risks().size() > MOST_RISKS) {
            fields.refuse("risks", null, "market.too-many", "max", MOST_RISKS);
        }
        for (int i = 0; i < asked.risks().size(); i++) {
            risk(fields, "risks[" + i + "].", asked.risks().get(i)).ifPresent(risks::add);
        }
        return fields.good()
                ? Result.accepted(new Review(
                        before == null ? Ids.next() : before.id(),
                        organisation,
                        before == null ? 1 : before.version(),
                        type,
                        subject,
                        on,
                        summary,
                        risks,
                        actor.id(),
                        withdrawn(before == null ? null : before.withdrawnOn(), asked.withdrawn())))
                : fields.refused();
    }

    private static Optional<Review.Risk> risk(Fields fields, String at, AskedRisk asked) {
        String text = fields.required(at + "text", asked.text(), LONGEST_RISK);
        String measure = fields.optional(at + "measure", asked.measure(), LONGEST_RISK);
        Integer likelihood = scale(fields, at + "likelihood", asked.likelihood());
        Integer impact = scale(fields, at + "impact", asked.impact());
        return text.isEmpty() || likelihood == null || impact == null
                ? Optional.empty()
                : Optional.of(new Review.Risk(text, likelihood, impact, measure));
    }

    private static @Nullable Integer scale(Fields fields, String field, @Nullable Integer value) {
        if (value == null || value < 1 || value > WORST) {
            fields.refuse(field, String.valueOf(value), "market.score");
            return null;
        }
        return value;
    }
}
