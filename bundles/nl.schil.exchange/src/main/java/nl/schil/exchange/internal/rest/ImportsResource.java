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
import java.io.InputStream;
import nl.schil.exchange.internal.application.ImportState;
import nl.schil.exchange.internal.application.Imports;
import nl.schil.exchange.internal.model.ImportJob;
import nl.schil.kernel.Page;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.text.Text;
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
    private final Imports imports;
    private final ImportRequests requests;
    private final ShownImports shown;

    @Activate
    public ImportsResource(
            @Reference Imports imports, @Reference ImportRequests requests, @Reference ShownImports shown) {
        this.imports = imports;
        this.requests = requests;
        this.shown = shown;
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
                            headers =
                                    @Header(
                                            name = "Location",
                                            description = "The import.",
                                            schema = @Schema(type = "string")),
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
            ImportJob job = imports.start(requests.of(actor, upload));
            taken = true;
            return Response.accepted(shown.view(job, headers))
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
            @Parameter(description = "Only imports of this dataset.", example = "suppliers")
                    @QueryParam("dataset")
                    @Nullable String dataset,
            @Parameter(description = "Where the page begins: `next` of the page before.")
                    @QueryParam("cursor")
                    @Nullable String cursor,
            @Parameter(description = "Most imports on the page, 1 to 1000.", example = "50")
                    @QueryParam("limit")
                    @Nullable Integer limit) {
        Actor actor = Actor.of(security);
        return shown.list(actor, dataset, cursor, Paging.most(limit, 50), headers);
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
        return shown.detail(shown.visible(security, id), headers);
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
        ImportState state = shown.visible(security, id);
        if (!imports.cancel(id)) {
            throw ProblemException.conflict(
                    Text.of("exchange.job.ended", "status", state.job().status().name()));
        }
        return Response.accepted(shown.detail(state, headers)).build();
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

    @POST
    @Path("{id}/resumption")
    @Permission(Permission.SIGNED_IN)
    @Operation(
            operationId = "resumeImport",
            summary = "Resume an interrupted import",
            description = "The rest of the file goes in, in the name of the caller; what was written before stays. The"
                    + " file of an interrupted import is kept for 7 days. 409 when the import was not interrupted or"
                    + " its file is gone. Needs the permission to write the dataset.",
            responses =
                    @ApiResponse(
                            responseCode = "202",
                            description = "It goes on.",
                            content = @Content(schema = @Schema(implementation = ImportView.class))))
    public Response resume(
            @Context SecurityContext security,
            @Context HttpHeaders headers,
            @Parameter(description = "Identifier of the import.") @PathParam("id") String id) {
        Actor actor = Actor.of(security);
        ImportJob job = shown.visible(security, id).job();
        Dataset dataset = requests.toResume(actor, job);
        ImportJob resumed = imports.resume(id, dataset, actor)
                .orElseThrow(() -> ProblemException.conflict(Text.of("exchange.job.not-resumable")));
        return Response.accepted(shown.view(resumed, headers)).build();
    }
}
