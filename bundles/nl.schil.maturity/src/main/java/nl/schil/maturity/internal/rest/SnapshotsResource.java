package nl.schil.maturity.internal.rest;

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
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import nl.schil.kernel.Page;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import nl.schil.maturity.internal.application.KeepSnapshot;
import nl.schil.maturity.internal.application.MeasureShell;
import nl.schil.maturity.internal.application.VisibleOrganisations;
import nl.schil.maturity.internal.model.Snapshot;
import nl.schil.maturity.internal.model.Snapshots;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Kept shells. */
@Component(service = SnapshotsResource.class)
@JakartarsResource
@JSONRequired
@Path("shell/snapshots")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "shell")
public class SnapshotsResource {
    private static final String WRITE = "shell.write";

    private final MeasureShell measure;
    private final KeepSnapshot keepSnapshot;
    private final Snapshots snapshots;
    private final VisibleOrganisations organisations;
    private final Clock clock;

    @Activate
    public SnapshotsResource(
            @Reference MeasureShell measure,
            @Reference KeepSnapshot keepSnapshot,
            @Reference Snapshots snapshots,
            @Reference VisibleOrganisations organisations,
            @Reference Clock clock) {
        this.measure = measure;
        this.keepSnapshot = keepSnapshot;
        this.snapshots = snapshots;
        this.organisations = organisations;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(WRITE)
    @Operation(
            operationId = "keepShellSnapshot",
            summary = "Keep the shell as it is",
            description = "Keeps the shell of an organisation at a date. An equal one that was kept before is answered "
                    + "again with 200.")
    @ApiResponse(
            responseCode = "201",
            description = "The snapshot that was kept.",
            content = @Content(schema = @Schema(implementation = SnapshotAnswer.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The equal snapshot that was kept before.",
            content = @Content(schema = @Schema(implementation = SnapshotAnswer.class)))
    public Response keep(SnapshotRequest request, @Context SecurityContext security, @Context UriInfo uri) {
        Actor actor = Actor.of(security);
        OrganisationRef organisation = organisations.of(actor, request.organisation());
        if (!actor.scope(WRITE).contains(organisation.id())) {
            throw ProblemException.forbidden(WRITE);
        }
        var measured = measure.measure(organisation, AsOf.of(request.asOf(), clock));
        KeepSnapshot.Kept kept = keepSnapshot.keep(actor, measured);
        SnapshotAnswer answer = SnapshotAnswer.of(kept.snapshot(), true);
        return kept.added()
                ? Response.created(
                                uri.getAbsolutePathBuilder().path(answer.id()).build())
                        .entity(answer)
                        .build()
                : Response.ok(answer).build();
    }

    @GET
    @Permission(VisibleOrganisations.READ)
    @Operation(operationId = "listShellSnapshots", summary = "Kept shells", description = "Newest first.")
    public Page<SnapshotAnswer> list(
            @Parameter(description = "Id, OIN or name; all of the caller's organisations when absent")
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Parameter(description = "Of the previous page") @QueryParam("cursor") @Nullable String cursor,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        OrganisationScope scope = actor.scope(VisibleOrganisations.READ);
        OrganisationScope asked = organisation == null || organisation.isBlank()
                ? scope
                : scope.narrow(organisations.of(actor, organisation).id());
        Page<Snapshot> page = snapshots.list(asked, cursor);
        return new Page<>(
                page.items().stream().map(s -> SnapshotAnswer.of(s, false)).toList(), page.next());
    }

    @GET
    @Path("{id}")
    @Permission(VisibleOrganisations.READ)
    @Operation(
            operationId = "getShellSnapshot",
            summary = "One kept shell",
            description = "With the content; its SHA-256 is the hash.")
    public SnapshotAnswer one(@PathParam("id") String id, @Context SecurityContext security) {
        return snapshots
                .find(Actor.of(security).scope(VisibleOrganisations.READ), id)
                .map(snapshot -> SnapshotAnswer.of(snapshot, true))
                .orElseThrow(() -> ProblemException.notFound("snapshot", id));
    }
}
