package nl.schil.innovation.internal.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.schil.innovation.internal.model.Benefit;
import nl.schil.innovation.internal.model.Idea;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/** Claims a benefit, says what came of it, and has somebody else verify that. */
public final class ClaimBenefit {
    private static final int TITLE = 200;
    private static final int UNIT = 60;
    private static final int SOURCE = 300;

    private final LocalDate today;

    public ClaimBenefit(LocalDate today) {
        this.today = today;
    }

    /**
     * A claim as given.
     *
     * @param money whether the unit is a currency and the amount in cents
     */
    public record Asked(
            @Nullable String title,
            @Nullable String unit,
            boolean money,
            @Nullable BigDecimal amount,
            @Nullable String on,
            @Nullable String source) {}

    /** What came of it, as given. */
    public record AskedOutcome(
            @Nullable BigDecimal amount,
            @Nullable String on,
            @Nullable String source) {}

    public Result<Benefit> claim(Idea idea, Asked asked, String claimant) {
        Fields fields = new Fields();
        String title = fields.required("title", asked.title(), TITLE);
        String unit = fields.required("unit", asked.unit(), UNIT);
        if (asked.money() && !unit.isEmpty() && !PlanPilot.known(unit)) {
            fields.refuse("unit", unit, "innovation.field.currency");
        }
        Benefit.Figure claim = figure(fields, asked.amount(), asked.on(), asked.source(), asked.money());
        if (claim != null && claim.amount().signum() == 0) {
            fields.refuse("amount", "0", "innovation.benefit.nothing");
        }
        return fields.good() && claim != null
                ? Result.accepted(new Benefit(
                        Ids.next(),
                        idea.id(),
                        idea.organisation(),
                        1,
                        title,
                        unit,
                        asked.money(),
                        claim,
                        claimant,
                        null,
                        null,
                        null))
                : fields.refused();
    }

    /** The benefit with what came of it; an earlier verification ends. */
    public Result<Benefit> realise(Benefit before, AskedOutcome asked) {
        Fields fields = new Fields();
        Benefit.Figure outcome = figure(fields, asked.amount(), asked.on(), asked.source(), before.money());
        return fields.good() && outcome != null ? Result.accepted(before.withRealised(outcome)) : fields.refused();
    }

    /** The benefit as verified today by somebody who did not claim it. */
    public Result<Benefit> verify(Benefit before, String person) {
        List<Violation> violations = before.againstVerification(person, today);
        return violations.isEmpty()
                ? Result.accepted(before.withVerification(today, person))
                : Result.refused(violations);
    }

    private Benefit.@Nullable Figure figure(
            Fields fields, @Nullable BigDecimal amount, @Nullable String date, @Nullable String origin, boolean money) {
        LocalDate given = fields.date("on", date);
        LocalDate on = given == null ? today : given;
        if (on.isAfter(today)) {
            fields.refuse("on", on, "innovation.move.future");
        }
        String source = fields.required("source", origin, SOURCE);
        if (amount == null) {
            fields.refuse("amount", null, "problem.field.required");
            return null;
        }
        if (amount.precision() - amount.scale() > 15 || amount.scale() > 6) {
            fields.refuse("amount", amount.toPlainString(), "problem.field.number");
            return null;
        }
        if (money && amount.stripTrailingZeros().scale() > 0) {
            fields.refuse("amount", amount.toPlainString(), "innovation.field.cents");
        }
        return new Benefit.Figure(amount, on, source);
    }
}
