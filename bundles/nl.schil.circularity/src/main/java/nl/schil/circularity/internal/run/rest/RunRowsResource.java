package nl.schil.circularity.internal.run.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.schil.circularity.internal.rest.CircularityDesk;
import nl.schil.circularity.internal.run.application.Run;
import nl.schil.circularity.internal.run.application.RunRow;
import nl.schil.circularity.internal.run.application.Runs;
import nl.schil.circularity.internal.run.document.RunWorkbook;
import nl.schil.kernel.Page;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.store.Cursor;
import nl.schil.kernel.text.Text;
import nl.schil.kernel.workbook.Workbooks;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What came of every statement in a calculation, as a list and as a workbook. */
@Component(service = RunRowsResource.class)
@JakartarsResource
@JSONRequired
@Path("circularity/runs/{id}/rows")
@Tag(name = "circularity", description = "Circularity goals and materials")
public final class RunRowsResource {
    static final String ID = "0198c6a5-8192-7db4-9e56-a7b8c9d0e1f2";

    private final CircularityDesk desk;
    private final Runs runs;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Workbooks workbooks;

    @Activate
    public RunRowsResource(@Reference CircularityDesk desk, @Reference Runs runs) {
        this.desk = desk;
        this.runs = runs;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Permission(CircularityDesk.READ)
    @Operation(
            operationId = "listMaterialRunRows",
            summary = "Show what came of every statement in a calculation",
            description = "The one with most virgin feedstock and unrecoverable waste first, what is unknown last.")
    public Page<RunRowJson> list(
            @Parameter(description = "Identifier of the calculation.", example = ID) @PathParam("id") String id,
            @Parameter(description = "Where to go on: `next` of the page before.", example = "NTE")
                    @QueryParam("cursor")
                    @Nullable String cursor,
            @Parameter(description = "Number of rows, 1 to 200 (default 50).", example = "50")
                    @QueryParam("limit")
                    @Nullable String limit,
            @Context SecurityContext security) {
        int most = CircularityDesk.limit(limit);
        Run run = RunsResource.find(runs, Actor.of(security), CircularityDesk.READ, id);
        List<String> parts = Cursor.parts(cursor, 1);
        int from = parts == null ? 1 : Integer.parseInt(parts.get(0));
        List<RunRow> found = runs.rows(run.id(), from, most + 1);
        List<RunRow> shown = found.subList(0, Math.min(most, found.size()));
        Map<String, SupplierRef> suppliers = suppliers(shown);
        return new Page<>(
                shown.stream().map(row -> RunRowJson.of(row, suppliers)).toList(),
                found.size() > most ? Cursor.of(String.valueOf(from + most)) : null);
    }

    @GET
    @Path("xlsx")
    @Produces(Workbooks.MEDIA_TYPE)
    @Permission(CircularityDesk.READ)
    @Operation(
            operationId = "getMaterialRunWorkbook",
            summary = "Get a calculation as a workbook",
            description = "What it was made with, what came of it, and every statement.")
    @ApiResponse(
            responseCode = "200",
            description = "The workbook.",
            content = @Content(mediaType = Workbooks.MEDIA_TYPE, schema = @Schema(type = "string", format = "binary")))
    public Response xlsx(
            @Parameter(description = "Identifier of the calculation.", example = ID) @PathParam("id") String id,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        Workbooks there = workbooks;
        if (there == null) {
            throw new ProblemException(503, Text.of("circularity.request.workbook.none"), List.of());
        }
        Run run = RunsResource.find(runs, Actor.of(security), CircularityDesk.READ, id);
        List<RunRow> rows = runs.rows(run.id(), 1, run.result().statements());
        Map<String, String> names =
                suppliers(rows).values().stream().collect(Collectors.toMap(SupplierRef::id, SupplierRef::name));
        byte[] content = there.write(new RunWorkbook(run, rows, names, text -> desk.say(headers, text)).sheets());
        return Response.ok(content, Workbooks.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName(run) + "\"")
                .build();
    }

    private static String fileName(Run run) {
        String plain = run.name()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return (plain.isEmpty() ? "materials" : plain) + "-" + run.year() + ".xlsx";
    }

    private Map<String, SupplierRef> suppliers(List<RunRow> rows) {
        return desk.subjects()
                .suppliers(rows.stream()
                        .map(RunRow::supplier)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }
}
