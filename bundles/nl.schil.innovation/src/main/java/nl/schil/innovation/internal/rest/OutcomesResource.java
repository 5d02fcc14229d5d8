package nl.schil.innovation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.List;
import nl.schil.innovation.internal.application.ClaimBenefit;
import nl.schil.innovation.internal.application.PlanPilot;
import nl.schil.innovation.internal.model.Benefit;
import nl.schil.innovation.internal.model.Idea;
import nl.schil.innovation.internal.model.Pilot;
import nl.schil.innovation.internal.store.SqlBenefits;
import nl.schil.innovation.internal.store.SqlPilots;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The pilots and benefits of one idea. */
@Component(service = OutcomesResource.class)
@JakartarsResource
@JSONRequired
@Path("innovation/ideas/{id}/outcomes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "innovation", description = "Ideas of suppliers and own people, from idea to scaling.")
public final class OutcomesResource {
    private final InnovationDesk desk;
    private final SqlPilots pilots;
    private final SqlBenefits benefits;

    @Activate
    public OutcomesResource(
            @Reference InnovationDesk desk, @Reference SqlPilots pilots, @Reference SqlBenefits benefits) {
        this.desk = desk;
        this.pilots = pilots;
        this.benefits = benefits;
    }

    @GET
    @Permission(InnovationDesk.READ)
    @Operation(
            operationId = "getIdeaOutcomes",
            summary = "Read the pilots and benefits of an idea",
            description = "Pilots by first day, benefits in the order in which they were claimed.")
    public OutcomesJson outcomes(
            @Parameter(description = "Idea id.") @PathParam("id") String id,
            @Parameter(description = "Date at which they stand so; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        Idea idea = desk.idea(Actor.of(security), InnovationDesk.READ, id);
        return OutcomesJson.of(desk, pilots.of(idea.id()), benefits.of(idea.id()), desk.asOf(asOf));
    }

    @POST
    @Path("pilots")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(InnovationDesk.WRITE)
    @Operation(
            operationId = "addPilot",
            summary = "Plan a pilot",
            description = "With what makes it a success, set beforehand; from the feasibility of the idea on.")
    @ApiResponse(
            responseCode = "201",
            description = "The pilot; `Location` names its address.",
            content = @Content(schema = @Schema(implementation = PilotJson.class)))
    public Response add(
            @Parameter(description = "Idea id.") @PathParam("id") String id,
            PilotJson.Input input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Idea idea = desk.idea(actor, InnovationDesk.WRITE, id);
        Pilot asked = InnovationDesk.done(() -> new PlanPilot(desk.today()).add(idea, input.asked()));
        Pilot added = pilots.add(actor, asked);
        return Response.created(URI.create("innovation/pilots/" + added.id()))
                .entity(PilotJson.of(added, desk.today()))
                .build();
    }

    @POST
    @Path("benefits")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(InnovationDesk.WRITE)
    @Operation(
            operationId = "claimBenefit",
            summary = "Claim a benefit",
            description = "What an idea should bring, in money or another unit, with a source; the caller is the"
                    + " claimant.")
    @ApiResponse(
            responseCode = "201",
            description = "The benefit; `Location` names its address.",
            content = @Content(schema = @Schema(implementation = BenefitJson.class)))
    public Response claim(
            @Parameter(description = "Idea id.") @PathParam("id") String id,
            BenefitJson.ClaimInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Idea idea = desk.idea(actor, InnovationDesk.WRITE, id);
        Benefit asked =
                InnovationDesk.done(() -> new ClaimBenefit(desk.today()).claim(idea, input.asked(), actor.id()));
        Benefit added = benefits.add(actor, asked);
        return Response.created(URI.create("innovation/benefits/" + added.id()))
                .entity(BenefitJson.of(added, desk.named(List.of(added.claimedBy()))))
                .build();
    }
}
