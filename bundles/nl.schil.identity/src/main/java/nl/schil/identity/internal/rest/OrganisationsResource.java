package nl.schil.identity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.Objects;
import nl.schil.identity.internal.application.Organisations;
import nl.schil.identity.internal.model.Organisation;
import nl.schil.kernel.Page;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The buying organisations of this installation. */
@Component(service = OrganisationsResource.class)
@JakartarsResource
@JSONRequired
@Path("organisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OrganisationsResource {
    private final Organisations organisations;

    @Schema(name = "Organisation", description = "A buying organisation.")
    record Shown(
            @Schema(description = "Identifier.", example = "0198c6a5-11aa-7f00-8c1d-5e6f7a8b9c0d")
            String id,

            @Schema(description = "Name.", example = "Gemeente Voorbeeld")
            String name,

            @Schema(description = "Organisation identification number of 20 digits.", example = "00000001123456789000")
            @Nullable String oin) {}

    @Schema(name = "NewOrganisation", description = "A buying organisation that is to be added.")
    record Created(
            @Schema(description = "Name; no other has it.", example = "Gemeente Voorbeeld")
            String name,

            @Schema(description = "Organisation identification number of 20 digits.", example = "00000001123456789000")
            @Nullable String oin) {}

    @Schema(name = "OrganisationChange", description = "What to change; what is absent stays as it is.")
    record Changed(
            @Schema(description = "Name; no other has it.", example = "Gemeente Voorbeeld") @Nullable String name,

            @Schema(
                    description = "Organisation identification number of 20 digits; empty removes it.",
                    example = "00000001123456789000")
            @Nullable String oin) {}

    @Activate
    public OrganisationsResource(@Reference Organisations organisations) {
        this.organisations = organisations;
    }

    @GET
    @Permission(Organisations.READ)
    @Operation(
            summary = "List the organisations",
            description = "The buying organisations in which the caller may read, by name.")
    public Page<Shown> list(@Context SecurityContext security) {
        OrganisationScope scope = Actor.of(security).scope(Organisations.READ);
        return new Page<>(
                organisations.all().stream()
                        .filter(o -> scope.contains(o.id()))
                        .map(OrganisationsResource::show)
                        .toList(),
                null);
    }

    @GET
    @Path("{id}")
    @Permission(Organisations.READ)
    @Operation(
            summary = "Show an organisation",
            description = "One buying organisation.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The organisation.",
                            headers = @Header(name = "ETag", ref = "#/components/headers/ETag"),
                            content = @Content(schema = @Schema(implementation = Shown.class))))
    public Response find(
            @Context SecurityContext security,
            @Parameter(
                            description = "Identifier of the organisation.",
                            example = "0198c6a5-11aa-7f00-8c1d-5e6f7a8b9c0d")
                    @PathParam("id")
                    String id) {
        OrganisationScope scope = Actor.of(security).scope(Organisations.READ);
        return organisations.all().stream()
                .filter(o -> o.id().equals(id) && scope.contains(id))
                .findFirst()
                .map(o -> tagged(Response.ok(), o))
                .orElseThrow(() -> ProblemException.notFound("organisation", id));
    }

    @POST
    @Permission(Organisations.WRITE)
    @Operation(
            summary = "Add an organisation",
            description = "Takes a role for all organisations.",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "Added.",
                            content = @Content(schema = @Schema(implementation = Shown.class))))
    public Response create(@Context SecurityContext security, Created wanted) {
        Organisation made =
                organisations.create(Actor.of(security), Objects.requireNonNullElse(wanted.name(), ""), wanted.oin());
        return tagged(Response.created(URI.create("organisations/" + made.id())), made);
    }

    @PATCH
    @Path("{id}")
    @Permission(Organisations.WRITE)
    @Operation(
            summary = "Change an organisation",
            description = "Its name or its identification number.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The organisation as it is now.",
                            headers = @Header(name = "ETag", ref = "#/components/headers/ETag"),
                            content = @Content(schema = @Schema(implementation = Shown.class))))
    public Response change(
            @Context SecurityContext security,
            @Parameter(
                            description = "Identifier of the organisation.",
                            example = "0198c6a5-11aa-7f00-8c1d-5e6f7a8b9c0d")
                    @PathParam("id")
                    String id,
            @Parameter(description = "Version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            Changed change) {
        return tagged(
                Response.ok(), organisations.change(Actor.of(security), id, ifMatch, change.name(), change.oin()));
    }

    private static Response tagged(Response.ResponseBuilder answer, Organisation organisation) {
        return answer.entity(show(organisation))
                .header(HttpHeaders.ETAG, Version.tag(organisation.version()))
                .build();
    }

    private static Shown show(Organisation organisation) {
        return new Shown(organisation.id(), organisation.name(), organisation.oin());
    }
}
