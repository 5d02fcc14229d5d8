package nl.schil.exchange.internal.rest;

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
import nl.schil.exchange.internal.model.ImportJob;
import nl.schil.exchange.internal.model.Jobs;
import nl.schil.exchange.internal.model.RowError;
import nl.schil.kernel.Page;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.text.Texts;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Why rows were rejected. */
@Component(service = ImportErrorsResource.class)
@JakartarsResource
@JSONRequired
@Path("imports/{id}/errors")
@Tag(name = "exchange", description = "Imports and exports")
public final class ImportErrorsResource {
    private static final int WITHOUT_LIMIT = 10_000;

    private final Jobs jobs;
    private final Database database;
    private final Texts texts;
    private final ShownImports shown;

    @Activate
    public ImportErrorsResource(
            @Reference Jobs jobs, @Reference Database database, @Reference Texts texts, @Reference ShownImports shown) {
        this.jobs = jobs;
        this.database = database;
        this.texts = texts;
        this.shown = shown;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Permission(Permission.SIGNED_IN)
    @Operation(
            operationId = "listImportErrors",
            summary = "Why rows were rejected",
            description = "All errors in the file's order. As CSV it is the file of the rejected rows: each row as it"
                    + " stood in the file, with line, column, value, code, message and remedy behind it, to be mended"
                    + " and imported again.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The errors.",
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = ErrorPage.class)),
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
                            }))
    public Response errors(
            @Context SecurityContext security,
            @Context HttpHeaders headers,
            @Parameter(description = "Identifier of the import.") @PathParam("id") String id,
            @Parameter(
                            description = "`json` or `csv`.",
                            schema =
                                    @Schema(
                                            allowableValues = {"json", "csv"},
                                            defaultValue = "json"))
                    @QueryParam("format")
                    @Nullable String format,
            @Parameter(description = "Where the page begins: `next` of the page before.")
                    @QueryParam("cursor")
                    @Nullable String cursor,
            @Parameter(description = "Most errors on the page, 1 to 1000; 10,000 without it.", example = "100")
                    @QueryParam("limit")
                    @Nullable Integer limit) {
        ImportJob job = shown.visible(security, id).job();
        Wording wording = Wording.of(texts, headers);
        if ("csv".equalsIgnoreCase(format)) {
            return Downloads.attachment(
                    "text/csv;charset=UTF-8",
                    "import-" + job.dataset() + "-errors.csv",
                    new RejectedRowsDownload(database, jobs, job, wording));
        }
        int most = limit == null ? WITHOUT_LIMIT : Paging.most(limit, Paging.MOST);
        List<ErrorView> first = cursor == null ? ShownImports.failure(job, wording) : List.of();
        Page<RowError> page = database.read(reading -> jobs.errors(reading, id, Paging.number(cursor), most));
        return Response.ok(
                        new ErrorPage(ShownImports.views(first, page, wording), page.next()),
                        MediaType.APPLICATION_JSON)
                .build();
    }

    /** A page of errors. */
    @Schema(name = "ImportErrorPage", description = "Errors in the file's order, page by page.")
    record ErrorPage(
            @Schema(description = "The errors in the file's order.")
            List<ErrorView> items,

            @Schema(description = "Cursor of the next page; absent on the last.", example = "1000") @Nullable String next) {}
}
