package nl.schil.governance.internal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.schil.governance.internal.model.meeting.AgendaItem;
import nl.schil.governance.internal.model.meeting.Forum;
import nl.schil.governance.internal.model.meeting.Meeting;
import nl.schil.governance.internal.model.meeting.Member;
import nl.schil.governance.internal.model.meeting.Side;
import nl.schil.governance.internal.model.meeting.Slot;
import nl.schil.governance.internal.model.meeting.SubjectType;
import nl.schil.governance.internal.store.SqlForums;
import nl.schil.governance.internal.store.SqlMeetings;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.agenda.MeetingLevel;
import nl.schil.kernel.mail.Mail;
import nl.schil.kernel.mail.Outbox;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.ActorDirectory;
import nl.schil.kernel.security.Person;
import nl.schil.kernel.store.Writing;
import nl.schil.store.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InviteMembersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 10);
    private static final Actor NOOR = new Actor("p-noor", "Noor", "web", List.of());
    private static final Actor MUTE = new Actor("p-mute", "Zonder adres", "web", List.of());
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @TempDir
    Path directory;

    private final List<Mail> sent = new ArrayList<>();
    private TestDatabase database;
    private SqlMeetings meetings;
    private InviteMembers inviting;
    private Forum forum;

    /** Keeps what is queued, also when the transaction is rolled back. */
    private final class Kept implements Outbox {
        @Override
        public boolean configured() {
            return true;
        }

        @Override
        public Outcome queue(Writing writing, Mail mail) {
            assertThat(sent)
                    .as("one message of one key")
                    .noneMatch(one -> one.key().equals(mail.key()));
            sent.add(mail);
            return Outcome.QUEUED;
        }

        @Override
        public Optional<URI> link(String route) {
            return Optional.of(URI.create("https://schil.example.org" + route));
        }
    }

    private static final class People implements ActorDirectory {
        private static final Map<String, Person> ALL = Map.of(
                "p-noor", new Person("p-noor", "Noor", "noor@example.org", true),
                "p-mute", new Person("p-mute", "Zonder adres", null, true),
                "p-gone", new Person("p-gone", "Vertrokken", "gone@example.org", false));

        @Override
        public Optional<Actor> person(String id) {
            return Optional.empty();
        }

        @Override
        public List<Actor> holders(String permission, String organisation) {
            return List.of();
        }

        @Override
        public Map<String, Person> find(Collection<String> ids) {
            return ALL.entrySet().stream()
                    .filter(one -> ids.contains(one.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    @BeforeEach
    void open() {
        database = TestDatabase.open(directory, "db/migration");
        meetings = new SqlMeetings(database);
        Clock clock = Clock.fixed(
                TestDatabase.TODAY.atTime(12, 0).atZone(TestDatabase.ZONE).toInstant(), TestDatabase.ZONE);
        inviting = new InviteMembers(
                database,
                new People(),
                (locale, text) -> text.key() + text.values().keySet(),
                clock,
                new Kept());
        forum = new SqlForums(database)
                .create(
                        NOOR,
                        new Forum(
                                "f",
                                "org-a",
                                1,
                                SubjectType.SUPPLIER,
                                "s",
                                MeetingLevel.TACTICAL,
                                "Kwartaaloverleg",
                                null,
                                true,
                                LocalDate.of(2026, 1, 1),
                                null,
                                List.of(
                                        new Member(Side.BUYER, "p-noor", null, null, null),
                                        new Member(Side.BUYER, "p-gone", null, null, null),
                                        new Member(Side.SUPPLIER, null, "P. Proef", null, "proef@example.org"),
                                        new Member(Side.SUPPLIER, null, "P. Dubbel", null, "Proef@example.org"),
                                        new Member(Side.SUPPLIER, null, "Zonder", null, null))));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Meeting planned(@Nullable LocalTime time) {
        return meetings.plan(
                NOOR,
                new Meeting(
                        "m",
                        "f",
                        "org-a",
                        0,
                        new Slot(DAY, time, 90, "Den Haag"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(new AgendaItem("KPI's", AgendaItem.Source.STANDARD, null, null, null)),
                        List.of()),
                TestDatabase.TODAY);
    }

    private Meeting change(Meeting before, Meeting after) {
        return meetings.replace(
                NOOR,
                "governance.write-meeting",
                after,
                TestDatabase.TODAY,
                (writing, saved) -> inviting.follow(writing, before, saved, "Kwartaaloverleg"));
    }

    private static Meeting with(Meeting m, Slot slot, @Nullable LocalDate cancelledOn, @Nullable String notes) {
        return new Meeting(
                m.id(),
                m.forum(),
                m.organisation(),
                m.version(),
                slot,
                null,
                cancelledOn,
                cancelledOn == null ? null : "Ziek",
                null,
                notes,
                m.agenda(),
                m.present());
    }

    private List<String> refused(Actor actor, Meeting meeting) {
        return ((Result.Refused<Integer>) inviting.invite(actor, forum, meeting, "Kwartaaloverleg", DUTCH))
                .violations().stream().map(Violation::code).toList();
    }

    @Test
    void everybodyWithAnAddressIsInvitedOnce() {
        Meeting meeting = planned(LocalTime.of(13, 30));
        assertThat(inviting.invite(NOOR, forum, meeting, "Kwartaaloverleg", DUTCH))
                .isEqualTo(Result.accepted(2));
        assertThat(sent).extracting(Mail::to).containsExactly("noor@example.org", "proef@example.org");
        assertThat(sent).allSatisfy(mail -> {
            assertThat(mail.invitation().organiser()).isEqualTo("noor@example.org");
            assertThat(mail.invitation().attendees()).containsExactly("noor@example.org", "proef@example.org");
            assertThat(mail.invitation().uid()).isEqualTo("m@schil");
            assertThat(mail.text()).contains("KPI's", "https://schil.example.org/governance/meetings/m");
        });
        assertThat(inviting.invitees(forum, meeting))
                .extracting(InviteMembers.Invitee::name, one -> one.invitedOn() != null)
                .containsExactly(
                        tuple("Noor", true), tuple("P. Proef", true), tuple("P. Dubbel", true), tuple("Zonder", false));
        assertThat(refused(NOOR, meeting)).containsExactly("governance.invite.nobody");
    }

    @Test
    void whoeverIsInvitedIsToldOfAnotherDayAndOfTheEnd() {
        Meeting first = planned(LocalTime.of(13, 30));
        inviting.invite(NOOR, forum, first, "Kwartaaloverleg", DUTCH);
        Meeting noted = change(first, with(first, first.slot(), null, "Notitie"));
        assertThat(sent).as("notes are no reason to write").hasSize(2);
        Slot later = new Slot(DAY.plusDays(7), LocalTime.of(9, 0), 60, null);
        Meeting moved = change(noted, with(noted, later, null, "Notitie"));
        assertThat(sent.subList(2, 4)).allSatisfy(mail -> {
            assertThat(mail.subject()).startsWith("governance.mail.move");
            assertThat(mail.invitation().sequence())
                    .isGreaterThan(sent.get(0).invitation().sequence());
            assertThat(mail.invitation().start())
                    .isEqualTo(DAY.plusDays(7)
                            .atTime(9, 0)
                            .atZone(TestDatabase.ZONE)
                            .toInstant());
        });
        change(moved, with(moved, later, TestDatabase.TODAY, "Notitie"));
        assertThat(sent.subList(4, 6)).allSatisfy(mail -> {
            assertThat(mail.invitation().cancelled()).isTrue();
            assertThat(mail.text()).contains("Ziek");
        });
    }

    @Test
    void aMeetingThatNobodyWasInvitedForIsChangedWithoutMail() {
        Meeting meeting = planned(LocalTime.of(13, 30));
        change(meeting, with(meeting, new Slot(DAY.plusDays(1), null, null, null), null, null));
        assertThat(sent).isEmpty();
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnceAndNothingIsSent() {
        Meeting meeting = planned(null);
        assertThat(refused(MUTE, meeting)).containsExactly("governance.invite.time", "governance.invite.organiser");
        Meeting cancelled = change(meeting, with(meeting, meeting.slot(), TestDatabase.TODAY, null));
        assertThat(refused(NOOR, cancelled)).contains("governance.invite.not-planned");
        assertThat(sent).isEmpty();
    }
}
