package nl.schil.exchange.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.schil.exchange.internal.application.SavedProfiles;
import nl.schil.exchange.internal.model.Profile;
import nl.schil.kernel.Page;
import nl.schil.kernel.Violation;
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

/** Profiles by which files are read: shared by all who import the dataset, changed by who keeps them. */
@Component(service = ProfilesResource.class)
@JakartarsResource
@JSONRequired
@Path("imports/profiles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange", description = "Imports and exports")
public final class ProfilesResource {
    private static final int LONGEST_NAME = 80;
    private static final int MOST_HEADERS = 1_000;

    private final Access access;
    private final SavedProfiles profiles;

    @Activate
    public ProfilesResource(@Reference Access access, @Reference SavedProfiles profiles) {
        this.access = access;
        this.profiles = profiles;
    }

    @GET
    @Permission(Permission.SIGNED_IN)
    @Operation(
            operationId = "listImportProfiles",
            summary = "List the profiles of a dataset",
            description = "How files of one kind are read, by name. Needs the permission to write the dataset.")
    public Page<ProfileView> list(
            @Context SecurityContext security,
            @Parameter(description = "Identifier of the dataset.", required = true, example = "suppliers")
                    @QueryParam("dataset")
                    @Nullable String dataset) {
        Actor actor = Actor.of(security);
        String id = access.toWrite(actor, dataset).id();
        return new Page<>(
                profiles.of(id).stream()
                        .map(p -> ProfileView.of(p, access.mayChange(actor, p)))
                        .toList(),
                null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(Permission.SIGNED_IN)
    @Operation(
            operationId = "keepImportProfile",
            summary = "Keep a profile",
            description = "It is proposed when a file with the same headers comes again. A profile of the same name is"
                    + " replaced; 409 when somebody else keeps that one. Needs the permission to write the dataset.",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "It is kept.",
                            content = @Content(schema = @Schema(implementation = ProfileView.class))))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ProfileView.ToKeep.class)))
    public Response keep(@Context SecurityContext security, ProfileView.ToKeep told) {
        Actor actor = Actor.of(security);
        Dataset dataset = access.toWrite(actor, told.dataset());
        Profile profile = profile(actor, dataset, told);
        profiles.named(dataset.id(), profile.name()).ifPresent(other -> requireOwn(actor, other));
        return Response.status(Response.Status.CREATED)
                .entity(ProfileView.of(profiles.keep(actor, profile), true))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Permission(Permission.SIGNED_IN)
    @Operation(
            operationId = "removeImportProfile",
            summary = "Remove a profile",
            description = "Imports that used it stay as they are. 409 when somebody else keeps it.",
            responses = @ApiResponse(responseCode = "204", description = "It is gone."))
    public Response remove(
            @Context SecurityContext security,
            @Parameter(description = "Identifier of the profile.") @PathParam("id") String id) {
        Actor actor = Actor.of(security);
        Profile profile = profiles.find(id)
                .filter(p -> access.importable(actor).contains(p.dataset()))
                .orElseThrow(() -> ProblemException.notFound("import-profile", id));
        requireOwn(actor, profile);
        profiles.remove(actor, profile);
        return Response.noContent().build();
    }

    private static Profile profile(Actor actor, Dataset dataset, ProfileView.ToKeep told) {
        String name = told.name() == null ? "" : told.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw ProblemException.invalid(Violation.of("name", name, "exchange.profile.name", "most", LONGEST_NAME));
        }
        Map<String, @Nullable String> mapping = told.mapping() == null ? Map.of() : told.mapping();
        List<String> headers = told.headers() == null ? List.of() : told.headers();
        if (mapping.size() > MOST_HEADERS || headers.size() > MOST_HEADERS) {
            throw ProblemException.invalid(
                    Violation.of("mapping", null, "exchange.profile.headers", "most", MOST_HEADERS));
        }
        return new Profile(
                "",
                dataset.id(),
                name,
                headers,
                ImportRequests.checked(dataset, mapping),
                told.dateOrder(),
                told.decimal(),
                actor.id(),
                actor.name(),
                Instant.EPOCH);
    }

    private void requireOwn(Actor actor, Profile profile) {
        if (!access.mayChange(actor, profile)) {
            throw ProblemException.conflict(Text.of("exchange.profile.other", "name", profile.actorName()));
        }
    }
}
