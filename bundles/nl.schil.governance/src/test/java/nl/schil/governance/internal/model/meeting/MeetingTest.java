package nl.schil.governance.internal.model.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.schil.governance.internal.application.HoldMeetings;
import nl.schil.governance.internal.application.KeepActions;
import nl.schil.governance.internal.model.meeting.Rhythm.Standing;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.agenda.MeetingLevel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeetingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate START = LocalDate.of(2026, 1, 31);

    private static Forum forum(MeetingLevel level, boolean bothSides, @Nullable Integer every) {
        return new Forum(
                "f-" + level,
                "org-a",
                1,
                SubjectType.CONTRACT,
                "c",
                level,
                "Overleg",
                every,
                bothSides,
                START,
                null,
                List.of());
    }

    private static Meeting meeting(Presence... present) {
        return new Meeting(
                "m",
                "f",
                "org-a",
                1,
                new Slot(TODAY, null, null, null),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(present));
    }

    private static List<String> codes(Result<?> result) {
        return result instanceof Result.Refused<?> refused
                ? refused.violations().stream().map(Violation::code).toList()
                : List.of();
    }

    @Test
    void aJointForumNeedsSomebodyOfEachSideAndAnOwnOneOnlyOfTheBuyer() {
        HoldMeetings holding = new HoldMeetings(TODAY);
        Forum joint = forum(MeetingLevel.TACTICAL, true, null);
        Presence ours = new Presence(Side.BUYER, "Noor");
        Presence theirs = new Presence(Side.SUPPLIER, "P. Proef");
        assertThat(codes(holding.hold(joint, meeting(), "2026-11-24")))
                .containsExactly("governance.meeting.nobody-of-buyer", "governance.meeting.nobody-of-supplier");
        assertThat(codes(holding.hold(joint, meeting(ours), "2026-11-24")))
                .containsExactly("governance.meeting.nobody-of-supplier");
        assertThat(codes(holding.hold(joint, meeting(ours, theirs), "2026-11-24")))
                .isEmpty();
        assertThat(codes(holding.hold(forum(MeetingLevel.TACTICAL, false, null), meeting(ours), "2026-11-24")))
                .isEmpty();
        assertThat(codes(holding.hold(joint, meeting(ours, theirs), "2026-11-25")))
                .containsExactly("governance.meeting.future");
    }

    @Test
    void aMeetingGoesFromPlannedToHeldToMinutedOrIsCancelledOnce() {
        HoldMeetings holding = new HoldMeetings(TODAY);
        Forum own = forum(MeetingLevel.OPERATIONAL, false, null);
        Meeting planned = meeting(new Presence(Side.BUYER, "Noor"));
        assertThat(planned.state()).isEqualTo(MeetingState.PLANNED);
        assertThat(codes(holding.minute(planned))).containsExactly("governance.meeting.not-held");
        Meeting held = ((Result.Accepted<Meeting>) holding.hold(own, planned, "2026-11-20")).value();
        assertThat(held.state()).isEqualTo(MeetingState.HELD);
        assertThat(codes(holding.cancel(held, "Ziekte"))).containsExactly("governance.meeting.not-planned");
        Meeting back = ((Result.Accepted<Meeting>) holding.hold(own, held, null)).value();
        assertThat(back.state()).isEqualTo(MeetingState.PLANNED);
        Meeting minuted = ((Result.Accepted<Meeting>) holding.minute(held)).value();
        assertThat(minuted.state()).isEqualTo(MeetingState.MINUTED);
        assertThat(codes(holding.hold(own, minuted, null))).containsExactly("governance.meeting.closed");
        Meeting cancelled = ((Result.Accepted<Meeting>) holding.cancel(planned, "Ziekte")).value();
        assertThat(cancelled.state()).isEqualTo(MeetingState.CANCELLED);
        assertThat(codes(holding.cancel(planned, " "))).containsExactly("problem.field.required");
    }

    private static Rhythm rhythm(
            Forum forum, @Nullable String tier, @Nullable LocalDate last, @Nullable LocalDate next, LocalDate asOf) {
        return Rhythm.at(asOf, forum, Cadence.DEFAULT, tier, last, next);
    }

    @Test
    void theNextMeetingIsDueSoManyMonthsAfterTheLastAndTheDayIsInside() {
        Forum tactical = forum(MeetingLevel.TACTICAL, true, null);
        LocalDate last = LocalDate.of(2026, 8, 24);
        assertThat(rhythm(tactical, "G", last, null, TODAY)).isEqualTo(new Rhythm(3, TODAY, Standing.IN_TIME));
        assertThat(rhythm(tactical, "G", last, null, TODAY.plusDays(1)).standing())
                .isEqualTo(Standing.OVERDUE);
        assertThat(rhythm(tactical, "S", last, null, TODAY).dueOn()).isEqualTo(LocalDate.of(2027, 2, 24));
        assertThat(rhythm(tactical, "S", last, LocalDate.of(2027, 3, 1), TODAY).standing())
                .isEqualTo(Standing.PLANNED_LATE);
        assertThat(rhythm(forum(MeetingLevel.OPERATIONAL, true, null), "G", null, null, START)
                        .dueOn())
                .as("a forum that never met counts from its start; February has no 31st")
                .isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void withoutATierNothingIsKnownUnlessTheForumHasACadenceOfItsOwn() {
        Forum operational = forum(MeetingLevel.OPERATIONAL, true, null);
        assertThat(rhythm(operational, null, null, null, TODAY).standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(rhythm(operational, "B", null, null, TODAY).standing()).isEqualTo(Standing.NO_CADENCE);
        assertThat(rhythm(forum(MeetingLevel.OPERATIONAL, true, 12), null, null, null, TODAY)
                        .dueOn())
                .isEqualTo(LocalDate.of(2027, 1, 31));
    }

    private static Action action(LocalDate due, @Nullable LocalDate closed) {
        return new Action(
                "a", "org-a", 1, "m", "f", "Plan sturen", Side.SUPPLIER, null, null, due, closed, null, null, START);
    }

    @Test
    void anActionIsInTimeOnItsDueDayAndLateAfterIt() {
        assertThat(action(TODAY, null).state(TODAY)).isEqualTo(Action.State.OPEN);
        assertThat(action(TODAY, null).state(TODAY.plusDays(1))).isEqualTo(Action.State.OVERDUE);
        assertThat(action(TODAY, TODAY).state(TODAY)).isEqualTo(Action.State.CLOSED);
        assertThat(action(TODAY, TODAY.plusDays(1)).state(TODAY)).isEqualTo(Action.State.OPEN);
        assertThat(action(TODAY.minusDays(1), TODAY).state(TODAY)).isEqualTo(Action.State.CLOSED_LATE);
    }

    @Test
    void theRateCountsWhatWasDueOrClosedAndIsNotApplicableWithoutThat() {
        assertThat(new Closure(3, 1, 0, 9).rate()).isEqualByComparingTo("0.75");
        assertThat(new Closure(0, 0, 2, 0).rate()).isEqualByComparingTo("0");
        assertThat(new Closure(0, 0, 0, 5).rate()).isNull();
    }

    @Test
    void anActionGoesOnlyToAHigherForumThatGoesOn() {
        KeepActions keeping = new KeepActions(Set.of(), TODAY);
        Forum low = forum(MeetingLevel.OPERATIONAL, true, null);
        Forum high = forum(MeetingLevel.TACTICAL, true, null);
        assertThat(codes(keeping.escalate(action(TODAY, null), low, high))).isEmpty();
        assertThat(codes(keeping.escalate(action(TODAY, null), high, low)))
                .containsExactly("governance.action.not-higher");
        assertThat(codes(keeping.escalate(action(TODAY, TODAY), low, high)))
                .containsExactly("governance.action.closed-already");
    }

    @Test
    void theSupplierIsNeverAnAccountAndADayToCloseIsNotInTheFuture() {
        KeepActions keeping = new KeepActions(Set.of("noor"), TODAY);
        assertThat(codes(keeping.add(
                        meeting(), new KeepActions.AskedAction("", "SUPPLIER", "noor", null, null, "2026-11-25"))))
                .containsExactly(
                        "problem.field.required",
                        "problem.field.required",
                        "governance.action.future",
                        "governance.raci.no-account");
        assertThat(codes(keeping.add(
                        meeting(),
                        new KeepActions.AskedAction("Plan sturen", "BUYER", "noor", null, "2026-12-01", null))))
                .isEmpty();
    }
}
