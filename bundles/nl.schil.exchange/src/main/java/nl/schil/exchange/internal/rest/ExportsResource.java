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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import nl.schil.exchange.internal.application.ExportDataset;
import nl.schil.exchange.internal.file.Format;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Records as files. */
@Component(service = ExportsResource.class)
@JakartarsResource
@JSONRequired
@Path("exports")
@Tag(name = "exchange", description = "Imports and exports")
public final class ExportsResource {
    private final Access access;
    private final ExportDataset export;

    @Activate
    public ExportsResource(@Reference Access access, @Reference ExportDataset export) {
        this.access = access;
        this.export = export;
    }

    @GET
    @Path("{dataset}")
    @Produces({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/json"})
    @Permission(Permission.SIGNED_IN)
    @Operation(
            operationId = "exportDataset",
            summary = "Export a dataset",
            description = "Every record that the caller may read, with the canonical headers; the file can be imported"
                    + " again. Text that a spreadsheet would take for a formula gets an apostrophe in front. Needs the"
                    + " permission to read the dataset. `ocds` gives contracts as a release package of the Open Contracting"
                    + " Data Standard 1.1.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The file.",
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = Exported.class))
                            }))
    public Response export(
            @Context SecurityContext security,
            @Parameter(description = "Identifier of the dataset.", example = "suppliers") @PathParam("dataset")
                    String id,
            @Parameter(
                            description = "`csv`, `xlsx` or `json`; for contracts also `ocds`.",
                            schema =
                                    @Schema(
                                            allowableValues = {"csv", "xlsx", "json", "ocds"},
                                            defaultValue = "csv"))
                    @QueryParam("format")
                    @Nullable String format) {
        Actor actor = Actor.of(security);
        Dataset dataset = access.toRead(actor, id);
        if ("ocds".equalsIgnoreCase(format) && dataset.id().equals("contracts")) {
            return Downloads.attachment(
                    "application/json", "contracts-ocds.json", out -> export.ocds(dataset, actor, out));
        }
        Format chosen = Downloads.format(format);
        return Downloads.attachment(
                chosen.mediaType(),
                dataset.id() + "." + chosen.extension(),
                out -> export.write(dataset, actor, chosen, out));
    }

    /** An export as JSON; for the description of the interface. */
    @Schema(name = "Export", description = "The records of a dataset.")
    record Exported(
            @Schema(
                    description = "One object a record: the text of each column by its canonical header, without those"
                            + " that are empty.")
            List<Map<String, String>> items) {}
}
