package nl.schil.market.internal.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import nl.schil.market.internal.model.Review;
import nl.schil.market.internal.model.Stale;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Risk reviews in the database. */
@Component(service = SqlReviews.class)
public final class SqlReviews {
    private final Database database;

    /** @param schema so that the tables are there */
    @Activate
    public SqlReviews(
            @Reference Database database, @Reference(target = "(schil.bundle=nl.schil.market)") Schema schema) {
        this(database);
    }

    /** For use outside the framework. */
    public SqlReviews(Database database) {
        this.database = database;
    }

    /** The reviews of a category or supplier in these organisations, the newest first. */
    public List<Review> of(OrganisationScope scope, String subject) {
        return database.read(reading -> read(
                reading,
                new Sql()
                        .add("r.subject_id = ? AND", subject)
                        .add(scope.condition("r.organisation"), scope.arguments())));
    }

    /** All reviews of these organisations, the newest first. */
    public List<Review> all(Reading reading, OrganisationScope scope) {
        return read(reading, new Sql().add(scope.condition("r.organisation"), scope.arguments()));
    }

    public Optional<Review> find(OrganisationScope scope, String id) {
        return database
                .read(reading -> read(
                        reading,
                        new Sql().add("r.id = ? AND", id).add(scope.condition("r.organisation"), scope.arguments())))
                .stream()
                .findFirst();
    }

    private static List<Review> read(Reading reading, Sql which) {
        record Of(String review, Review.Risk risk) {}
        Map<String, List<Review.Risk>> risks = new HashMap<>();
        reading.each(
                "SELECT x.* FROM market_review r JOIN market_risk x ON x.review_id = r.id WHERE" + which.text()
                        + " ORDER BY x.review_id, x.seq",
                row -> new Of(
                        row.getString("review_id"),
                        new Review.Risk(
                                row.getString("text"),
                                row.getInt("likelihood"),
                                row.getInt("impact"),
                                row.getString("measure"))),
                of -> risks.computeIfAbsent(of.review(), id -> new ArrayList<>())
                        .add(of.risk()),
                which.arguments());
        return reading.list(
                "SELECT r.* FROM market_review r WHERE" + which.text() + " ORDER BY r.reviewed_on DESC, r.id DESC",
                row -> new Review(
                        row.getString("id"),
                        row.getString("organisation"),
                        row.getLong("version"),
                        Review.Subject.valueOf(row.getString("subject_type")),
                        row.getString("subject_id"),
                        Columns.day(row, "reviewed_on"),
                        row.getString("summary"),
                        risks.getOrDefault(row.getString("id"), List.of()),
                        row.getString("reviewer"),
                        Columns.date(row, "withdrawn_on")),
                which.arguments());
    }

    public Review create(Actor actor, Review review) {
        return database.write(actor, "record a risk review", writing -> create(writing, review));
    }

    /** The same within a transaction. */
    public Review create(Writing writing, Review review) {
        writing.execute(
                "INSERT INTO market_review (id, organisation, version, subject_type, subject_id, reviewed_on, summary,"
                        + " reviewer) VALUES (?, ?, 1, ?, ?, ?, ?, ?)",
                review.id(),
                review.organisation(),
                review.subjectType(),
                review.subject(),
                review.reviewedOn(),
                review.summary(),
                review.reviewer());
        risks(writing, review);
        audit(writing, "market.record-review", review, null);
        return review;
    }

    /** Replaces a review that still has its version; otherwise it is stale. */
    public Review replace(Actor actor, Review before, Review after) {
        return database.write(actor, "change a risk review", writing -> {
            int changed = writing.execute(
                    "UPDATE market_review SET version = version + 1, reviewed_on = ?, summary = ?, reviewer = ?,"
                            + " withdrawn_on = ? WHERE id = ? AND version = ?",
                    after.reviewedOn(),
                    after.summary(),
                    after.reviewer(),
                    after.withdrawnOn(),
                    before.id(),
                    before.version());
            if (changed == 0) {
                throw new Stale();
            }
            writing.execute("DELETE FROM market_risk WHERE review_id = ?", before.id());
            risks(writing, after);
            audit(writing, "market.change-review", after, before.toString());
            return read(writing, new Sql().add("r.id = ?", before.id())).get(0);
        });
    }

    private static void audit(Writing writing, String verb, Review review, @Nullable String before) {
        writing.audit(
                new Audit(verb, "market-review", review.id(), review.organisation(), before, review.toString(), null));
    }

    private static void risks(Writing writing, Review review) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Review.Risk risk : review.risks()) {
            rows.add(new @Nullable Object[] {
                review.id(), rows.size(), risk.text(), risk.likelihood(), risk.impact(), risk.measure()
            });
        }
        if (!rows.isEmpty()) {
            writing.batch(
                    "INSERT INTO market_risk (review_id, seq, text, likelihood, impact, measure) VALUES (?, ?, ?, ?, ?, ?)",
                    rows);
        }
    }
}
