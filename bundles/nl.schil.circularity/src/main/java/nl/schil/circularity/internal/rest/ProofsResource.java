package nl.schil.circularity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import nl.schil.circularity.internal.application.KeepProof;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.model.Proof;
import nl.schil.circularity.internal.store.SqlPoints;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Proof of the governance of a goal. */
@Component(service = ProofsResource.class)
@JakartarsResource
@JSONRequired
@Path("circularity/goals/{goal}/proofs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "circularity", description = "Circularity goals and materials")
public final class ProofsResource {
    private final CircularityDesk desk;
    private final SqlPoints points;

    @Activate
    public ProofsResource(@Reference CircularityDesk desk, @Reference SqlPoints points) {
        this.desk = desk;
        this.points = points;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(CircularityDesk.WRITE)
    @Operation(
            operationId = "proveGoalElement",
            summary = "Prove an element of the governance of a goal",
            description =
                    "A rule about consequences, budget and people of a year, or a decision that is not in the records.")
    @ApiResponse(
            responseCode = "201",
            description = "The proof.",
            content = @Content(schema = @Schema(implementation = ProofJson.class)))
    public Response add(
            @Parameter(description = "Goal id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a71") @PathParam("goal")
                    String goalId,
            ProofJson.Input input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Goal goal = desk.goal(actor, CircularityDesk.WRITE, goalId);
        Proof asked = CircularityDesk.done(() -> new KeepProof(desk.today()).read(goal, input.asked()));
        Proof added = points.add(actor, goal, asked);
        return CircularityDesk.made("goals/" + goal.id() + "/proofs/" + added.id(), null, ProofJson.of(added));
    }

    @PUT
    @Path("{id}/withdrawal")
    @Permission(CircularityDesk.WRITE)
    @Operation(
            operationId = "withdrawGoalProof",
            summary = "Withdraw a proof",
            description = "From today on it no longer counts; it stays on record.")
    public ProofJson withdraw(
            @Parameter(description = "Goal id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a71") @PathParam("goal")
                    String goalId,
            @Parameter(description = "Proof id.") @PathParam("id") String id,
            @Context SecurityContext security) {
        return withdraw(Actor.of(security), goalId, id, desk.today());
    }

    @DELETE
    @Path("{id}/withdrawal")
    @Permission(CircularityDesk.WRITE)
    @Operation(
            operationId = "restoreGoalProof",
            summary = "Let a withdrawn proof count again",
            description = "As if it had not been withdrawn.")
    public ProofJson restore(
            @Parameter(description = "Goal id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a71") @PathParam("goal")
                    String goalId,
            @Parameter(description = "Proof id.") @PathParam("id") String id,
            @Context SecurityContext security) {
        return withdraw(Actor.of(security), goalId, id, null);
    }

    private ProofJson withdraw(Actor actor, String goalId, String id, @Nullable LocalDate on) {
        Goal goal = desk.goal(actor, CircularityDesk.WRITE, goalId);
        return points.withdraw(actor, goal, id, on)
                .map(ProofJson::of)
                .orElseThrow(() -> ProblemException.notFound("proof", id));
    }
}
