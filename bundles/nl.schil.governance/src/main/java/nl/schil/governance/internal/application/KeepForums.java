package nl.schil.governance.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.schil.governance.internal.model.meeting.Forum;
import nl.schil.governance.internal.model.meeting.Member;
import nl.schil.governance.internal.model.meeting.Side;
import nl.schil.governance.internal.model.meeting.SubjectType;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Result;
import nl.schil.kernel.agenda.MeetingLevel;
import nl.schil.kernel.mail.Mail;
import org.jspecify.annotations.Nullable;

/** Makes and changes forums. */
public final class KeepForums {
    private static final int LONGEST = 200;
    private static final int MOST_MEMBERS = 100;
    private static final int MOST_MONTHS = 120;

    private final Set<String> present;
    private final LocalDate today;

    /** @param present account ids of the people who can be named */
    public KeepForums(Set<String> present, LocalDate today) {
        this.present = Set.copyOf(present);
        this.today = today;
    }

    /** A member as given. */
    public record AskedMember(
            @Nullable String side,
            @Nullable String person,
            @Nullable String name,
            @Nullable String role,
            @Nullable String email) {}

    /** A forum as given. */
    public record Asked(
            @Nullable String name,
            @Nullable String level,
            @Nullable Integer everyMonths,
            @Nullable Boolean bothSides,
            @Nullable String startedOn,
            @Nullable String endedOn,
            List<AskedMember> members) {
        public Asked {
            members = List.copyOf(members);
        }
    }

    /** The forum that is asked for, or everything that is wrong with it. */
    public Result<Forum> read(
            String id, String organisation, long version, SubjectType type, String subject, Asked asked) {
        Fields fields = new Fields();
        String name = fields.required("name", asked.name(), LONGEST);
        MeetingLevel level = fields.code("level", asked.level(), MeetingLevel.class, null);
        Integer every = asked.everyMonths();
        if (every != null && (every < 1 || every > MOST_MONTHS)) {
            fields.refuse("everyMonths", every.toString(), "governance.forum.months", "max", MOST_MONTHS);
        }
        LocalDate given = fields.date("startedOn", asked.startedOn());
        LocalDate start = given == null ? today : given;
        LocalDate end = fields.date("endedOn", asked.endedOn());
        if (end != null && end.isBefore(start)) {
            fields.refuse("endedOn", end.toString(), "governance.raci.span", "from", start);
        }
        if (asked.members().size() > MOST_MEMBERS) {
            fields.refuse("members", null, "governance.forum.members", "max", MOST_MEMBERS);
        }
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < asked.members().size(); i++) {
            member(fields, "members[" + i + "].", asked.members().get(i), members);
        }
        return fields.good()
                ? Result.accepted(new Forum(
                        id,
                        organisation,
                        version,
                        type,
                        subject,
                        level,
                        name,
                        every,
                        !Boolean.FALSE.equals(asked.bothSides()),
                        start,
                        end,
                        members))
                : fields.refused();
    }

    private void member(Fields fields, String at, AskedMember asked, List<Member> members) {
        Side side = fields.code(at + "side", asked.side(), Side.class, null);
        String name = fields.optional(at + "name", asked.name(), LONGEST);
        String role = fields.optional(at + "role", asked.role(), LONGEST);
        String email = fields.optional(at + "email", asked.email(), LONGEST);
        if (email != null && !Mail.isAddress(email)) {
            fields.refuse(at + "email", email, "governance.forum.email");
        }
        String person = asked.person();
        if (person == null && name == null) {
            fields.refuse(at + "name", null, "governance.forum.member");
        } else if (person != null && side == Side.SUPPLIER) {
            fields.refuse(at + "person", person, "governance.raci.no-account");
        } else if (person != null && !present.contains(person)) {
            fields.refuse(at + "person", person, "governance.person");
        } else if (side != null) {
            members.add(new Member(side, person, person == null ? name : null, role, person == null ? email : null));
        }
    }
}
