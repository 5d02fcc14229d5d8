package nl.schil.governance.internal.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.schil.governance.internal.application.KeepActions;
import nl.schil.governance.internal.model.meeting.Action;
import nl.schil.governance.internal.model.meeting.Forum;
import nl.schil.governance.internal.model.meeting.Meeting;
import nl.schil.governance.internal.store.SqlActions;
import nl.schil.governance.internal.store.SqlDecisions;
import nl.schil.governance.internal.store.SqlForums;
import nl.schil.governance.internal.store.SqlMeetings;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds one meeting for a caller and answers with all of it. */
@Component(service = MeetingView.class)
public final class MeetingView {
    private final GovernanceAnswers answers;
    private final GovernancePeople people;
    private final SqlForums forums;
    private final SqlMeetings meetings;
    private final SqlActions actions;
    private final SqlDecisions decisions;

    @Activate
    public MeetingView(
            @Reference GovernanceAnswers answers,
            @Reference GovernancePeople people,
            @Reference SqlForums forums,
            @Reference SqlMeetings meetings,
            @Reference SqlActions actions,
            @Reference SqlDecisions decisions) {
        this.answers = answers;
        this.people = people;
        this.forums = forums;
        this.meetings = meetings;
        this.actions = actions;
        this.decisions = decisions;
    }

    /** @throws ProblemException 404 when there is none that the caller reaches with this permission */
    Meeting meeting(Actor actor, String permission, String id) {
        return meetings.find(actor.scope(permission), id).orElseThrow(() -> ProblemException.notFound("meeting", id));
    }

    Forum forum(Meeting meeting) {
        return forums.listed(meeting.forum()).get(0).forum();
    }

    KeepActions keeping(Meeting meeting) {
        return new KeepActions(people.present(meeting.organisation()), answers.today());
    }

    Response answer(Meeting meeting) {
        List<Action> own = actions.of(meeting.id());
        return Response.ok(
                        MeetingJson.of(meeting, decisions.of(meeting.id()), own, people.owners(own), answers.today()))
                .header(HttpHeaders.ETAG, Version.tag(meeting.version()))
                .build();
    }
}
