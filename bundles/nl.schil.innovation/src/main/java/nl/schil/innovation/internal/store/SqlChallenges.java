package nl.schil.innovation.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.schil.innovation.internal.model.Challenge;
import nl.schil.innovation.internal.model.Stale;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Challenges in SQL. */
@Component(service = SqlChallenges.class)
public final class SqlChallenges {
    private final Database database;
    private final Clock clock;

    /** @param tables so that they are there */
    @Activate
    public SqlChallenges(@Reference Database database, @Reference Clock clock, @Reference InnovationTables tables) {
        this.database = database;
        this.clock = clock;
    }

    /** A challenge with how many suppliers were invited and how many ideas came in. */
    public record Counted(Challenge challenge, int invited, int ideas) {}

    /** Newest first, after the one with day and id {@code after} when given. */
    public List<Counted> list(OrganisationScope scope, @Nullable List<String> after, int limit) {
        Sql sql = new Sql()
                .add("SELECT c.*, (SELECT COUNT(DISTINCT k.supplier_id) FROM innovation_call k"
                        + " WHERE k.challenge_id = c.id) AS invited,"
                        + " (SELECT COUNT(*) FROM innovation_submission s WHERE s.challenge_id = c.id) AS ideas"
                        + " FROM innovation_challenge c")
                .add("WHERE " + scope.condition("c.organisation"), scope.arguments());
        if (after != null) {
            sql.add(
                    "AND (c.open_from < ? OR (c.open_from = ? AND c.id < ?))",
                    after.get(0),
                    after.get(0),
                    after.get(1));
        }
        sql.add("ORDER BY c.open_from DESC, c.id DESC LIMIT ?", limit);
        return database.read(reading -> reading.list(
                sql.text(),
                row -> new Counted(challenge(row), row.getInt("invited"), row.getInt("ideas")),
                sql.arguments()));
    }

    public Optional<Challenge> find(OrganisationScope scope, String id) {
        Sql sql = new Sql()
                .add("SELECT * FROM innovation_challenge WHERE id = ?", id)
                .add("AND " + scope.condition("organisation"), scope.arguments());
        return database.read(reading -> reading.one(sql.text(), SqlChallenges::challenge, sql.arguments()));
    }

    /** All challenges of these organisations. */
    public static List<Challenge> all(Reading reading, OrganisationScope scope) {
        Sql sql = new Sql()
                .add("SELECT * FROM innovation_challenge WHERE " + scope.condition("organisation"), scope.arguments())
                .add("ORDER BY organisation, open_from, id");
        return reading.list(sql.text(), SqlChallenges::challenge, sql.arguments());
    }

    private static Challenge challenge(ResultSet row) throws SQLException {
        return new Challenge(
                row.getString("id"),
                row.getString("organisation"),
                row.getLong("version"),
                row.getString("title"),
                row.getString("question"),
                row.getString("terms"),
                row.getString("category"),
                Columns.day(row, "open_from"),
                Columns.day(row, "open_until"),
                Columns.date(row, "published_on"));
    }

    public Challenge add(Actor actor, Challenge challenge) {
        return database.write(actor, "draft a challenge", writing -> add(writing, actor, challenge));
    }

    /** The same within a transaction. Its category becomes one in which the organisation looks for innovation. */
    public Challenge add(Writing writing, Actor actor, Challenge challenge) {
        writing.execute(
                "INSERT INTO innovation_challenge (id, organisation, version, title, question, terms, category,"
                        + " open_from, open_until, published_on, updated_on, updated_by)"
                        + " VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                challenge.id(),
                challenge.organisation(),
                challenge.title(),
                challenge.question(),
                challenge.terms(),
                challenge.category(),
                challenge.openFrom(),
                challenge.openUntil(),
                challenge.publishedOn(),
                LocalDate.now(clock),
                actor.id());
        String category = challenge.category();
        if (category != null) {
            LocalDate today = LocalDate.now(clock);
            LocalDate since = challenge.openFrom().isBefore(today) ? challenge.openFrom() : today;
            SqlSettings.look(writing, challenge.organisation(), category, since);
        }
        writing.audit(audit("innovation.draft-challenge", null, challenge));
        return challenge;
    }

    /** Replaces a challenge that still has its version. */
    public Challenge replace(Actor actor, String action, Challenge before, Challenge after) {
        return database.write(actor, "change a challenge", writing -> {
            int changed = writing.execute(
                    "UPDATE innovation_challenge SET version = version + 1, title = ?, question = ?, terms = ?,"
                            + " category = ?, open_from = ?, open_until = ?, published_on = ?, updated_on = ?,"
                            + " updated_by = ? WHERE id = ? AND version = ?",
                    after.title(),
                    after.question(),
                    after.terms(),
                    after.category(),
                    after.openFrom(),
                    after.openUntil(),
                    after.publishedOn(),
                    LocalDate.now(clock),
                    actor.id(),
                    before.id(),
                    before.version());
            if (changed == 0) {
                throw new Stale();
            }
            writing.audit(audit(action, before, after));
            return writing.one("SELECT * FROM innovation_challenge WHERE id = ?", SqlChallenges::challenge, before.id())
                    .orElseThrow();
        });
    }

    private static Audit audit(String action, @Nullable Challenge before, Challenge after) {
        return new Audit(
                action,
                "challenge",
                after.id(),
                after.organisation(),
                before == null ? null : before.toString(),
                after.toString(),
                null);
    }
}
