package nl.schil.development.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import nl.schil.development.internal.model.improvement.ImprovementPlan;
import nl.schil.kernel.Page;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Improvement plans: listing, making, showing, changing. */
@Component(service = PlansResource.class)
@JakartarsResource
@JSONRequired
@Path("development/improvement-plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "development", description = "Developing suppliers together")
public final class PlansResource {
    private final PlanDesk plans;

    @Activate
    public PlansResource(@Reference PlanDesk plans) {
        this.plans = plans;
    }

    @GET
    @Permission(DevelopmentDesk.READ)
    @Operation(
            operationId = "listImprovementPlans",
            summary = "List the improvement plans",
            description = "What is overdue first, then by the next day on which something must be done.")
    public Page<PlanJson> list(
            @Parameter(description = "Only those whose name holds this.", example = "levertijd")
                    @QueryParam("q")
                    @Nullable String q,
            @Parameter(description = "Only of this supplier.", example = "0198c6a5-4d5e-7f60-8a12-c3d4e5f6a7b8")
                    @QueryParam("supplier")
                    @Nullable String supplier,
            @Parameter(description = "Only about this contract.", example = "0198c6a5-5e6f-7a81-9b23-d4e5f6a7b8c9")
                    @QueryParam("contract")
                    @Nullable String contract,
            @Parameter(
                            description = "`going-on` (default): not over; `all`; or states, separated by commas.",
                            example = "RUNNING,VERIFIED")
                    @QueryParam("state")
                    @Nullable String state,
            @Parameter(description = "Only those of which something is overdue.") @QueryParam("late") boolean late,
            @Parameter(description = "Date at which state holds; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Parameter(description = "Where to go on: `next` of the page before.", example = "MDE5OGM2YTU")
                    @QueryParam("cursor")
                    @Nullable String cursor,
            @Parameter(description = "Number of rows, 1 to 200 (default 50).", example = "50")
                    @QueryParam("limit")
                    @Nullable Integer limit,
            @Context SecurityContext security) {
        return plans.list(
                security,
                new PlanDesk.Asked(
                        q, supplier, contract, state, late, plans.desk().asOf(asOf), cursor, limit));
    }

    @POST
    @Permission(DevelopmentDesk.WRITE)
    @Operation(
            operationId = "addImprovementPlan",
            summary = "Make an improvement plan",
            description = "It begins as a proposal: it is agreed when both sides agree with its content.",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "Made.",
                            content = @Content(schema = @Schema(implementation = PlanJson.class))))
    public Response add(PlanInput input, @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        DevelopmentDesk desk = plans.desk();
        String organisation = desk.organisation(actor, DevelopmentDesk.WRITE, input.organisation());
        String supplier = desk.supplier(input.supplier());
        String contract = desk.contract(input.contract(), supplier, organisation);
        ImprovementPlan added = DevelopmentDesk.done(
                () -> plans.writing().add(actor, organisation, supplier, contract, input.asked(), desk.today()));
        return Response.created(URI.create("development/improvement-plans/" + added.id()))
                .header(HttpHeaders.ETAG, Version.tag(added.version()))
                .entity(plans.rendering(desk.today()).page(added))
                .build();
    }

    @GET
    @Path("{id}")
    @Permission(DevelopmentDesk.READ)
    @Operation(
            operationId = "getImprovementPlan",
            summary = "Show an improvement plan",
            description = "With its milestones, the actions of both sides and what happened.")
    @ApiResponse(
            responseCode = "200",
            description = "The plan; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = PlanJson.class)))
    public Response get(
            @Parameter(description = "Identifier.", example = "0198c6a5-6f70-7b92-8c34-e5f6a7b8c9d0") @PathParam("id")
                    String id,
            @Parameter(description = "Date at which state holds; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        ImprovementPlan plan = plans.find(Actor.of(security), DevelopmentDesk.READ, id);
        return Response.ok(plans.rendering(plans.desk().asOf(asOf)).page(plan))
                .header(HttpHeaders.ETAG, Version.tag(plan.version()))
                .build();
    }

    @PUT
    @Path("{id}")
    @Permission(DevelopmentDesk.WRITE)
    @Operation(
            operationId = "changeImprovementPlan",
            summary = "Change what an improvement plan says",
            description =
                    "As long as not both sides agreed. A side that agreed with another content has to agree again.")
    @ApiResponse(
            responseCode = "200",
            description = "The plan; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = PlanJson.class)))
    public Response change(
            @Parameter(description = "Identifier.", example = "0198c6a5-6f70-7b92-8c34-e5f6a7b8c9d0") @PathParam("id")
                    String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            PlanInput input,
            @Context SecurityContext security) {
        return plans.change(
                security,
                DevelopmentDesk.WRITE,
                id,
                ifMatch,
                (actor, read) -> plans.writing()
                        .change(actor, read, input.asked(), plans.desk().today()));
    }

    @DELETE
    @Path("{id}")
    @Permission(DevelopmentDesk.WRITE)
    @Operation(
            operationId = "removeImprovementPlan",
            summary = "Remove a proposal",
            description = "Only while no side agreed; later a plan is ended.",
            responses = @ApiResponse(responseCode = "204", description = "Removed."))
    public Response remove(
            @Parameter(description = "Identifier.", example = "0198c6a5-6f70-7b92-8c34-e5f6a7b8c9d0") @PathParam("id")
                    String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            @Context SecurityContext security) {
        plans.remove(Actor.of(security), id, ifMatch);
        return Response.noContent().build();
    }
}
