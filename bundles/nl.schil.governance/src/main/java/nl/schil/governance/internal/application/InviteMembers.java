package nl.schil.governance.internal.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.schil.governance.internal.model.meeting.AgendaItem;
import nl.schil.governance.internal.model.meeting.Forum;
import nl.schil.governance.internal.model.meeting.Meeting;
import nl.schil.governance.internal.model.meeting.MeetingState;
import nl.schil.governance.internal.model.meeting.Member;
import nl.schil.governance.internal.model.meeting.Side;
import nl.schil.governance.internal.model.meeting.Slot;
import nl.schil.governance.internal.store.InvitedRows;
import nl.schil.governance.internal.store.InvitedRows.Invited;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.mail.Invitation;
import nl.schil.kernel.mail.Mail;
import nl.schil.kernel.mail.Outbox;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.ActorDirectory;
import nl.schil.kernel.security.Person;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Writing;
import nl.schil.kernel.text.Text;
import nl.schil.kernel.text.Texts;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Invites the members of a forum for a meeting by mail, so that it stands in their calendars, and tells those who were
 * invited when it moves or does not take place.
 */
@Component(service = InviteMembers.class)
public final class InviteMembers {
    private static final int USUAL_MINUTES = 60;
    private static final int LONGEST_SUBJECT = Mail.LONGEST_SUBJECT;

    private final Database database;
    private final ActorDirectory people;
    private final Texts texts;
    private final Clock clock;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Outbox outbox;

    @Activate
    public InviteMembers(
            @Reference Database database,
            @Reference ActorDirectory people,
            @Reference Texts texts,
            @Reference Clock clock) {
        this.database = database;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    /** For use outside the framework. */
    public InviteMembers(Database database, ActorDirectory people, Texts texts, Clock clock, @Nullable Outbox outbox) {
        this(database, people, texts, clock);
        this.outbox = outbox;
    }

    /**
     * Somebody who belongs to the forum or was invited.
     *
     * @param email null when none is known
     * @param invitedOn null when not invited
     */
    public record Invitee(
            Side side,
            String name,
            @Nullable String email,
            @Nullable LocalDate invitedOn) {}

    /** Whether mail can be sent at all. */
    public boolean configured() {
        Outbox mail = outbox;
        return mail != null && mail.configured();
    }

    /** The members of the forum in their order, each with whether they were invited for the meeting. */
    public List<Invitee> invitees(Forum forum, Meeting meeting) {
        Map<String, Invited> invited = database.read(reading -> InvitedRows.of(reading, meeting.id())).stream()
                .collect(Collectors.toMap(one -> key(one.email()), Function.identity()));
        return members(forum).stream()
                .map(one -> {
                    Invited earlier = one.email() == null ? null : invited.get(key(one.email()));
                    return earlier == null
                            ? one
                            : new Invitee(one.side(), one.name(), one.email(), earlier.invitedOn());
                })
                .toList();
    }

    private List<Invitee> members(Forum forum) {
        Map<String, Person> accounts = people.find(forum.members().stream()
                .map(Member::person)
                .filter(Objects::nonNull)
                .toList());
        List<Invitee> all = new ArrayList<>();
        for (Member member : forum.members()) {
            Person person = member.person() == null ? null : accounts.get(member.person());
            if (member.person() == null) {
                all.add(new Invitee(member.side(), Objects.requireNonNull(member.name()), member.email(), null));
            } else if (person != null && person.active()) {
                all.add(new Invitee(member.side(), person.name(), person.email(), null));
            }
        }
        return all;
    }

    private static String key(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    /**
     * Invites everybody with a mail address who was not invited yet.
     *
     * @param title what the meeting is called
     * @return how many were invited
     */
    public Result<Integer> invite(Actor actor, Forum forum, Meeting meeting, String title, Locale language) {
        String organiser = Optional.ofNullable(people.find(List.of(actor.id())).get(actor.id()))
                .map(Person::email)
                .orElse(null);
        List<Violation> violations = violations(meeting, organiser);
        Map<String, Invited> wanted = new LinkedHashMap<>();
        for (Invitee one : invitees(forum, meeting)) {
            if (one.email() != null && one.invitedOn() == null && organiser != null) {
                wanted.putIfAbsent(
                        key(one.email()),
                        new Invited(Ids.next(), one.email(), one.name(), organiser, language, LocalDate.now(clock)));
            }
        }
        if (violations.isEmpty() && wanted.isEmpty()) {
            violations.add(Violation.of("members", null, "governance.invite.nobody"));
        }
        if (!violations.isEmpty()) {
            return Result.refused(violations);
        }
        List<Invited> invited = List.copyOf(wanted.values());
        return Result.accepted(database.write(actor, "invite for a meeting", writing -> {
            InvitedRows.insert(writing, meeting.id(), invited);
            send(writing, "invite", meeting, title, invited);
            writing.audit(new Audit(
                    "governance.invite",
                    "meeting",
                    meeting.id(),
                    meeting.organisation(),
                    null,
                    meeting.toString(),
                    "people=" + invited.size()));
            return invited.size();
        }));
    }

    private static List<Violation> violations(Meeting meeting, @Nullable String organiser) {
        List<Violation> violations = new ArrayList<>();
        if (meeting.state() != MeetingState.PLANNED) {
            violations.add(Violation.of("", null, "governance.invite.not-planned"));
        }
        if (meeting.slot().startsAt() == null) {
            violations.add(Violation.of("startsAt", null, "governance.invite.time"));
        }
        if (organiser == null) {
            violations.add(Violation.of("", null, "governance.invite.organiser"));
        }
        return violations;
    }

    /** Tells those who were invited what changed, within the transaction that changes it. */
    public void follow(Writing writing, Meeting before, Meeting after, String title) {
        boolean cancelled = after.state() == MeetingState.CANCELLED && before.state() != MeetingState.CANCELLED;
        boolean moved = after.state() == MeetingState.PLANNED && !after.slot().equals(before.slot());
        if (cancelled || (moved && after.slot().startsAt() != null)) {
            List<Invited> invited = InvitedRows.of(writing, after.id());
            if (!invited.isEmpty()) {
                send(writing, cancelled ? "cancel" : "move", after, title, invited);
            }
        }
    }

    private void send(Writing writing, String what, Meeting meeting, String title, List<Invited> invited) {
        Outbox mail = outbox;
        if (mail == null || meeting.slot().startsAt() == null) {
            return;
        }
        String page = mail.link("/governance/meetings/" + meeting.id())
                .map(Object::toString)
                .orElse(null);
        List<String> attendees = InvitedRows.of(writing, meeting.id()).stream()
                .map(Invited::email)
                .toList();
        for (Invited one : invited) {
            String subject = texts.say(
                    one.language(),
                    new Text(
                            "governance.mail." + what,
                            Map.of("title", title, "date", meeting.slot().day())));
            mail.queue(
                    writing,
                    new Mail(
                            "governance.invitation:" + one.id() + ":" + meeting.version(),
                            one.email(),
                            cut(subject),
                            body(one, what, meeting, title, page),
                            entry(one, meeting, title, attendees, page),
                            one.language()));
        }
    }

    private static String cut(String subject) {
        String line = subject.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT);
    }

    private String body(Invited one, String what, Meeting meeting, String title, @Nullable String page) {
        Slot slot = meeting.slot();
        StringBuilder text = new StringBuilder(texts.say(
                one.language(),
                new Text(
                        "governance.mail." + what + ".text",
                        Map.of(
                                "name",
                                one.name(),
                                "title",
                                title,
                                "date",
                                slot.day(),
                                "time",
                                slot.startsAt().toString()))));
        if (slot.place() != null) {
            text.append('\n')
                    .append(texts.say(one.language(), Text.of("governance.mail.place", "place", slot.place())));
        }
        if (meeting.cancelledWhy() != null) {
            text.append('\n').append(meeting.cancelledWhy());
        } else if (!meeting.agenda().isEmpty()) {
            text.append("\n\n").append(texts.say(one.language(), Text.of("governance.mail.agenda")));
            agenda(meeting).forEach(line -> text.append('\n').append(line));
        }
        return page == null ? text.toString() : text.append("\n\n").append(page).toString();
    }

    private static List<String> agenda(Meeting meeting) {
        return meeting.agenda().stream()
                .map(AgendaItem::subject)
                .map(s -> "- " + s)
                .toList();
    }

    private Invitation entry(
            Invited one, Meeting meeting, String title, List<String> attendees, @Nullable String page) {
        Slot slot = meeting.slot();
        Instant start =
                slot.day().atTime(slot.startsAt()).atZone(clock.getZone()).toInstant();
        Integer minutes = slot.minutes();
        return new Invitation(
                meeting.id() + "@schil",
                Math.toIntExact(meeting.version()),
                meeting.state() == MeetingState.CANCELLED,
                title,
                String.join("\n", agenda(meeting)),
                slot.place() == null ? "" : slot.place(),
                start,
                start.plusSeconds(60L * (minutes == null ? USUAL_MINUTES : minutes)),
                one.organiser(),
                attendees,
                page);
    }
}
