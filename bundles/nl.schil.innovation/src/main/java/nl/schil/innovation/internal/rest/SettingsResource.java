package nl.schil.innovation.internal.rest;

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
import nl.schil.innovation.internal.application.KeepSettings;
import nl.schil.innovation.internal.model.Settings;
import nl.schil.innovation.internal.store.SqlSettings;
import nl.schil.kernel.Page;
import nl.schil.kernel.Result;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What an organisation agreed about its pipeline, and who can decide in it. */
@Component(service = SettingsResource.class)
@JakartarsResource
@JSONRequired
@Path("innovation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "innovation", description = "Ideas of suppliers and own people, from idea to scaling.")
public final class SettingsResource {
    private final InnovationDesk desk;
    private final SqlSettings settings;

    @Activate
    public SettingsResource(@Reference InnovationDesk desk, @Reference SqlSettings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    @GET
    @Path("settings")
    @Permission(InnovationDesk.READ)
    @Operation(
            operationId = "getInnovationSettings",
            summary = "Read the agreements about the pipeline",
            description = "Days to answer, categories, and the criteria of every gate.")
    @ApiResponse(
            responseCode = "200",
            description = "The agreements; their version is the entity tag.",
            content = @Content(schema = @Schema(implementation = SettingsJson.class)))
    public Response get(
            @Parameter(description = "Id of the organisation; the caller's first when absent.")
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        String own = desk.organisation(Actor.of(security), InnovationDesk.READ, organisation)
                .id();
        return answer(own, settings.of(own), headers);
    }

    @PUT
    @Path("settings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(InnovationDesk.WRITE)
    @Operation(
            operationId = "putInnovationSettings",
            summary = "Change the agreements about the pipeline",
            description = "Replaces them; ideas that came in before keep the day on which their answer is due. If-Match"
                    + " must name the version that was read, \"0\" for the first.")
    @ApiResponse(
            responseCode = "200",
            description = "The agreements with their new version.",
            content = @Content(schema = @Schema(implementation = SettingsJson.class)))
    public Response put(
            @Parameter(description = "Id of the organisation; the caller's first when absent.")
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            SettingsJson.Input input,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Actor actor = Actor.of(security);
        String own =
                desk.organisation(actor, InnovationDesk.WRITE, organisation).id();
        Settings before = settings.of(own);
        Version.require(ifMatch, before.version());
        Settings asked = InnovationDesk.done(() -> KeepSettings.read(before.version(), input.asked()));
        Settings written =
                InnovationDesk.done(() -> Result.accepted(settings.replace(actor, own, asked, desk.today())));
        return answer(own, written, headers);
    }

    @GET
    @Path("people")
    @Permission(InnovationDesk.READ)
    @Operation(
            operationId = "listInnovationPeople",
            summary = "List the people who can decide",
            description = "People with an account that can be used and a role in the organisation, by name.")
    public Page<PersonJson> people(
            @Parameter(description = "Id of the organisation; the caller's first when absent.")
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Context SecurityContext security) {
        String own = desk.organisation(Actor.of(security), InnovationDesk.READ, organisation)
                .id();
        return new Page<>(desk.people(own).stream().map(PersonJson::of).toList(), null);
    }

    private Response answer(String organisation, Settings current, HttpHeaders headers) {
        return Response.ok(SettingsJson.of(desk, organisation, current, InnovationDesk.language(headers)))
                .header(HttpHeaders.ETAG, Version.tag(current.version()))
                .build();
    }
}
