package nl.schil.innovation.internal.exchange;

import java.time.LocalDate;
import java.util.Locale;
import nl.schil.innovation.internal.application.PublishChallenge;
import nl.schil.innovation.internal.model.Challenge;
import nl.schil.innovation.internal.store.SqlChallenges;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Result;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;

/** Challenges, as drafts or published on a day. */
final class ChallengeKind implements NewRecords.Kind<Challenge> {
    private final Cells cells;
    private final SqlChallenges challenges;
    private final Actor actor;
    private final LocalDate today;

    ChallengeKind(Cells cells, SqlChallenges challenges, Actor actor, LocalDate today) {
        this.cells = cells;
        this.challenges = challenges;
        this.actor = actor;
        this.today = today;
    }

    @Override
    public Result<Challenge> read(Reading reading, Row row) {
        Result<String> organisation = cells.organisation(row);
        if (!(organisation instanceof Result.Accepted<String> own)) {
            return Result.refused(Cells.violations(organisation));
        }
        Fields fields = new Fields();
        LocalDate published = fields.date("published_on", row.get("published_on"));
        if (published != null && published.isAfter(today)) {
            fields.refuse("published_on", published, "innovation.move.future");
        }
        PublishChallenge.Asked asked = new PublishChallenge.Asked(
                row.get("title"),
                row.get("question"),
                row.get("terms"),
                row.get("category"),
                row.get("open_from"),
                row.get("open_until"));
        Result<Challenge> draft = new PublishChallenge(today).draft(own.value(), asked);
        if (!fields.good()) {
            return fields.refused();
        }
        return draft instanceof Result.Accepted<Challenge> one
                ? Result.accepted(one.value().publishedOn(published))
                : draft;
    }

    @Override
    public String key(Challenge one) {
        return one.organisation() + "\n" + one.title().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean known(Reading reading, Challenge one) {
        return !reading.list(
                        "SELECT id FROM innovation_challenge WHERE organisation = ? AND LOWER(title) = LOWER(?)",
                        row -> row.getString(1),
                        one.organisation(),
                        one.title())
                .isEmpty();
    }

    @Override
    public String add(Writing writing, Challenge one) {
        return challenges.add(writing, actor, one).id();
    }
}
