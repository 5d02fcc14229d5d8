package nl.schil.performance.internal.application;

import java.time.LocalDate;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Result;
import nl.schil.kernel.security.Actor;
import nl.schil.performance.internal.model.Closing;
import nl.schil.performance.internal.model.Kpi;
import nl.schil.performance.internal.model.ScoreBook;
import nl.schil.performance.internal.model.Scorecards;
import nl.schil.performance.internal.model.Span;
import org.jspecify.annotations.Nullable;

/** Closes a period of a scorecard: its score is what was agreed, and a later correction becomes a new revision beside it. */
public final class ClosePeriod {
    private final Scorecards scorecards;

    public ClosePeriod(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    /**
     * @param edition number of the template's edition in force
     * @param until last day of the period, which is over
     */
    public Result<Closing> close(Actor actor, ScoreBook book, int edition, @Nullable String until, LocalDate today) {
        Fields fields = new Fields();
        LocalDate day = fields.date("until", until);
        if (until == null || until.isBlank()) {
            fields.refuse("until", null, "problem.field.required");
        }
        Kpi leading = book.leading();
        if (day == null || leading == null) {
            return fields.good() ? refused(fields, until) : fields.refused();
        }
        Span period = leading.period(day, book.card().anchorOn());
        if (!period.until().equals(day) || !book.measures(leading, period)) {
            return refused(fields, until);
        }
        if (!day.isBefore(today)) {
            fields.refuse("until", until, "performance.closing.running", "until", day);
            return fields.refused();
        }
        Closing closing = Closing.of(period, 1, edition, book.score(day.plusDays(1)), null, today, actor.id());
        if (!scorecards.close(actor, book.card(), closing)) {
            fields.refuse("until", until, "performance.closing.closed");
            return fields.refused();
        }
        return Result.accepted(closing);
    }

    private static Result<Closing> refused(Fields fields, @Nullable String until) {
        fields.refuse("until", until, "performance.closing.period");
        return fields.refused();
    }
}
