package nl.schil.governance.internal.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.schil.governance.internal.application.ReadForums;
import nl.schil.governance.internal.application.ReadForums.View;
import nl.schil.governance.internal.model.meeting.Forum;
import nl.schil.governance.internal.model.meeting.SubjectType;
import nl.schil.kernel.decision.DecisionMoment;
import nl.schil.kernel.decision.DecisionMoment.Status;
import nl.schil.kernel.decision.DecisionMoments;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.text.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The days on which forums must have met again; ids are {@code <forum id>:<due day>}. */
@Component(service = DecisionMoments.class)
public final class CadenceMoments implements DecisionMoments {
    private final ReadForums reading;

    @Activate
    public CadenceMoments(@Reference ReadForums reading) {
        this.reading = reading;
    }

    @Override
    public String permission() {
        return "governance.read";
    }

    @Override
    public About about() {
        return About.OBLIGATION;
    }

    @Override
    public List<DecisionMoment> between(
            OrganisationScope organisations, LocalDate from, LocalDate to, LocalDate asOf, After after, int limit) {
        return reading.all(organisations, asOf).stream()
                .filter(view -> within(view, from, to))
                .map(view -> moment(view, asOf))
                .filter(m -> m.date().isAfter(after.date())
                        || m.date().equals(after.date()) && m.id().compareTo(after.id()) > 0)
                .sorted(Comparator.comparing(DecisionMoment::date).thenComparing(DecisionMoment::id))
                .limit(limit)
                .toList();
    }

    @Override
    public List<DecisionMoment> of(OrganisationScope organisations, String type, String subjectId, LocalDate asOf) {
        return reading.all(organisations, asOf).stream()
                .filter(view -> type(view.forum()).equals(type)
                        && view.forum().subject().equals(subjectId))
                .filter(view -> view.rhythm().dueOn() != null)
                .map(view -> moment(view, asOf))
                .sorted(Comparator.comparing(DecisionMoment::date).thenComparing(DecisionMoment::id))
                .toList();
    }

    private static boolean within(View view, LocalDate from, LocalDate to) {
        LocalDate due = view.rhythm().dueOn();
        return due != null && !due.isBefore(from) && !due.isAfter(to);
    }

    private static String type(Forum forum) {
        return forum.type() == SubjectType.CONTRACT ? "contract" : "supplier";
    }

    private static DecisionMoment moment(View view, LocalDate asOf) {
        Forum forum = view.forum();
        LocalDate due = view.rhythm().dueOn();
        Text consequence = view.nextOn() == null
                ? Text.of(
                        "governance.moment.nothing-planned",
                        "months",
                        view.rhythm().every())
                : Text.of("governance.moment.planned", "date", view.nextOn());
        return new DecisionMoment(
                forum.id() + ":" + due,
                due,
                About.OBLIGATION.name(),
                Text.of("governance.moment.what", "forum", forum.name()),
                consequence,
                List.of(),
                type(forum),
                forum.subject(),
                view.label() == null ? forum.name() : view.label(),
                "/governance/forums/" + forum.id(),
                forum.organisation(),
                null,
                asOf.isAfter(due) ? Status.MISSED : Status.OPEN,
                null,
                null);
    }
}
