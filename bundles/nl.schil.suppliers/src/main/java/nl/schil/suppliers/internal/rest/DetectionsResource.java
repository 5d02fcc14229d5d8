package nl.schil.suppliers.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import nl.schil.kernel.Page;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.suppliers.internal.application.DetectDuplicates;
import nl.schil.suppliers.internal.model.Detection;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Searches through the register for suppliers that may be one. */
@Component(service = DetectionsResource.class)
@JakartarsResource
@JSONRequired
@Path("suppliers/detections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "suppliers", description = "The supplier register.")
public final class DetectionsResource {
    private static final String READ = "suppliers.read";
    private static final String WRITE = "suppliers.write";

    private final DetectDuplicates detect;

    @Activate
    public DetectionsResource(@Reference DetectDuplicates detect) {
        this.detect = detect;
    }

    /** A search. */
    @Schema(name = "Detection", description = "A search for duplicates through the whole register.")
    public record DetectionView(
            @Schema(description = "Id of the search.", example = "01931a2b-0000-7000-8000-000000000007")
            String id,

            @Schema(description = "RUNNING, DONE, CANCELLED or FAILED.", example = "DONE")
            Detection.State state,

            @Schema(description = "How far it is, from 0 to 1.", example = "1.0")
            double progress,

            @Schema(description = "Suppliers that it looks at.", example = "12000")
            long suppliers,

            @Schema(description = "Pairs whose names were compared.", example = "180000")
            long compared,

            @Schema(description = "New candidates.", example = "7")
            long found,

            @Schema(description = "When it began, UTC.", example = "2026-06-15T10:00:00Z")
            Instant startedAt,

            @Schema(description = "When it ended, UTC; absent while it runs.", example = "2026-06-15T10:00:04Z")
            @Nullable Instant endedAt) {
        static DetectionView of(Detection d) {
            return new DetectionView(
                    d.id(),
                    d.state(),
                    d.progress(),
                    d.suppliers(),
                    d.compared(),
                    d.found(),
                    d.startedAt(),
                    d.endedAt());
        }
    }

    @POST
    @Permission(WRITE)
    @Operation(
            operationId = "startDetection",
            summary = "Search the register for duplicates",
            description = "Starts a search in the background; its state is at `suppliers/detections`. Refused with"
                    + " 409 while one is under way.")
    @ApiResponse(
            responseCode = "202",
            description = "The search has begun.",
            content = @Content(schema = @Schema(implementation = DetectionView.class)))
    public Response start(@Context SecurityContext security) {
        return Response.accepted(DetectionView.of(detect.start(Actor.of(security))))
                .build();
    }

    @GET
    @Permission(READ)
    @Operation(
            operationId = "listDetections",
            summary = "Read the latest search for duplicates",
            description = "The search under way, or else the last that ended; no item when there was none.")
    public Page<DetectionView> latest() {
        return new Page<>(detect.latest().map(DetectionView::of).stream().toList(), null);
    }

    @DELETE
    @Path("running")
    @Permission(WRITE)
    @Operation(
            operationId = "cancelDetection",
            summary = "Cancel the search for duplicates",
            description = "The search under way ends without candidates; refused with 409 when there is none.")
    @ApiResponse(responseCode = "204", description = "The search ends soon.")
    public Response cancel() {
        detect.cancel();
        return Response.noContent().build();
    }
}
