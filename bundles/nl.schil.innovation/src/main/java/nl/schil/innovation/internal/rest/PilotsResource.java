package nl.schil.innovation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import nl.schil.innovation.internal.application.PlanPilot;
import nl.schil.innovation.internal.model.Pilot;
import nl.schil.innovation.internal.store.SqlPilots;
import nl.schil.kernel.Result;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** One pilot. */
@Component(service = PilotsResource.class)
@JakartarsResource
@JSONRequired
@Path("innovation/pilots/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "innovation", description = "Ideas of suppliers and own people, from idea to scaling.")
public final class PilotsResource {
    private final InnovationDesk desk;
    private final SqlPilots pilots;

    @Activate
    public PilotsResource(@Reference InnovationDesk desk, @Reference SqlPilots pilots) {
        this.desk = desk;
        this.pilots = pilots;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(InnovationDesk.WRITE)
    @Operation(
            operationId = "putPilot",
            summary = "Change the plan of a pilot",
            description = "As long as its result is not established. If-Match must name the version that was read.")
    public PilotJson put(
            @Parameter(description = "Pilot id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            PilotJson.Input input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Pilot before = pilot(actor, id, ifMatch);
        Pilot after = InnovationDesk.done(() -> new PlanPilot(desk.today()).change(before, input.asked()));
        return written(actor, "innovation.change-pilot", before, after);
    }

    @PUT
    @Path("result")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(InnovationDesk.WRITE)
    @Operation(
            operationId = "closePilot",
            summary = "Establish the result of a pilot",
            description = "With what was found of each criterion. If-Match must name the version that was read.")
    public PilotJson close(
            @Parameter(description = "Pilot id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            PilotJson.ResultInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Pilot before = pilot(actor, id, ifMatch);
        Pilot after = InnovationDesk.done(() -> new PlanPilot(desk.today()).close(before, input.asked()));
        return written(actor, "innovation.close-pilot", before, after);
    }

    @DELETE
    @Path("result")
    @Permission(InnovationDesk.WRITE)
    @Operation(
            operationId = "reopenPilot",
            summary = "Take the result of a pilot back",
            description = "If-Match must name the version that was read.")
    public PilotJson reopen(
            @Parameter(description = "Pilot id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Pilot before = pilot(actor, id, ifMatch);
        return written(actor, "innovation.reopen-pilot", before, PlanPilot.reopen(before));
    }

    private Pilot pilot(Actor actor, String id, @Nullable String ifMatch) {
        Pilot pilot = pilots.find(actor.scope(InnovationDesk.WRITE), id)
                .orElseThrow(() -> ProblemException.notFound("pilot", id));
        Version.require(ifMatch, pilot.version());
        return pilot;
    }

    private PilotJson written(Actor actor, String action, Pilot before, Pilot after) {
        Pilot written = InnovationDesk.done(() -> Result.accepted(pilots.replace(actor, action, before, after)));
        return PilotJson.of(written, desk.today());
    }
}
