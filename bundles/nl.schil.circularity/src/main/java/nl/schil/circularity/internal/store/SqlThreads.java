package nl.schil.circularity.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.schil.circularity.calculators.steering.Link;
import nl.schil.circularity.internal.model.Cascade;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.model.Stale;
import nl.schil.circularity.internal.model.ThreadLink;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Chunks;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where goals apply and the links of their threads, in SQL. */
@Component(service = SqlThreads.class)
public final class SqlThreads {
    private final Database database;
    private final Clock clock;

    /** @param tables so that they are there */
    @Activate
    public SqlThreads(@Reference Database database, @Reference Clock clock, @Reference CircularityTables tables) {
        this.database = database;
        this.clock = clock;
    }

    /** Where these goals apply, also in the past, by goal, first day and id. */
    public static List<Cascade> cascades(Reading reading, Collection<String> goals) {
        List<Cascade> found = new ArrayList<>();
        Chunks.each(goals, part -> {
            Sql sql = new Sql()
                    .add("SELECT * FROM circularity_cascade")
                    .in("WHERE", "goal_id", part)
                    .add("ORDER BY goal_id, since, id");
            found.addAll(reading.list(sql.text(), SqlThreads::cascade, sql.arguments()));
        });
        return found;
    }

    /** The links of these goals, also former ones, by goal, link and contract. */
    public static List<ThreadLink> links(Reading reading, Collection<String> goals) {
        List<ThreadLink> found = new ArrayList<>();
        Chunks.each(goals, part -> {
            Sql sql = new Sql()
                    .add("SELECT * FROM circularity_link")
                    .in("WHERE", "goal_id", part)
                    .add("ORDER BY goal_id, link, contract_id, established_on");
            found.addAll(reading.list(sql.text(), SqlThreads::link, sql.arguments()));
        });
        return found;
    }

    public Optional<Cascade> cascade(String id) {
        return database.read(
                reading -> reading.one("SELECT * FROM circularity_cascade WHERE id = ?", SqlThreads::cascade, id));
    }

    public Optional<ThreadLink> link(String id) {
        return database.read(
                reading -> reading.one("SELECT * FROM circularity_link WHERE id = ?", SqlThreads::link, id));
    }

    private static Cascade cascade(ResultSet row) throws SQLException {
        return new Cascade(
                row.getString("id"),
                row.getString("goal_id"),
                row.getLong("version"),
                row.getString("category"),
                row.getString("cpv"),
                row.getString("contract_id"),
                Columns.decimal(row, "share"),
                Columns.day(row, "since"),
                Columns.date(row, "ended_on"));
    }

    private static ThreadLink link(ResultSet row) throws SQLException {
        String scorecard = row.getString("scorecard");
        return new ThreadLink(
                row.getString("id"),
                row.getString("goal_id"),
                row.getLong("version"),
                row.getString("contract_id"),
                Link.valueOf(row.getString("link")),
                row.getString("said"),
                row.getString("reference"),
                row.getString("made_by"),
                Columns.day(row, "established_on"),
                scorecard == null ? null : new ThreadLink.Series(scorecard, row.getString("kpi")),
                Columns.date(row, "ended_on"));
    }

    /** Adds where a goal applies, or replaces what has its version. */
    public Cascade keep(Actor actor, Goal goal, Cascade cascade, boolean made) {
        return database.write(actor, "hand a goal down", writing -> keep(writing, actor, goal, cascade, made));
    }

    /** The same within a transaction. */
    public Cascade keep(Writing writing, Actor actor, Goal goal, Cascade cascade, boolean made) {
        changed(
                made
                        ? writing.execute(
                                "INSERT INTO circularity_cascade (id, goal_id, version, category, cpv, contract_id,"
                                        + " share, since, ended_on, updated_on, updated_by) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?,"
                                        + " ?, ?)",
                                cascade.id(),
                                goal.id(),
                                cascade.category(),
                                cascade.cpv(),
                                cascade.contract(),
                                cascade.share().toPlainString(),
                                cascade.since(),
                                cascade.endedOn(),
                                LocalDate.now(clock),
                                actor.id())
                        : writing.execute(
                                "UPDATE circularity_cascade SET version = version + 1, share = ?, since = ?,"
                                        + " ended_on = ?, updated_on = ?, updated_by = ? WHERE id = ? AND version = ?",
                                cascade.share().toPlainString(),
                                cascade.since(),
                                cascade.endedOn(),
                                LocalDate.now(clock),
                                actor.id(),
                                cascade.id(),
                                cascade.version()));
        writing.audit(audit(made ? "add-cascade" : "change-cascade", "goal-cascade", cascade.id(), goal, cascade));
        return writing.one("SELECT * FROM circularity_cascade WHERE id = ?", SqlThreads::cascade, cascade.id())
                .orElseThrow();
    }

    /** Adds a link, or replaces the one that has its version. */
    public ThreadLink keep(Actor actor, Goal goal, ThreadLink link, boolean made) {
        return database.write(actor, "link a goal", writing -> keep(writing, actor, goal, link, made));
    }

    /** The same within a transaction. */
    public ThreadLink keep(Writing writing, Actor actor, Goal goal, ThreadLink link, boolean made) {
        ThreadLink.Series series = link.series();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(link.said());
        values.add(link.reference());
        values.add(link.madeBy());
        values.add(link.establishedOn());
        values.add(series == null ? null : series.scorecard());
        values.add(series == null ? null : series.kpi());
        values.add(link.endedOn());
        values.add(LocalDate.now(clock));
        values.add(actor.id());
        values.add(link.id());
        if (made) {
            values.add(goal.id());
            values.add(link.contract());
            values.add(link.link());
        } else {
            values.add(link.version());
        }
        changed(writing.execute(
                made
                        ? "INSERT INTO circularity_link (said, reference, made_by, established_on, scorecard, kpi, ended_on,"
                                + " updated_on, updated_by, id, goal_id, contract_id, link, version)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)"
                        : "UPDATE circularity_link SET version = version + 1, said = ?, reference = ?, made_by = ?,"
                                + " established_on = ?, scorecard = ?, kpi = ?, ended_on = ?, updated_on = ?,"
                                + " updated_by = ? WHERE id = ? AND version = ?",
                values.toArray()));
        writing.audit(audit(made ? "add-link" : "change-link", "goal-link", link.id(), goal, link));
        return writing.one("SELECT * FROM circularity_link WHERE id = ?", SqlThreads::link, link.id())
                .orElseThrow();
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new Stale();
        }
    }

    private static Audit audit(String what, String type, String id, Goal goal, Object content) {
        return new Audit("circularity." + what, type, id, goal.organisation(), null, content.toString(), null);
    }
}
