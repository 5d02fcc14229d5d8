package nl.schil.exchange.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import nl.schil.exchange.internal.application.ImportRequest;
import nl.schil.exchange.internal.application.ImportState;
import nl.schil.exchange.internal.application.Imports;
import nl.schil.exchange.internal.model.DateOrder;
import nl.schil.exchange.internal.model.DecimalMark;
import nl.schil.exchange.internal.model.Hints;
import nl.schil.exchange.internal.model.ImportJob;
import nl.schil.exchange.internal.model.Jobs;
import nl.schil.exchange.internal.model.RowError;
import nl.schil.kernel.Page;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.text.Text;
import nl.schil.kernel.text.Texts;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Imports: start, follow, cancel, and what became of the rows. */
@Component(service = ImportsResource.class)
@JakartarsResource
@JSONRequired
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange", description = "Imports and exports")
public final class ImportsResource {
    private static final int FIRST_ERRORS = 100;
    private static final int MOST = 1000;

    private final Imports imports;
    private final Jobs jobs;
    private final Database database;
    private final Access access;
    private final Texts texts;
    private final ImportEvents events;

    @Activate
    public ImportsResource(
            @Reference Imports imports,
            @Reference Jobs jobs,
            @Reference Database database,
            @Reference Access access,
            @Reference Texts texts,
            @Reference ImportEvents events) {
        this.imports = imports;
        this.jobs = jobs;
        this.database = database;
        this.access = access;
        this.texts = texts;
        this.events = events;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Permission(Permission.SIGNED_IN)
    @Operation(
            operationId = "startImport",
            summary = "Import a file",
            description = "Takes the file and answers at once; the import runs on. Good rows go in, rejected rows are"
                    + " kept aside with the reason. Importing the same file again changes nothing. Needs the"
                    + " permission to write the dataset.",
            responses =
                    @ApiResponse(
                            responseCode = "202",
                            description = "The import was taken.",
                            headers = @Header(name = "Location", description = "The import.", schema = @Schema(type = "string")),
                            content = @Content(schema = @Schema(implementation = ImportView.class))))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = ImportForm.class)))
    public Response start(
            @Context SecurityContext security,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @Parameter(hidden = true) InputStream body) {
        Actor actor = Actor.of(security);
        Upload upload = Upload.read(headers.getHeaderString(HttpHeaders.CONTENT_TYPE), body, imports.spool());
        boolean taken = false;
        try {
            ImportJob job = imports.start(request(actor, upload));
            taken = true;
            return Response.accepted(view(job, headers))
                    .location(uri.getAbsolutePathBuilder().path(job.id()).build())
                    .build();
        } finally {
            if (!taken) {
                Upload.discard(upload.file(), imports.spool());
            }
        }
    }

    @GET
    @Permission(Permission.SIGNED_IN)
    @Operation(
            operationId = "listImports",
            summary = "List imports",
            description = "The newest first: those that the caller started, or all for who imports for all"
                    + " organisations.")
    public Page<ImportView> list(
            @Context SecurityContext security,
            @Context HttpHeaders headers,
            @Parameter(description = "Only imports of this dataset.", example = "suppliers") @QueryParam("dataset")
                    @Nullable String dataset,
            @Parameter(description = "Where the page begins: `next` of the page before.") @QueryParam("cursor")
                    @Nullable String cursor,
            @Parameter(description = "Most imports on the page, 1 to 1000.", example = "50") @QueryParam("limit")
                    @Nullable Integer limit) {
        Actor actor = Actor.of(security);
        List<String> datasets = new ArrayList<>(access.importable(actor));
        datasets.removeIf(id -> dataset != null && !dataset.equals(id));
        String own = access.seesAll(actor) ? null : actor.id();
        Page<ImportJob> page =
                database.read(reading -> jobs.list(reading, datasets, own, cursor, most(limit, 50)));
        return new Page<>(page.items().stream().map(job -> view(job, headers)).toList(), page.next());
    }

    @GET
    @Path("{id}")
    @Permission(Permission.SIGNED_IN)
    @Operation(
            operationId = "getImport",
            summary = "How an import is",
            description = "Status, counts, what was made of the file, and the first 100 errors.")
    public ImportView one(
            @Context SecurityContext security,
            @Context HttpHeaders headers,
            @Parameter(description = "Identifier of the import.") @PathParam("id") String id) {
        return detail(visible(security, id), headers);
    }

    @GET
    @Path("{id}/errors")
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
                            schema = @Schema(allowableValues = {"json", "csv"}, defaultValue = "json"))
                    @QueryParam("format")
                    @Nullable String format,
            @Parameter(description = "Where the page begins: `next` of the page before.") @QueryParam("cursor")
                    @Nullable String cursor,
            @Parameter(description = "Most errors on the page, 1 to 1000; all without it.", example = "100")
                    @QueryParam("limit")
                    @Nullable Integer limit) {
        ImportJob job = visible(security, id).job();
        Wording wording = Wording.of(texts, headers);
        if ("csv".equalsIgnoreCase(format)) {
            return Downloads.attachment(
                    "text/csv;charset=UTF-8",
                    "import-" + job.dataset() + "-errors.csv",
                    new RejectedRowsDownload(database, jobs, job, wording));
        }
        int most = limit == null ? Integer.MAX_VALUE - 1 : most(limit, MOST);
        List<ErrorView> first = cursor == null ? failure(job, wording) : List.of();
        Page<RowError> page = database.read(reading -> jobs.errors(reading, id, number(cursor), most));
        return Response.ok(new ErrorPage(views(first, page, wording), page.next()), MediaType.APPLICATION_JSON)
                .build();
    }

    @DELETE
    @Path("{id}")
    @Permission(Permission.SIGNED_IN)
    @Operation(
            operationId = "cancelImport",
            summary = "Cancel an import",
            description = "It stops after the batch at hand; what was written stays. 409 when it has ended.",
            responses =
                    @ApiResponse(
                            responseCode = "202",
                            description = "It stops.",
                            content = @Content(schema = @Schema(implementation = ImportView.class))))
    public Response cancel(
            @Context SecurityContext security,
            @Context HttpHeaders headers,
            @Parameter(description = "Identifier of the import.") @PathParam("id") String id) {
        ImportState state = visible(security, id);
        if (!imports.cancel(id)) {
            throw ProblemException.conflict(
                    Text.of("exchange.job.ended", "status", state.job().status().name()));
        }
        return Response.accepted(detail(state, headers)).build();
    }

    @POST
    @Path("{id}/cancellation")
    @Permission(Permission.SIGNED_IN)
    @Operation(
            operationId = "postImportCancellation",
            summary = "Cancel an import, for clients without DELETE",
            description = "The same as deleting it.",
            responses =
                    @ApiResponse(
                            responseCode = "202",
                            description = "It stops.",
                            content = @Content(schema = @Schema(implementation = ImportView.class))))
    public Response cancellation(
            @Context SecurityContext security,
            @Context HttpHeaders headers,
            @Parameter(description = "Identifier of the import.") @PathParam("id") String id) {
        return cancel(security, headers, id);
    }

    @GET
    @Path("{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Permission(Permission.SIGNED_IN)
    @Operation(
            operationId = "followImport",
            summary = "Follow an import",
            description = "Server-sent events `progress` with the import as JSON, and `end` with its last state.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The stream of events; it ends with the import.",
                            content =
                                    @Content(
                                            mediaType = MediaType.SERVER_SENT_EVENTS,
                                            schema = @Schema(type = "string"))))
    public void follow(
            @Context SecurityContext security,
            @Context HttpHeaders headers,
            @Context SseEventSink sink,
            @Context Sse sse,
            @Parameter(description = "Identifier of the import.") @PathParam("id") String id) {
        visible(security, id);
        Wording wording = Wording.of(texts, headers);
        events.follow(id, sink, sse, state -> ImportView.of(state, List.of(), wording));
    }

    private ImportRequest request(Actor actor, Upload upload) {
        Dataset dataset = access.toWrite(actor, upload.field("dataset"));
        String organisation = access.organisation(actor, dataset.id(), upload.field("organisation"));
        Hints hints = new Hints(
                upload.field("encoding"),
                upload.fields().get("delimiter"),
                upload.constant("dateOrder", DateOrder.class),
                upload.constant("decimal", DecimalMark.class));
        return new ImportRequest(dataset, upload.file(), upload.flag("dryRun"), hints, actor, organisation);
    }

    private ImportState visible(SecurityContext security, String id) {
        Actor actor = Actor.of(security);
        return imports.state(id)
                .or(() -> database.read(reading -> jobs.find(reading, id)).map(ImportState::of))
                .filter(state -> access.maySee(actor, state.job()))
                .orElseThrow(() -> ProblemException.notFound("import", id));
    }

    private ImportView view(ImportJob job, HttpHeaders headers) {
        Wording wording = Wording.of(texts, headers);
        ImportState state = imports.state(job.id()).orElseGet(() -> ImportState.of(job));
        return ImportView.of(state, failure(state.job(), wording), wording);
    }

    private ImportView detail(ImportState state, HttpHeaders headers) {
        Wording wording = Wording.of(texts, headers);
        Page<RowError> page = database.read(reading -> jobs.errors(reading, state.job().id(), null, FIRST_ERRORS));
        return ImportView.of(state, views(failure(state.job(), wording), page, wording), wording);
    }

    private static List<ErrorView> failure(ImportJob job, Wording wording) {
        return job.failure() == null ? List.of() : List.of(ErrorView.of(job.failure(), wording));
    }

    private static List<ErrorView> views(List<ErrorView> first, Page<RowError> page, Wording wording) {
        List<ErrorView> views = new ArrayList<>(first);
        page.items().forEach(error -> views.add(ErrorView.of(error, wording)));
        return views;
    }

    private static int most(@Nullable Integer limit, int otherwise) {
        if (limit == null) {
            return otherwise;
        }
        if (limit < 1 || limit > MOST) {
            throw ProblemException.invalid(
                    Violation.of("limit", limit.toString(), "exchange.limit", "most", MOST));
        }
        return limit;
    }

    private static @Nullable String number(@Nullable String cursor) {
        if (cursor != null && !cursor.matches("\\d{1,15}")) {
            throw ProblemException.invalid(Violation.of("cursor", cursor, "exchange.cursor"));
        }
        return cursor;
    }

    /** A page of errors. */
    @Schema(name = "ImportErrorPage")
    record ErrorPage(
            @Schema(description = "The errors in the file's order.") List<ErrorView> items,
            @Schema(description = "Cursor of the next page; absent on the last.") @Nullable String next) {}
}
