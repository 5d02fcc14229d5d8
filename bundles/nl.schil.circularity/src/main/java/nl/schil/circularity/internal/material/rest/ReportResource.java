package nl.schil.circularity.internal.material.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import nl.schil.circularity.internal.rest.CircularityDesk;
import nl.schil.kernel.document.PdfRenderer;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.workbook.Workbooks;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Reports of materials. */
@Component(service = ReportResource.class)
@JakartarsResource
@JSONRequired
@Path("circularity/materials")
@Tag(name = "circularity", description = "Circularity goals and materials")
public final class ReportResource {
    private static final String CSV = "text/csv";
    private static final String ORGANISATION = "0198c6a5-2b3c-7d4e-8f50-a1b2c3d4e5f6";

    private final ReportDesk reports;

    @Activate
    public ReportResource(@Reference ReportDesk reports) {
        this.reports = reports;
    }

    @GET
    @Path("report/pdf")
    @Produces(PdfRenderer.MEDIA_TYPE)
    @Permission(CircularityDesk.READ)
    @Operation(
            operationId = "getMaterialReportPdf",
            summary = "Get the report of a year as PDF",
            description = "Every figure with its source, assurance and version of its formula.")
    @ApiResponse(
            responseCode = "200",
            description = "The report.",
            content =
                    @Content(mediaType = PdfRenderer.MEDIA_TYPE, schema = @Schema(type = "string", format = "binary")))
    public Response pdf(
            @Parameter(description = "The year.", example = "2026") @QueryParam("year") @Nullable Integer year,
            @Parameter(description = "Only of this organisation.", example = ORGANISATION)
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Parameter(description = "Date at which state holds.", example = "2026-11-24") @QueryParam("asOf") @Nullable String asOf,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        return file(
                reports.pdf(Actor.of(security), organisation, year, asOf, headers),
                PdfRenderer.MEDIA_TYPE,
                "materials.pdf");
    }

    @GET
    @Path("report/xlsx")
    @Produces(Workbooks.MEDIA_TYPE)
    @Permission(CircularityDesk.READ)
    @Operation(
            operationId = "getMaterialReportWorkbook",
            summary = "Get the report of a year as a workbook",
            description = "Every figure with its source, assurance and version of its formula.")
    @ApiResponse(
            responseCode = "200",
            description = "The report.",
            content = @Content(mediaType = Workbooks.MEDIA_TYPE, schema = @Schema(type = "string", format = "binary")))
    public Response xlsx(
            @Parameter(description = "The year.", example = "2026") @QueryParam("year") @Nullable Integer year,
            @Parameter(description = "Only of this organisation.", example = ORGANISATION)
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Parameter(description = "Date at which state holds.", example = "2026-11-24") @QueryParam("asOf") @Nullable String asOf,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        return file(
                reports.xlsx(Actor.of(security), organisation, year, asOf, headers),
                Workbooks.MEDIA_TYPE,
                "materials.xlsx");
    }

    @GET
    @Path("esrs-e5")
    @Produces(CSV)
    @Permission(CircularityDesk.READ)
    @Operation(
            operationId = "getMaterialDatapoints",
            summary = "Get the datapoints of ESRS E5 of a year",
            description = "As CSV, of accepted statements. A figure that there is not is empty, with the reason.")
    @ApiResponse(
            responseCode = "200",
            description = "The datapoints.",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    public Response datapoints(
            @Parameter(description = "The year.", example = "2026") @QueryParam("year") @Nullable Integer year,
            @Parameter(description = "Only of this organisation.", example = ORGANISATION)
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Parameter(description = "Date at which state holds.", example = "2026-11-24") @QueryParam("asOf") @Nullable String asOf,
            @Context SecurityContext security) {
        return file(
                reports.datapoints(Actor.of(security), organisation, year, asOf),
                CSV + ";charset=utf-8",
                "esrs-e5.csv");
    }

    private static Response file(Object content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
