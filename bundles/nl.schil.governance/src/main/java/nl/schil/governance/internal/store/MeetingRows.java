package nl.schil.governance.internal.store;

import static nl.schil.governance.internal.store.Columns.date;
import static nl.schil.governance.internal.store.Columns.day;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;
import nl.schil.governance.internal.model.meeting.Action;
import nl.schil.governance.internal.model.meeting.AgendaItem;
import nl.schil.governance.internal.model.meeting.Forum;
import nl.schil.governance.internal.model.meeting.Meeting;
import nl.schil.governance.internal.model.meeting.Member;
import nl.schil.governance.internal.model.meeting.Presence;
import nl.schil.governance.internal.model.meeting.Side;
import nl.schil.governance.internal.model.meeting.Slot;
import nl.schil.governance.internal.model.meeting.SubjectType;
import nl.schil.kernel.agenda.MeetingLevel;
import org.jspecify.annotations.Nullable;

/** Rows of forums, meetings and actions as the model has them. */
final class MeetingRows {
    private MeetingRows() {}

    static Forum forum(ResultSet row, List<Member> members) throws SQLException {
        return new Forum(
                row.getString("id"),
                row.getString("organisation"),
                row.getLong("version"),
                SubjectType.valueOf(row.getString("subject_type")),
                row.getString("subject_id"),
                MeetingLevel.valueOf(row.getString("level")),
                row.getString("name"),
                integer(row, "every_months"),
                row.getBoolean("both_sides"),
                day(row, "started_on"),
                date(row, "ended_on"),
                members);
    }

    static Member member(ResultSet row) throws SQLException {
        return new Member(
                Side.valueOf(row.getString("side")),
                row.getString("person"),
                row.getString("name"),
                row.getString("role"),
                row.getString("email"));
    }

    static Meeting meeting(ResultSet row, List<AgendaItem> agenda, List<Presence> present) throws SQLException {
        String time = row.getString("starts_at");
        return new Meeting(
                row.getString("id"),
                row.getString("forum_id"),
                row.getString("organisation"),
                row.getLong("version"),
                new Slot(
                        day(row, "planned_on"),
                        time == null ? null : LocalTime.parse(time),
                        integer(row, "minutes_long"),
                        row.getString("place")),
                date(row, "held_on"),
                date(row, "cancelled_on"),
                row.getString("cancelled_why"),
                date(row, "minuted_on"),
                row.getString("notes"),
                agenda,
                present);
    }

    static AgendaItem item(ResultSet row) throws SQLException {
        return new AgendaItem(
                row.getString("subject"),
                AgendaItem.Source.valueOf(row.getString("source")),
                row.getString("reason"),
                row.getString("route"),
                row.getString("note"));
    }

    static Presence presence(ResultSet row) throws SQLException {
        return new Presence(Side.valueOf(row.getString("side")), row.getString("name"));
    }

    static Action action(ResultSet row) throws SQLException {
        return new Action(
                row.getString("id"),
                row.getString("organisation"),
                row.getLong("version"),
                row.getString("meeting_id"),
                row.getString("forum_id"),
                row.getString("text"),
                Side.valueOf(row.getString("side")),
                row.getString("owner"),
                row.getString("owner_name"),
                day(row, "due_on"),
                date(row, "closed_on"),
                date(row, "escalated_on"),
                row.getString("escalated_to"),
                day(row, "recorded_on"));
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
