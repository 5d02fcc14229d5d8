package nl.schil.workbench.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.workbench.internal.preference.Preferences;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The caller's own preferences. */
@Component(service = PreferencesResource.class)
@JakartarsResource
@JSONRequired
@Path("preferences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "preferences", description = "What the caller prefers")
public final class PreferencesResource {
    private final Preferences preferences;

    @Activate
    public PreferencesResource(@Reference Preferences preferences) {
        this.preferences = preferences;
    }

    @GET
    @Permission(Permission.SIGNED_IN)
    @Operation(
            operationId = "getPreferences",
            summary = "Show one's own preferences",
            description = "Only what differs from the default, by name.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The preferences.",
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            type = "object",
                                                            example = "{\"locale\":\"en\",\"theme\":\"dark\"}"))))
    public Map<String, JsonNode> show(@Context SecurityContext security) {
        return preferences.of(Actor.of(security));
    }

    @PATCH
    @Permission(Permission.SIGNED_IN)
    @Operation(
            operationId = "changePreferences",
            summary = "Change one's own preferences",
            description = "Sets the named preferences and leaves others alone; null removes. A value is any JSON of at"
                    + " most 20,000 characters.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The preferences as they are now.",
                            content = @Content(schema = @Schema(type = "object", example = "{\"locale\":\"en\"}"))))
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(type = "object", example = "{\"theme\":\"dark\",\"locale\":null}")))
    public Map<String, JsonNode> change(Map<String, JsonNode> changes, @Context SecurityContext security) {
        return preferences.change(Actor.of(security), changes);
    }
}
