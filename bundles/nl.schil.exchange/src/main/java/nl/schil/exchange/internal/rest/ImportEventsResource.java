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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.text.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Imports as they happen. */
@Component(service = ImportEventsResource.class)
@JakartarsResource
@JSONRequired
@Path("imports/{id}/events")
@Tag(name = "exchange", description = "Imports and exports")
public final class ImportEventsResource {
    private final ImportEvents events;
    private final Texts texts;
    private final ShownImports shown;

    @Activate
    public ImportEventsResource(@Reference ImportEvents events, @Reference Texts texts, @Reference ShownImports shown) {
        this.events = events;
        this.texts = texts;
        this.shown = shown;
    }

    @GET
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
        shown.visible(security, id);
        Wording wording = Wording.of(texts, headers);
        events.follow(id, sink, sse, state -> ImportView.of(state, List.of(), wording));
    }
}
