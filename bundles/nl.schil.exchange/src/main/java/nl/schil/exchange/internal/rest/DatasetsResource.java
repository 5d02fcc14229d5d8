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
import nl.schil.exchange.internal.application.ExportDataset;
import nl.schil.exchange.internal.file.Format;
import nl.schil.kernel.Page;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.text.Texts;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What can be imported and exported. */
@Component(service = DatasetsResource.class)
@JakartarsResource
@JSONRequired
@Path("datasets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange", description = "Imports and exports")
public final class DatasetsResource {
    private final Access access;
    private final ExportDataset export;
    private final Texts texts;

    @Activate
    public DatasetsResource(@Reference Access access, @Reference ExportDataset export, @Reference Texts texts) {
        this.access = access;
        this.export = export;
        this.texts = texts;
    }

    @GET
    @Permission(Permission.SIGNED_IN)
    @Operation(
            operationId = "listDatasets",
            summary = "List datasets",
            description = "The datasets of the enabled modules that the caller may import or export.")
    public Page<DatasetView> list(@Context SecurityContext security, @Context HttpHeaders headers) {
        Actor actor = Actor.of(security);
        Wording wording = Wording.of(texts, headers);
        return new Page<>(
                access.list(actor).stream()
                        .map(d -> DatasetView.of(d, actor, wording))
                        .toList(),
                null);
    }

    @GET
    @Path("{id}")
    @Permission(Permission.SIGNED_IN)
    @Operation(
            operationId = "getDataset",
            summary = "Describe a dataset",
            description = "Its columns with type, synonyms, example and meaning.")
    public DatasetView one(
            @Context SecurityContext security,
            @Context HttpHeaders headers,
            @Parameter(description = "Identifier of the dataset.", example = "suppliers") @PathParam("id") String id) {
        Actor actor = Actor.of(security);
        return DatasetView.of(access.toSee(actor, id), actor, Wording.of(texts, headers));
    }

    @GET
    @Path("{id}/template")
    @Produces({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/json"})
    @Permission(Permission.SIGNED_IN)
    @Operation(
            operationId = "getDatasetTemplate",
            summary = "A file to fill in",
            description = "The canonical headers and one example row.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The file.",
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    public Response template(
            @Context SecurityContext security,
            @Parameter(description = "Identifier of the dataset.", example = "suppliers") @PathParam("id") String id,
            @Parameter(
                            description = "`csv`, `xlsx` or `json`.",
                            schema =
                                    @Schema(
                                            allowableValues = {"csv", "xlsx", "json"},
                                            defaultValue = "csv"))
                    @QueryParam("format")
                    @Nullable String format) {
        Dataset dataset = access.toSee(Actor.of(security), id);
        Format chosen = Downloads.format(format);
        return Downloads.attachment(
                chosen.mediaType(),
                dataset.id() + "-template." + chosen.extension(),
                out -> export.template(dataset, chosen, out));
    }
}
