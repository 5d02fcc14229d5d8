package nl.schil.circularity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.math.BigDecimal;
import nl.schil.circularity.internal.store.SqlSettings;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What an organisation agreed about its goals. */
@Component(service = GoalSettingsResource.class)
@JakartarsResource
@JSONRequired
@Path("circularity/settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "circularity", description = "Circularity goals and materials")
public final class GoalSettingsResource {
    private final CircularityDesk desk;
    private final SqlSettings settings;

    @Activate
    public GoalSettingsResource(@Reference CircularityDesk desk, @Reference SqlSettings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    @Schema(name = "CircularitySettings", description = "What an organisation agreed about its goals.")
    public record SettingsJson(
            @Schema(description = "0 while it agreed nothing of its own; also the entity tag.", example = "1") @Nullable Long version,

            @Schema(
                    description = "The greatest governance gap with which a goal counts as steered, 0 to 1.",
                    example = "0.4")
            @Nullable BigDecimal steeredUpTo) {}

    @GET
    @Permission(CircularityDesk.READ)
    @Operation(
            operationId = "getCircularitySettings",
            summary = "Read the agreements about goals",
            description = "From which governance gap on a goal no longer counts as steered.")
    @ApiResponse(
            responseCode = "200",
            description = "The agreements; their version is the entity tag.",
            content = @Content(schema = @Schema(implementation = SettingsJson.class)))
    public Response get(
            @Parameter(description = "Id of the organisation; the caller's first when absent.")
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Context SecurityContext security) {
        return answer(settings.of(desk.organisation(Actor.of(security), CircularityDesk.READ, organisation)
                .id()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(CircularityDesk.WRITE)
    @Operation(
            operationId = "putCircularitySettings",
            summary = "Change the agreements about goals",
            description = "If-Match must name the version that was read, \"0\" for the first.")
    @ApiResponse(
            responseCode = "200",
            description = "The agreements with their new version.",
            content = @Content(schema = @Schema(implementation = SettingsJson.class)))
    public Response put(
            @Parameter(description = "Id of the organisation; the caller's first when absent.")
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            SettingsJson input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        String own =
                desk.organisation(actor, CircularityDesk.WRITE, organisation).id();
        SqlSettings.Settings before = settings.of(own);
        Version.require(ifMatch, before.version());
        BigDecimal upTo = input.steeredUpTo();
        if (upTo == null || upTo.signum() < 0 || upTo.compareTo(BigDecimal.ONE) > 0) {
            throw ProblemException.invalid(
                    Violation.of("steeredUpTo", String.valueOf(upTo), "circularity.field.fraction"));
        }
        SqlSettings.Settings asked = new SqlSettings.Settings(before.version(), upTo);
        return answer(CircularityDesk.done(() -> Result.accepted(settings.keep(actor, own, asked))));
    }

    private static Response answer(SqlSettings.Settings current) {
        return Response.ok(new SettingsJson(current.version(), current.steeredUpTo()))
                .header(HttpHeaders.ETAG, Version.tag(current.version()))
                .build();
    }
}
