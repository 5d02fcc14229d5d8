package nl.schil.innovation.internal.application;

import java.time.LocalDate;
import nl.schil.innovation.internal.model.Challenge;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/** Drafts a challenge to the market and publishes it. */
public final class PublishChallenge {
    private static final int TITLE = 200;
    private static final int TEXT = 5000;

    private final LocalDate today;

    public PublishChallenge(LocalDate today) {
        this.today = today;
    }

    /** A challenge as given. */
    public record Asked(
            @Nullable String title,
            @Nullable String question,
            @Nullable String terms,
            @Nullable String category,
            @Nullable String openFrom,
            @Nullable String openUntil) {}

    public Result<Challenge> draft(String organisation, Asked asked) {
        return read(new Fields(), Ids.next(), organisation, 1, null, asked);
    }

    /** The challenge with other words; whoever answers a published one must find what was published, so it may not. */
    public Result<Challenge> change(Challenge before, Asked asked) {
        Fields fields = new Fields();
        if (before.publishedOn() != null) {
            fields.refuse("publishedOn", before.publishedOn(), "innovation.challenge.published");
        }
        return read(fields, before.id(), before.organisation(), before.version(), null, asked);
    }

    private Result<Challenge> read(
            Fields fields, String id, String organisation, long version, @Nullable LocalDate publishedOn, Asked asked) {
        LocalDate from = day(fields, "openFrom", asked.openFrom());
        LocalDate until = day(fields, "openUntil", asked.openUntil());
        if (until.isBefore(from)) {
            fields.refuse("openUntil", until, "innovation.pilot.order");
        }
        Challenge challenge = new Challenge(
                id,
                organisation,
                version,
                fields.required("title", asked.title(), TITLE),
                fields.required("question", asked.question(), TEXT),
                fields.required("terms", asked.terms(), TEXT),
                fields.optional("category", asked.category(), TITLE),
                from,
                until,
                publishedOn);
        return fields.good() ? Result.accepted(challenge) : fields.refused();
    }

    private LocalDate day(Fields fields, String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            fields.refuse(field, null, "problem.field.required");
            return today;
        }
        LocalDate day = fields.date(field, text);
        return day == null ? today : day;
    }

    /** The challenge as published today. */
    public Result<Challenge> publish(Challenge draft) {
        if (draft.publishedOn() != null) {
            return refused("publishedOn", draft.publishedOn(), "innovation.challenge.published");
        }
        return today.isAfter(draft.openUntil())
                ? refused("openUntil", draft.openUntil(), "innovation.challenge.over")
                : Result.accepted(draft.publishedOn(today));
    }

    /** The challenge as a draft again, as long as nobody was invited and no idea came in. */
    public Result<Challenge> withdraw(Challenge published, boolean answered) {
        return answered
                ? refused("publishedOn", published.publishedOn(), "innovation.challenge.answered")
                : Result.accepted(published.publishedOn(null));
    }

    private static Result<Challenge> refused(String field, @Nullable LocalDate value, String code) {
        return Result.refused(Violation.of(field, String.valueOf(value), code));
    }
}
