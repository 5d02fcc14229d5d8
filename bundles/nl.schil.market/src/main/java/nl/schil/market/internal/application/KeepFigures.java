package nl.schil.market.internal.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.security.Actor;
import nl.schil.market.internal.model.Promise;
import nl.schil.market.internal.model.PromiseFigure;
import org.jspecify.annotations.Nullable;

/** Records what came of a promise, and that somebody else found that it is so. */
public final class KeepFigures {
    private static final int LONGEST_SOURCE = 300;

    private final LocalDate today;

    public KeepFigures(LocalDate today) {
        this.today = today;
    }

    /** A figure as given. */
    public record Asked(
            @Nullable String from,
            @Nullable String until,
            @Nullable BigDecimal amount,
            @Nullable String source) {}

    /** @param others the figures there are; periods have no day in common */
    public Result<PromiseFigure> claim(Actor actor, Promise promise, List<PromiseFigure> others, Asked asked) {
        Fields fields = new Fields();
        LocalDate from = MarketFields.past(fields, "from", asked.from(), today);
        LocalDate until = MarketFields.past(fields, "until", asked.until(), today);
        BigDecimal amount = MarketFields.amount(fields, "amount", asked.amount());
        String source = fields.required("source", asked.source(), LONGEST_SOURCE);
        if (from != null && until != null && until.isBefore(from)) {
            fields.refuse("until", asked.until(), "market.plan.order");
        } else if (from != null && until != null) {
            others.stream()
                    .filter(one -> one.withdrawnOn() == null && one.overlaps(from, until))
                    .findFirst()
                    .ifPresent(one -> fields.refuse(
                            "from",
                            asked.from(),
                            "market.promise.overlap",
                            Map.of("from", one.from(), "until", one.until())));
        }
        return fields.good()
                ? Result.accepted(new PromiseFigure(
                        Ids.next(), promise.id(), from, until, amount, source, today, actor.id(), null, null, null))
                : fields.refused();
    }

    /** The figure as confirmed by somebody other than who claimed it. */
    public Result<PromiseFigure> confirm(Actor actor, PromiseFigure figure) {
        if (actor.id().equals(figure.claimedBy())) {
            return Result.refused(Violation.of("", null, "market.promise.own"));
        }
        if (figure.withdrawnOn() != null || figure.confirmedOn() != null) {
            return Result.refused(Violation.of("", null, "market.promise.closed"));
        }
        return Result.accepted(with(figure, today, actor.id(), null));
    }

    /** The figure without its confirmation; whoever confirmed it or another, but never the one who claimed it. */
    public Result<PromiseFigure> doubt(Actor actor, PromiseFigure figure) {
        return figure.confirmedOn() == null || actor.id().equals(figure.claimedBy())
                ? Result.refused(Violation.of("", null, "market.promise.own"))
                : Result.accepted(with(figure, null, null, figure.withdrawnOn()));
    }

    /** The figure as withdrawn, or as counting again when its period is still free. */
    public Result<PromiseFigure> withdraw(PromiseFigure figure, List<PromiseFigure> others, boolean withdrawn) {
        boolean taken = !withdrawn
                && others.stream()
                        .anyMatch(one -> !one.id().equals(figure.id())
                                && one.withdrawnOn() == null
                                && one.overlaps(figure.from(), figure.until()));
        return taken
                ? Result.refused(Violation.of("", null, "market.promise.taken"))
                : Result.accepted(with(figure, figure.confirmedOn(), figure.confirmedBy(), withdrawn ? today : null));
    }

    private static PromiseFigure with(
            PromiseFigure figure,
            @Nullable LocalDate confirmedOn,
            @Nullable String confirmedBy,
            @Nullable LocalDate withdrawnOn) {
        return new PromiseFigure(
                figure.id(),
                figure.promise(),
                figure.from(),
                figure.until(),
                figure.amount(),
                figure.source(),
                figure.claimedOn(),
                figure.claimedBy(),
                confirmedOn,
                confirmedBy,
                withdrawnOn);
    }
}
