package nl.schil.circularity.internal.material.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.function.BiFunction;
import nl.schil.circularity.internal.material.model.MaterialStatement;
import nl.schil.circularity.internal.material.model.Period;
import nl.schil.circularity.internal.rest.CircularityDesk;
import nl.schil.kernel.Result;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Statements that the buyer wrote down: changing, accepting, writing again, removing. */
@Component(service = StatementStepsResource.class)
@JakartarsResource
@JSONRequired
@Path("circularity/statements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "circularity", description = "Circularity goals and materials")
public final class StatementStepsResource {
    private static final String ID = "0198c6a5-8192-7db4-9e56-a7b8c9d0e1f2";
    private static final String TAG = "\"1\"";

    private final MaterialDesk desk;

    @Activate
    public StatementStepsResource(@Reference MaterialDesk desk) {
        this.desk = desk;
    }

    @PUT
    @Path("{id}")
    @Permission(CircularityDesk.WRITE)
    @Operation(
            operationId = "changeMaterialStatement",
            summary = "Change a material statement",
            description = "As long as it does not count, and when no request asks for it.")
    @ApiResponse(
            responseCode = "200",
            description = "The statement; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = StatementJson.class)))
    public Response change(
            @Parameter(description = "Identifier.", example = ID) @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = TAG)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            StatementInput input,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        return done(id, ifMatch, headers, security, (actor, read) -> {
            Period period = desk.period(input.year(), input.quarter());
            String contract = desk.contract(input.contract(), read.supplier(), read.organisation());
            return desk.writing()
                    .change(actor, MaterialDesk.buyer(actor), read, contract, period, input.said(), desk.today());
        });
    }

    @POST
    @Path("{id}/acceptance")
    @Permission(CircularityDesk.WRITE)
    @Operation(
            operationId = "acceptMaterialStatement",
            summary = "Accept a material statement",
            description = "From today on it counts for goals and totals.")
    @ApiResponse(
            responseCode = "200",
            description = "The statement; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = StatementJson.class)))
    public Response accept(
            @Parameter(description = "Identifier.", example = ID) @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = TAG)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        return done(
                id,
                ifMatch,
                headers,
                security,
                (actor, read) -> desk.writing().accept(actor, MaterialDesk.buyer(actor), read, desk.today()));
    }

    @POST
    @Path("{id}/reopening")
    @Permission(CircularityDesk.WRITE)
    @Operation(
            operationId = "reopenMaterialStatement",
            summary = "Write a material statement again",
            description = "From today on it does not count until it is accepted again.")
    @ApiResponse(
            responseCode = "200",
            description = "The statement; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = StatementJson.class)))
    public Response reopen(
            @Parameter(description = "Identifier.", example = ID) @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = TAG)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        return done(
                id,
                ifMatch,
                headers,
                security,
                (actor, read) -> desk.writing().reopen(actor, MaterialDesk.buyer(actor), read, desk.today()));
    }

    @DELETE
    @Path("{id}")
    @Permission(CircularityDesk.WRITE)
    @Operation(
            operationId = "removeMaterialStatement",
            summary = "Remove a material statement",
            description = "As long as it does not count, and when no request asks for it.",
            responses = @ApiResponse(responseCode = "204", description = "Removed."))
    public Response remove(
            @Parameter(description = "Identifier.", example = ID) @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = TAG)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        MaterialStatement read = desk.statement(actor, CircularityDesk.WRITE, id);
        Version.require(ifMatch, read.version());
        CircularityDesk.done(() -> desk.writing().remove(actor, read, desk.today()));
        return Response.noContent().build();
    }

    private Response done(
            String id,
            @Nullable String ifMatch,
            HttpHeaders headers,
            SecurityContext security,
            BiFunction<Actor, MaterialStatement, Result<MaterialStatement>> work) {
        Actor actor = Actor.of(security);
        MaterialStatement read = desk.statement(actor, CircularityDesk.WRITE, id);
        Version.require(ifMatch, read.version());
        MaterialStatement after = CircularityDesk.done(() -> work.apply(actor, read));
        return Response.ok(new StatementRendering(desk.desk().subjects(), desk.rendering(headers), desk.today())
                        .page(after))
                .header(HttpHeaders.ETAG, Version.tag(after.version()))
                .build();
    }
}
