package nl.schil.governance.internal.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import nl.schil.governance.internal.model.meeting.AgendaItem;
import nl.schil.governance.internal.model.meeting.Meeting;
import nl.schil.governance.internal.model.meeting.Presence;
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

/** Meetings with their agendas and who was there, in SQL. */
@Component(service = SqlMeetings.class)
public final class SqlMeetings {
    private final Database database;

    /** @param schema so that the tables are there */
    @Activate
    public SqlMeetings(
            @Reference Database database, @Reference(target = "(schil.bundle=nl.schil.governance)") Schema schema) {
        this.database = database;
    }

    /** For use outside the framework. */
    public SqlMeetings(Database database) {
        this.database = database;
    }

    public Optional<Meeting> find(OrganisationScope scope, String id) {
        return database.read(reading -> find(reading, scope, id));
    }

    private static Optional<Meeting> find(Reading reading, OrganisationScope scope, String id) {
        Sql sql = new Sql()
                .add("SELECT * FROM governance_meeting WHERE id = ?", id)
                .add("AND " + scope.condition("organisation"), scope.arguments());
        return meetings(reading, sql).stream().findFirst();
    }

    /** The meetings of a forum, the latest first. */
    public List<Meeting> of(String forum) {
        Sql sql = new Sql()
                .add("SELECT * FROM governance_meeting WHERE forum_id = ? ORDER BY planned_on DESC, id DESC", forum);
        return database.read(reading -> meetings(reading, sql));
    }

    private static List<Meeting> meetings(Reading reading, Sql sql) {
        List<Meeting> heads =
                reading.list(sql.text(), row -> MeetingRows.meeting(row, List.of(), List.of()), sql.arguments());
        List<String> ids = heads.stream().map(Meeting::id).toList();
        Map<String, List<AgendaItem>> items = items(reading, ids);
        Map<String, List<Presence>> present = present(reading, ids);
        return heads.stream()
                .map(m -> new Meeting(
                        m.id(),
                        m.forum(),
                        m.organisation(),
                        m.version(),
                        m.slot(),
                        m.heldOn(),
                        m.cancelledOn(),
                        m.cancelledWhy(),
                        m.minutedOn(),
                        m.notes(),
                        items.getOrDefault(m.id(), List.of()),
                        present.getOrDefault(m.id(), List.of())))
                .toList();
    }

    private static Map<String, List<AgendaItem>> items(Reading reading, List<String> meetings) {
        record Of(String meeting, AgendaItem item) {}
        Sql sql = new Sql()
                .add("SELECT * FROM governance_item")
                .in("WHERE", "meeting_id", meetings)
                .add("ORDER BY meeting_id, seq");
        return reading
                .list(sql.text(), row -> new Of(row.getString("meeting_id"), MeetingRows.item(row)), sql.arguments())
                .stream()
                .collect(Collectors.groupingBy(Of::meeting, Collectors.mapping(Of::item, Collectors.toList())));
    }

    private static Map<String, List<Presence>> present(Reading reading, List<String> meetings) {
        record Of(String meeting, Presence presence) {}
        Sql sql = new Sql()
                .add("SELECT * FROM governance_presence")
                .in("WHERE", "meeting_id", meetings)
                .add("ORDER BY meeting_id, seq");
        return reading
                .list(
                        sql.text(),
                        row -> new Of(row.getString("meeting_id"), MeetingRows.presence(row)),
                        sql.arguments())
                .stream()
                .collect(Collectors.groupingBy(Of::meeting, Collectors.mapping(Of::presence, Collectors.toList())));
    }

    public Meeting plan(Actor actor, Meeting meeting, LocalDate today) {
        return database.write(actor, "plan a meeting", writing -> plan(writing, actor, meeting, today));
    }

    /** The same within a transaction. */
    public Meeting plan(Writing writing, Actor actor, Meeting meeting, LocalDate today) {
        writing.execute(
                "INSERT INTO governance_meeting (id, forum_id, organisation, version, planned_on, updated_on,"
                        + " updated_by) VALUES (?, ?, ?, ?, ?, ?, ?)",
                meeting.id(),
                meeting.forum(),
                meeting.organisation(),
                0,
                meeting.slot().day(),
                today,
                actor.id());
        return replace(writing, actor, "governance.plan-meeting", meeting, today);
    }

    /**
     * Replaces a meeting that still has its version; otherwise it is stale.
     *
     * @param action audit action, for example {@code governance.hold-meeting}
     */
    public Meeting replace(Actor actor, String action, Meeting meeting, LocalDate today) {
        return replace(actor, action, meeting, today, (writing, after) -> {});
    }

    /** The same, and more within its transaction, with the meeting as it stands then. */
    public Meeting replace(
            Actor actor, String action, Meeting meeting, LocalDate today, BiConsumer<Writing, Meeting> then) {
        return database.write(actor, "write a meeting", writing -> {
            Meeting after = replace(writing, actor, action, meeting, today);
            then.accept(writing, after);
            return after;
        });
    }

    private static Meeting replace(Writing writing, Actor actor, String action, Meeting meeting, LocalDate today) {
        Meeting before = find(writing, OrganisationScope.ALL, meeting.id()).orElseThrow();
        if (before.version() != meeting.version()) {
            throw new RaciTables.Stale();
        }
        writing.execute(
                "UPDATE governance_meeting SET version = version + 1, planned_on = ?, starts_at = ?, minutes_long = ?,"
                        + " place = ?, held_on = ?, cancelled_on = ?, cancelled_why = ?, minuted_on = ?, notes = ?,"
                        + " updated_on = ?, updated_by = ? WHERE id = ?",
                meeting.slot().day(),
                meeting.slot().startsAt() == null
                        ? null
                        : meeting.slot().startsAt().toString(),
                meeting.slot().minutes(),
                meeting.slot().place(),
                meeting.heldOn(),
                meeting.cancelledOn(),
                meeting.cancelledWhy(),
                meeting.minutedOn(),
                meeting.notes(),
                today,
                actor.id(),
                meeting.id());
        content(writing, meeting);
        SqlForums.refresh(writing, meeting.forum());
        Meeting after = find(writing, OrganisationScope.ALL, meeting.id()).orElseThrow();
        writing.audit(new Audit(
                action,
                "meeting",
                meeting.id(),
                meeting.organisation(),
                before.version() == 0 ? null : before.toString(),
                after.toString(),
                null));
        return after;
    }

    private static void content(Writing writing, Meeting meeting) {
        writing.execute("DELETE FROM governance_item WHERE meeting_id = ?", meeting.id());
        writing.execute("DELETE FROM governance_presence WHERE meeting_id = ?", meeting.id());
        List<@Nullable Object[]> items = new ArrayList<>();
        for (AgendaItem item : meeting.agenda()) {
            items.add(new @Nullable Object[] {
                meeting.id(), items.size() + 1, item.subject(), item.source(), item.reason(), item.route(), item.note()
            });
        }
        if (!items.isEmpty()) {
            writing.batch(
                    "INSERT INTO governance_item (meeting_id, seq, subject, source, reason, route, note)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    items);
        }
        List<@Nullable Object[]> present = new ArrayList<>();
        for (Presence one : meeting.present()) {
            present.add(new @Nullable Object[] {meeting.id(), present.size() + 1, one.side(), one.name()});
        }
        if (!present.isEmpty()) {
            writing.batch("INSERT INTO governance_presence (meeting_id, seq, side, name) VALUES (?, ?, ?, ?)", present);
        }
    }
}
