package nl.schil.governance.internal.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.schil.governance.internal.model.meeting.Forum;
import nl.schil.governance.internal.model.meeting.Member;
import nl.schil.governance.internal.model.raci.RaciTables;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Forums and their members in SQL. */
@Component(service = SqlForums.class)
public final class SqlForums {
    private static final int CHUNK = 500;

    private final Database database;

    /** @param schema so that the tables are there */
    @Activate
    public SqlForums(
            @Reference Database database, @Reference(target = "(schil.bundle=nl.schil.governance)") Schema schema) {
        this.database = database;
    }

    /** For use outside the framework. */
    public SqlForums(Database database) {
        this.database = database;
    }

    /**
     * A forum in a list.
     *
     * @param lastHeldOn day of the last meeting that was held, or null
     * @param nextOn day of the next meeting that is planned, or null
     */
    public record Listed(
            Forum forum,
            @Nullable LocalDate lastHeldOn,
            @Nullable LocalDate nextOn) {}

    public Optional<Forum> find(OrganisationScope scope, String id) {
        return database.read(reading -> find(reading, scope, id));
    }

    Optional<Forum> find(Reading reading, OrganisationScope scope, String id) {
        Sql sql = new Sql()
                .add("SELECT * FROM governance_forum WHERE id = ?", id)
                .add("AND " + scope.condition("organisation"), scope.arguments());
        return listed(reading, sql).stream().map(Listed::forum).findFirst();
    }

    /** One forum with the days of its meetings; none when there is no such. */
    public List<Listed> listed(String id) {
        Sql sql = new Sql().add("SELECT * FROM governance_forum WHERE id = ?", id);
        return database.read(reading -> listed(reading, sql));
    }

    /**
     * The day of the last meeting that was held on or before a day, by forum id; forums that never met are absent.
     *
     * @param minuted whether only meetings count of which the minutes were settled by that day
     */
    public Map<String, LocalDate> lastHeld(OrganisationScope scope, LocalDate asOf, boolean minuted) {
        Sql sql = new Sql()
                .add(
                        "SELECT forum_id, MAX(held_on) AS last FROM governance_meeting WHERE held_on <= ?"
                                + " AND held_on IS NOT NULL AND cancelled_on IS NULL",
                        asOf)
                .add("AND " + scope.condition("organisation"), scope.arguments());
        if (minuted) {
            sql.add("AND minuted_on <= ?", asOf);
        }
        sql.add("GROUP BY forum_id");
        record Last(String forum, LocalDate day) {}
        return database
                .read(reading -> reading.list(
                        sql.text(),
                        row -> new Last(row.getString("forum_id"), Columns.day(row, "last")),
                        sql.arguments()))
                .stream()
                .collect(Collectors.toMap(Last::forum, Last::day));
    }

    /** Names by forum id. */
    public Map<String, String> names(Collection<String> ids) {
        Sql sql = new Sql().add("SELECT id, name FROM governance_forum").in("WHERE", "id", ids);
        record Named(String id, String name) {}
        return database
                .read(reading -> reading.list(
                        sql.text(), row -> new Named(row.getString("id"), row.getString("name")), sql.arguments()))
                .stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }

    /** All forums, also those that have ended. */
    public List<Listed> all(OrganisationScope scope) {
        Sql sql = new Sql()
                .add("SELECT * FROM governance_forum WHERE " + scope.condition("organisation"), scope.arguments())
                .add("ORDER BY name, id");
        return database.read(reading -> listed(reading, sql));
    }

    /** The forums that run at {@code asOf}, for computations over all of them. */
    public List<Listed> running(OrganisationScope scope, LocalDate asOf) {
        Sql sql = new Sql()
                .add("SELECT * FROM governance_forum WHERE " + scope.condition("organisation"), scope.arguments())
                .add("AND started_on <= ? AND (ended_on IS NULL OR ended_on >= ?) ORDER BY name, id", asOf, asOf);
        return database.read(reading -> listed(reading, sql));
    }

    private static List<Listed> listed(Reading reading, Sql sql) {
        record Head(
                Forum forum,
                @Nullable LocalDate last,
                @Nullable LocalDate next) {}
        List<Head> heads = reading.list(
                sql.text(),
                row -> new Head(
                        MeetingRows.forum(row, List.of()),
                        Columns.date(row, "last_held_on"),
                        Columns.date(row, "next_on")),
                sql.arguments());
        Map<String, List<Member>> members =
                members(reading, heads.stream().map(head -> head.forum().id()).toList());
        return heads.stream()
                .map(head -> new Listed(
                        with(head.forum(), members.getOrDefault(head.forum().id(), List.of())),
                        head.last(),
                        head.next()))
                .toList();
    }

    private static Map<String, List<Member>> members(Reading reading, List<String> forums) {
        record Of(String forum, Member member) {}
        List<Of> all = new ArrayList<>();
        for (int from = 0; from < forums.size(); from += CHUNK) {
            Sql sql = new Sql()
                    .add("SELECT * FROM governance_member")
                    .in("WHERE", "forum_id", forums.subList(from, Math.min(from + CHUNK, forums.size())))
                    .add("ORDER BY forum_id, seq");
            all.addAll(reading.list(
                    sql.text(), row -> new Of(row.getString("forum_id"), MeetingRows.member(row)), sql.arguments()));
        }
        return all.stream()
                .collect(Collectors.groupingBy(Of::forum, Collectors.mapping(Of::member, Collectors.toList())));
    }

    private static Forum with(Forum forum, List<Member> members) {
        return new Forum(
                forum.id(),
                forum.organisation(),
                forum.version(),
                forum.type(),
                forum.subject(),
                forum.level(),
                forum.name(),
                forum.everyMonths(),
                forum.bothSides(),
                forum.startedOn(),
                forum.endedOn(),
                members);
    }

    public Forum create(Actor actor, Forum forum) {
        return database.write(actor, "make a forum", writing -> create(writing, forum));
    }

    /** The same within a transaction. */
    public Forum create(Writing writing, Forum forum) {
        writing.execute(
                "INSERT INTO governance_forum (id, organisation, version, subject_type, subject_id, level, name,"
                        + " every_months, both_sides, started_on, ended_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                forum.id(),
                forum.organisation(),
                forum.version(),
                forum.type(),
                forum.subject(),
                forum.level(),
                forum.name(),
                forum.everyMonths(),
                forum.bothSides() ? 1 : 0,
                forum.startedOn(),
                forum.endedOn());
        members(writing, forum);
        audit(writing, "governance.create-forum", forum, null);
        return forum;
    }

    /** Replaces a forum that still has its version; otherwise it is stale. */
    public Forum replace(Actor actor, Forum forum) {
        return database.write(actor, "change a forum", writing -> {
            Forum before = find(writing, OrganisationScope.ALL, forum.id()).orElseThrow();
            int changed = writing.execute(
                    "UPDATE governance_forum SET version = version + 1, level = ?, name = ?, every_months = ?,"
                            + " both_sides = ?, started_on = ?, ended_on = ? WHERE id = ? AND version = ?",
                    forum.level(),
                    forum.name(),
                    forum.everyMonths(),
                    forum.bothSides() ? 1 : 0,
                    forum.startedOn(),
                    forum.endedOn(),
                    forum.id(),
                    forum.version());
            if (changed == 0) {
                throw new RaciTables.Stale();
            }
            writing.execute("DELETE FROM governance_member WHERE forum_id = ?", forum.id());
            members(writing, forum);
            Forum after = find(writing, OrganisationScope.ALL, forum.id()).orElseThrow();
            audit(writing, "governance.change-forum", after, before.toString());
            return after;
        });
    }

    private static void members(Writing writing, Forum forum) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Member member : forum.members()) {
            rows.add(new @Nullable Object[] {
                forum.id(),
                rows.size() + 1,
                member.side(),
                member.person(),
                member.name(),
                member.role(),
                member.email()
            });
        }
        if (!rows.isEmpty()) {
            writing.batch(
                    "INSERT INTO governance_member (forum_id, seq, side, person, name, role, email)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    rows);
        }
    }

    private static void audit(Writing writing, String action, Forum forum, @Nullable String before) {
        writing.audit(new Audit(action, "forum", forum.id(), forum.organisation(), before, forum.toString(), null));
    }

    /** Writes again what the list keeps of a forum's meetings. */
    static void refresh(Writing writing, String forum) {
        writing.execute(
                "UPDATE governance_forum SET last_held_on = (SELECT MAX(held_on) FROM governance_meeting"
                        + " WHERE forum_id = ? AND cancelled_on IS NULL), next_on = (SELECT MIN(planned_on) FROM"
                        + " governance_meeting WHERE forum_id = ? AND cancelled_on IS NULL AND held_on IS NULL)"
                        + " WHERE id = ?",
                forum,
                forum,
                forum);
    }
}
