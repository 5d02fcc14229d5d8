package nl.schil.development.internal.rest.joint;

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
import java.time.LocalDate;
import java.util.List;
import nl.schil.development.internal.model.joint.JointPlan;
import nl.schil.development.internal.model.joint.JointPlans;
import nl.schil.development.internal.rest.DevelopmentDesk;
import nl.schil.kernel.Page;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.store.Cursor;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Joint plans: listing, making, showing, changing. */
@Component(service = JointPlansResource.class)
@JakartarsResource
@JSONRequired
@Path("development/joint-plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "development", description = "Developing suppliers together")
public final class JointPlansResource {
    private final JointDesk plans;

    @Activate
    public JointPlansResource(@Reference JointDesk plans) {
        this.plans = plans;
    }

    @GET
    @Permission(DevelopmentDesk.READ)
    @Operation(operationId = "listJointPlans", summary = "List the joint plans", description = "Newest year first.")
    public Page<JointJson> list(
            @Parameter(description = "Only those whose name holds this.", example = "plan") @QueryParam("q") @Nullable String q,
            @Parameter(description = "Only with this supplier.", example = "0198c6a5-4d5e-7f60-8a12-c3d4e5f6a7b8")
                    @QueryParam("supplier")
                    @Nullable String supplier,
            @Parameter(description = "Only for this year.", example = "2027") @QueryParam("year") @Nullable Integer year,
            @Parameter(description = "Only in these states, separated by commas.", example = "WAITING,SIGNED")
                    @QueryParam("state")
                    @Nullable String state,
            @Parameter(description = "Date at which state holds; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Parameter(description = "Where to go on: `next` of the page before.", example = "MjAyNwowMTk4")
                    @QueryParam("cursor")
                    @Nullable String cursor,
            @Parameter(description = "Number of rows, 1 to 200 (default 50).", example = "50")
                    @QueryParam("limit")
                    @Nullable Integer limit,
            @Context SecurityContext security) {
        int rows = DevelopmentDesk.rows(limit);
        LocalDate day = plans.desk().asOf(asOf);
        List<JointPlan> found = plans.plans()
                .list(new JointPlans.Query(
                        Actor.of(security).scope(DevelopmentDesk.READ),
                        day,
                        DevelopmentDesk.given(supplier),
                        year,
                        DevelopmentDesk.given(q),
                        JointDesk.states(state),
                        JointDesk.after(Cursor.parts(cursor, 2)),
                        rows + 1));
        List<JointPlan> shown = found.subList(0, Math.min(rows, found.size()));
        JointPlan last = found.size() <= rows ? null : shown.get(shown.size() - 1);
        return new Page<>(
                plans.rendering(day).rows(shown),
                last == null ? null : Cursor.of(String.valueOf(last.year()), last.id()));
    }

    @POST
    @Permission(DevelopmentDesk.WRITE)
    @Operation(
            operationId = "addJointPlan",
            summary = "Make a joint plan",
            description = "A relationship has one plan for a year.",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "Made.",
                            content = @Content(schema = @Schema(implementation = JointJson.class))))
    public Response add(JointInput input, @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        DevelopmentDesk desk = plans.desk();
        String organisation = desk.organisation(actor, DevelopmentDesk.WRITE, input.organisation());
        String supplier = desk.supplier(input.supplier());
        JointPlan added = DevelopmentDesk.done(
                () -> plans.writing().add(actor, organisation, supplier, input.asked(), desk.today()));
        return Response.created(URI.create("development/joint-plans/" + added.id()))
                .header(HttpHeaders.ETAG, Version.tag(added.version()))
                .entity(plans.rendering(desk.today()).page(added))
                .build();
    }

    @GET
    @Path("{id}")
    @Permission(DevelopmentDesk.READ)
    @Operation(
            operationId = "getJointPlan",
            summary = "Show a joint plan",
            description = "The edition of the day, with signatures and progress, and all editions.")
    @ApiResponse(
            responseCode = "200",
            description = "The plan; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = JointJson.class)))
    public Response get(
            @Parameter(description = "Identifier.", example = "0198c6a5-6f70-7b92-8c34-e5f6a7b8c9d0") @PathParam("id")
                    String id,
            @Parameter(description = "Date at which state holds; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        JointPlan plan = plans.find(Actor.of(security), DevelopmentDesk.READ, id);
        return Response.ok(plans.rendering(plans.desk().asOf(asOf)).page(plan))
                .header(HttpHeaders.ETAG, Version.tag(plan.version()))
                .build();
    }

    @PUT
    @Path("{id}")
    @Permission(DevelopmentDesk.WRITE)
    @Operation(
            operationId = "changeJointPlan",
            summary = "Change what a joint plan says",
            description = "Once the supplier was asked or somebody signed, this makes the next edition, which needs new"
                    + " signatures of both.")
    @ApiResponse(
            responseCode = "200",
            description = "The plan; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = JointJson.class)))
    public Response change(
            @Parameter(description = "Identifier.", example = "0198c6a5-6f70-7b92-8c34-e5f6a7b8c9d0") @PathParam("id")
                    String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            JointInput input,
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
            operationId = "removeJointPlan",
            summary = "Remove a draft",
            description = "Only while the supplier was not asked and nobody signed.",
            responses = @ApiResponse(responseCode = "204", description = "Removed."))
    public Response remove(
            @Parameter(description = "Identifier.", example = "0198c6a5-6f70-7b92-8c34-e5f6a7b8c9d0") @PathParam("id")
                    String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        plans.remove(actor, id, ifMatch);
        return Response.noContent().build();
    }
}
