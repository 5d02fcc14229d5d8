package nl.schil.innovation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import nl.schil.innovation.internal.application.InviteForIdeas;
import nl.schil.innovation.internal.application.Subjects;
import nl.schil.innovation.internal.model.Challenge;
import nl.schil.innovation.internal.store.SqlCalls;
import nl.schil.innovation.internal.store.SqlChallenges;
import nl.schil.kernel.door.Doors;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Invites people of suppliers to hand in ideas. */
@Component(service = InvitationsResource.class)
@JakartarsResource
@JSONRequired
@Path("innovation/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "innovation", description = "Ideas of suppliers and own people, from idea to scaling.")
public final class InvitationsResource {
    private final InnovationDesk desk;
    private final Subjects subjects;
    private final Doors doors;
    private final SqlChallenges challenges;
    private final SqlCalls calls;

    @Activate
    public InvitationsResource(
            @Reference InnovationDesk desk,
            @Reference Subjects subjects,
            @Reference Doors doors,
            @Reference SqlChallenges challenges,
            @Reference SqlCalls calls) {
        this.desk = desk;
        this.subjects = subjects;
        this.doors = doors;
        this.challenges = challenges;
        this.calls = calls;
    }

    @POST
    @Permission(InnovationDesk.WRITE)
    @Operation(
            operationId = "inviteForIdeas",
            summary = "Invite people of a supplier to hand in ideas",
            description = "For a published challenge, or for any idea. Each gets a link, told only in this answer; with"
                    + " it they see their own ideas and nothing else.")
    public InvitationJson.Links invite(InvitationJson input, @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Challenge challenge = input.challenge() == null || input.challenge().isBlank()
                ? null
                : challenges
                        .find(actor.scope(InnovationDesk.WRITE), input.challenge())
                        .orElseThrow(() -> ProblemException.notFound("challenge", input.challenge()));
        String own = challenge == null
                ? desk.organisation(actor, InnovationDesk.WRITE, input.organisation())
                        .id()
                : challenge.organisation();
        InviteForIdeas.Wanted wanted = InnovationDesk.done(
                () -> new InviteForIdeas(subjects, doors, desk.today()).read(own, challenge, input.asked()));
        return new InvitationJson.Links(calls.invite(actor, wanted.call(), wanted.people()).stream()
                .map(one -> new InvitationJson.PersonLink(one.invitation().name(), one.link()))
                .toList());
    }
}
