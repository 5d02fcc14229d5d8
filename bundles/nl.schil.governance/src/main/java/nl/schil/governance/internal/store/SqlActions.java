package nl.schil.governance.internal.store;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schil.governance.internal.model.meeting.Action;
import nl.schil.governance.internal.model.meeting.Closure;
import nl.schil.governance.internal.model.meeting.Side;
import nl.schil.governance.internal.model.raci.RaciTables;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Actions in SQL. */
@Component(service = SqlActions.class)
public final class SqlActions {
    private final Database database;

    /** @param schema so that the tables are there */
    @Activate
    public SqlActions(
            @Reference Database database, @Reference(target = "(schil.bundle=nl.schil.governance)") Schema schema) {
        this.database = database;
    }

    /** For use outside the framework. */
    public SqlActions(Database database) {
        this.database = database;
    }

    /**
     * Which actions a list shows.
     *
     * @param side only of this side, or null
     * @param overdue only those not closed whose due day has passed
     * @param open only those not closed
     * @param after due day and id after which a page begins, or null
     */
    public record Query(
            OrganisationScope scope,
            @Nullable Side side,
            @Nullable String forum,
            boolean overdue,
            boolean open,
            LocalDate asOf,
            @Nullable List<String> after) {}

    public List<Action> list(Query query, int limit) {
        OrganisationScope scope = query.scope();
        Sql sql = new Sql()
                .add("SELECT * FROM governance_action WHERE " + scope.condition("organisation"), scope.arguments());
        if (query.open() || query.overdue()) {
            sql.add("AND closed_on IS NULL");
        }
        if (query.overdue()) {
            sql.add("AND due_on < ?", query.asOf());
        }
        if (query.side() != null) {
            sql.add("AND side = ?", query.side());
        }
        if (query.forum() != null) {
            sql.add("AND forum_id = ?", query.forum());
        }
        List<String> after = query.after();
        if (after != null) {
            sql.add("AND (due_on > ? OR (due_on = ? AND id > ?))", after.get(0), after.get(0), after.get(1));
        }
        sql.add("ORDER BY due_on, id LIMIT ?", limit);
        return database.read(reading -> reading.list(sql.text(), MeetingRows::action, sql.arguments()));
    }

    /** How both sides keep their actions, of all meetings or of one forum, as it stands on a day. */
    public Map<Side, Closure> closures(OrganisationScope scope, @Nullable String forum, LocalDate asOf) {
        Sql sql = new Sql()
                .add(
                        "SELECT side, SUM(CASE WHEN closed_on <= due_on AND closed_on <= ? THEN 1 ELSE 0 END) AS on_time,"
                                + " SUM(CASE WHEN closed_on > due_on AND closed_on <= ? THEN 1 ELSE 0 END) AS late,"
                                + " SUM(CASE WHEN (closed_on IS NULL OR closed_on > ?) AND due_on < ? THEN 1 ELSE 0 END)"
                                + " AS overdue, COUNT(*) AS every_one FROM governance_action",
                        asOf,
                        asOf,
                        asOf,
                        asOf)
                .add("WHERE " + scope.condition("organisation"), scope.arguments())
                .add("AND recorded_on <= ?", asOf);
        if (forum != null) {
            sql.add("AND forum_id = ?", forum);
        }
        sql.add("GROUP BY side");
        Map<Side, Closure> closures = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            closures.put(side, new Closure(0, 0, 0, 0));
        }
        record Of(Side side, Closure closure) {}
        List<Of> found = database.read(reading -> reading.list(
                sql.text(),
                row -> {
                    long onTime = row.getLong("on_time");
                    long late = row.getLong("late");
                    long overdue = row.getLong("overdue");
                    long open = row.getLong("every_one") - onTime - late - overdue;
                    return new Of(Side.valueOf(row.getString("side")), new Closure(onTime, late, overdue, open));
                },
                sql.arguments()));
        found.forEach(of -> closures.put(of.side(), of.closure()));
        return closures;
    }

    public Optional<Action> find(OrganisationScope scope, String id) {
        Sql sql = new Sql()
                .add("SELECT * FROM governance_action WHERE id = ?", id)
                .add("AND " + scope.condition("organisation"), scope.arguments());
        return database.read(reading -> reading.one(sql.text(), MeetingRows::action, sql.arguments()));
    }

    public List<Action> of(String meeting) {
        return database.read(reading -> reading.list(
                "SELECT * FROM governance_action WHERE meeting_id = ? ORDER BY id", MeetingRows::action, meeting));
    }

    public Action add(Actor actor, Action action) {
        return database.write(actor, "record an action", writing -> add(writing, action));
    }

    /** The same within a transaction. */
    public Action add(Writing writing, Action action) {
        writing.execute(
                "INSERT INTO governance_action (id, organisation, version, meeting_id, forum_id, text, side, owner,"
                        + " owner_name, due_on, closed_on, recorded_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                action.id(),
                action.organisation(),
                action.version(),
                action.meeting(),
                action.forum(),
                action.text(),
                action.side(),
                action.owner(),
                action.ownerName(),
                action.dueOn(),
                action.closedOn(),
                action.recordedOn());
        writing.audit(new Audit(
                "governance.add-action", "action", action.id(), action.organisation(), null, action.toString(), null));
        return action;
    }

    /** Replaces an action that still has its version; otherwise it is stale. */
    public Action replace(Actor actor, String verb, Action before, Action after) {
        return database.write(actor, "change an action", writing -> {
            int changed = writing.execute(
                    "UPDATE governance_action SET version = version + 1, text = ?, side = ?, owner = ?, owner_name = ?,"
                            + " due_on = ?, closed_on = ?, escalated_on = ?, escalated_to = ?"
                            + " WHERE id = ? AND version = ?",
                    after.text(),
                    after.side(),
                    after.owner(),
                    after.ownerName(),
                    after.dueOn(),
                    after.closedOn(),
                    after.escalatedOn(),
                    after.escalatedTo(),
                    before.id(),
                    before.version());
            if (changed == 0) {
                throw new RaciTables.Stale();
            }
            writing.audit(new Audit(
                    verb, "action", before.id(), before.organisation(), before.toString(), after.toString(), null));
            return writing.one("SELECT * FROM governance_action WHERE id = ?", MeetingRows::action, before.id())
                    .orElseThrow();
        });
    }
}
