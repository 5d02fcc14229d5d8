package nl.schil.circularity.internal.material.rest;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import nl.schil.circularity.internal.material.model.MaterialStatement;
import nl.schil.circularity.internal.material.model.MaterialStatements;
import nl.schil.circularity.internal.material.model.Period;
import nl.schil.circularity.internal.material.model.StatementState;
import nl.schil.circularity.internal.rest.CircularityDesk;
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

/** Statements: listing, writing down, showing. */
@Component(service = StatementsResource.class)
@JakartarsResource
@JSONRequired
@Path("circularity/statements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "circularity", description = "Circularity goals and materials")
public final class StatementsResource {
    private static final String ID = "0198c6a5-8192-7db4-9e56-a7b8c9d0e1f2";

    private final MaterialDesk desk;

    @Activate
    public StatementsResource(@Reference MaterialDesk desk) {
        this.desk = desk;
    }

    @GET
    @Permission(CircularityDesk.READ)
    @Operation(
            operationId = "listMaterialStatements",
            summary = "List the material statements",
            description = "Newest year first, each with its MCI or why there is none.")
    public Page<StatementJson> list(
            @Parameter(description = "Only of products whose name holds this.", example = "stoel")
                    @QueryParam("q")
                    @Nullable String q,
            @Parameter(description = "Only of this supplier.", example = ID) @QueryParam("supplier") @Nullable String supplier,
            @Parameter(description = "Only about this contract.", example = ID) @QueryParam("contract") @Nullable String contract,
            @Parameter(description = "Only of this year.", example = "2026") @QueryParam("year") @Nullable Integer year,
            @Parameter(description = "DRAFT, SUBMITTED or ACCEPTED.", example = "ACCEPTED")
                    @QueryParam("state")
                    @Nullable String state,
            @Parameter(description = "Date at which state holds; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Parameter(description = "Where to go on: `next` of the page before.", example = "MDE5OGM2YTU")
                    @QueryParam("cursor")
                    @Nullable String cursor,
            @Parameter(description = "Number of rows, 1 to 200 (default 50).", example = "50")
                    @QueryParam("limit")
                    @Nullable String limit,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        int rows = CircularityDesk.limit(limit);
        LocalDate day = desk.desk().asOf(asOf);
        List<String> from = Cursor.parts(cursor, 2);
        List<MaterialStatement> found = desk.statements()
                .list(new MaterialStatements.Query(
                        Actor.of(security).scope(CircularityDesk.READ),
                        day,
                        CircularityDesk.given(supplier),
                        CircularityDesk.given(contract),
                        year,
                        CircularityDesk.code("state", state, StatementState.class),
                        CircularityDesk.given(q),
                        from == null ? null : new MaterialStatements.After(Integer.parseInt(from.get(0)), from.get(1)),
                        rows + 1));
        List<MaterialStatement> shown = found.subList(0, Math.min(rows, found.size()));
        return new Page<>(rendering(headers, day).rows(shown), next(found, shown));
    }

    private static @Nullable String next(List<MaterialStatement> found, List<MaterialStatement> shown) {
        if (found.size() == shown.size()) {
            return null;
        }
        MaterialStatement last = shown.get(shown.size() - 1);
        return Cursor.of(String.valueOf(last.period().year()), last.id());
    }

    @POST
    @Permission(CircularityDesk.WRITE)
    @Operation(
            operationId = "addMaterialStatement",
            summary = "Write a material statement down",
            description = "Of what the buyer knows, for example from a passport. It counts when it is accepted.",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "Made.",
                            content = @Content(schema = @Schema(implementation = StatementJson.class))))
    public Response add(StatementInput input, @Context HttpHeaders headers, @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        String organisation = desk.desk()
                .organisation(actor, CircularityDesk.WRITE, input.organisation())
                .id();
        String supplier = desk.supplier(input.supplier());
        String contract = desk.contract(input.contract(), supplier, organisation);
        Period period = desk.period(input.year(), input.quarter());
        MaterialStatement added = CircularityDesk.done(() -> desk.writing()
                .add(
                        actor,
                        MaterialDesk.buyer(actor),
                        organisation,
                        supplier,
                        contract,
                        period,
                        input.said(),
                        desk.today()));
        return Response.created(URI.create("circularity/statements/" + added.id()))
                .header(HttpHeaders.ETAG, Version.tag(added.version()))
                .entity(rendering(headers, desk.today()).page(added))
                .build();
    }

    @GET
    @Path("{id}")
    @Permission(CircularityDesk.READ)
    @Operation(
            operationId = "getMaterialStatement",
            summary = "Show a material statement",
            description = "With everything that is calculated of it, nothing assumed.")
    @ApiResponse(
            responseCode = "200",
            description = "The statement; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = StatementJson.class)))
    public Response get(
            @Parameter(description = "Identifier.", example = ID) @PathParam("id") String id,
            @Parameter(description = "Date at which state holds; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        MaterialStatement one = desk.statement(Actor.of(security), CircularityDesk.READ, id);
        return Response.ok(rendering(headers, desk.desk().asOf(asOf)).page(one))
                .header(HttpHeaders.ETAG, Version.tag(one.version()))
                .build();
    }

    @GET
    @Path("{id}/versions")
    @Permission(CircularityDesk.READ)
    @Operation(
            operationId = "listMaterialStatementVersions",
            summary = "Show what a material statement said before",
            description = "Every version with who did what, newest first.")
    public List<EditionJson> versions(
            @Parameter(description = "Identifier.", example = ID) @PathParam("id") String id,
            @Context SecurityContext security) {
        MaterialStatement one = desk.statement(Actor.of(security), CircularityDesk.READ, id);
        return desk.statements().editions(one.id()).stream()
                .map(StatementRendering::edition)
                .toList();
    }

    private StatementRendering rendering(HttpHeaders headers, LocalDate day) {
        return new StatementRendering(desk.desk().subjects(), desk.rendering(headers), day);
    }
}
