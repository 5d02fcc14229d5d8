package nl.schil.suppliers.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.suppliers.internal.application.ArchiveSupplier;
import nl.schil.suppliers.internal.application.RestoreSupplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Archiving a supplier for a buying organisation, and taking that back. */
@Component(service = ArchiveResource.class)
@JakartarsResource
@JSONRequired
@Path("suppliers/{id}/archive")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "suppliers", description = "The supplier register.")
public final class ArchiveResource {
    private static final String WRITE = "suppliers.write";

    private final SupplierViews views;
    private final ArchiveSupplier archive;
    private final RestoreSupplier restore;
    private final Organisations organisations;

    @Activate
    public ArchiveResource(
            @Reference SupplierViews views,
            @Reference ArchiveSupplier archive,
            @Reference RestoreSupplier restore,
            @Reference Organisations organisations) {
        this.views = views;
        this.archive = archive;
        this.restore = restore;
        this.organisations = organisations;
    }

    /** What archiving would do. */
    @Schema(name = "SupplierArchivePreview", description = "What archiving would do; nothing is changed.")
    public record PreviewView(
            @Schema(
                    description = "Id of the buying organisation whose relation would end.",
                    example = "01931a2b-0000-7000-8000-000000000003")
            String organisation,

            @Schema(description = "Contacts of the organisation that would be erased.", example = "2")
            long contacts,

            @Schema(description = "Whether the name of who manages the relation would be erased.", example = "true")
            boolean manager,

            @Schema(
                    description = "Open duplicate candidates of the organisation that would be dismissed.",
                    example = "0")
            long duplicates,

            @Schema(
                    description =
                            "What would become of the supplier's name and keys: IN_USE, NO_PERSON, UNKNOWN, REFERENCED"
                                    + " and BLOCKED keep them, because another organisation has a relation, because it is no natural"
                                    + " person, because that is not known, because records of a natural person remain or may remain,"
                                    + " or because a natural person is blocked; ERASED is for good.",
                    example = "NO_PERSON")
            String identity,

            @Schema(
                    description =
                            "Entries about people of the supplier, as names and mail addresses of who was invited, that modules"
                                    + " would erase, by module.",
                    example = "{\"identity\": 3}")
            Map<String, Long> people,

            @Schema(description = "Records that refer to the supplier, by module.", example = "{\"contracts\": 12}")
            Map<String, Long> references,

            @Schema(
                    description = "Modules that cannot say whether they still need the supplier, because they are off.",
                    example = "[\"contracts\"]")
            List<String> unanswered,

            @Schema(description = "Why it would be refused; empty when it would not.")
            List<MergePreviewResource.Obstacle> obstacles,

            @Schema(description = "Version of the supplier, also the entity tag.", example = "3")
            long version) {
        static PreviewView of(ArchiveSupplier.Preview p, String organisation) {
            return new PreviewView(
                    organisation,
                    p.contents().contacts(),
                    p.contents().manager(),
                    p.contents().duplicates(),
                    p.identity().name(),
                    p.people(),
                    p.references(),
                    List.copyOf(p.unanswered()),
                    p.obstacles().stream()
                            .map(MergePreviewResource.Obstacle::of)
                            .toList(),
                    p.supplier().version());
        }
    }

    /** An order to archive. */
    @Schema(name = "SupplierArchiving", description = "An order to archive a supplier for a buying organisation.")
    public record ArchiveRequest(
            @Schema(
                    description = "Why the relation ends, without personal data; at most 300 characters.",
                    example = "Contract geëindigd, geen nieuwe opdracht verwacht",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable String reason,

            @Schema(
                    description = "Id of the buying organisation; may be left out when the caller writes for one only.",
                    example = "01931a2b-0000-7000-8000-000000000003")
            @Nullable String organisation) {}

    @GET
    @Permission(WRITE)
    @Operation(
            operationId = "previewSupplierArchiving",
            summary = "Preview archiving a supplier",
            description = "What of the organisation would be erased, and what stands in the way. Changes nothing.")
    @ApiResponse(
            responseCode = "200",
            description = "What archiving would do.",
            content = @Content(schema = @Schema(implementation = PreviewView.class)))
    public Response preview(
            @Parameter(description = "Id of the supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            @Parameter(
                            description = "Id of the buying organisation; may be left out by who writes for one only.",
                            example = "01931a2b-0000-7000-8000-000000000003")
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        String own = organisations.writable(actor, organisation).orElseThrow(ProblemException::invalid);
        PreviewView view = PreviewView.of(archive.preview(actor, id, own), own);
        return Response.ok(view)
                .header(HttpHeaders.ETAG, Version.tag(view.version()))
                .build();
    }

    @POST
    @Permission(WRITE)
    @Operation(
            operationId = "archiveSupplier",
            summary = "Archive a supplier",
            description =
                    "Ends the relation of a buying organisation with the supplier and erases its contacts, and whom modules kept to"
                            + " reach, for good. With"
                            + " the last relation the supplier is in no list, search or figure any more, and the name and keys of a"
                            + " natural person that nothing refers to are erased. Refused with 409 while the organisation has running"
                            + " contracts with it.")
    @ApiResponse(
            responseCode = "200",
            description = "The supplier after it.",
            content = @Content(schema = @Schema(implementation = SupplierView.class)))
    public Response archive(
            @Parameter(description = "Id of the supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            ArchiveRequest request,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        String own = organisations.writable(actor, request.organisation()).orElseThrow(ProblemException::invalid);
        archive.archive(actor, id, own, ifMatch, request.reason());
        return answer(id, actor);
    }

    @DELETE
    @Permission(WRITE)
    @Operation(
            operationId = "restoreSupplier",
            summary = "Take a supplier out of the archive",
            description =
                    "Makes the relation of a buying organisation again. Contacts that were erased do not come back.")
    @ApiResponse(
            responseCode = "200",
            description = "The supplier after it.",
            content = @Content(schema = @Schema(implementation = SupplierView.class)))
    public Response restore(
            @Parameter(description = "Id of the supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            @Parameter(
                            description = "Id of the buying organisation; may be left out by who writes for one only.",
                            example = "01931a2b-0000-7000-8000-000000000003")
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        String own = organisations.writable(actor, organisation).orElseThrow(ProblemException::invalid);
        restore.restore(actor, id, own, ifMatch);
        return answer(id, actor);
    }

    private Response answer(String id, Actor actor) {
        SupplierView view =
                views.find(id, actor.scope(WRITE)).orElseThrow(() -> ProblemException.notFound("supplier", id));
        return Response.ok(view)
                .header(HttpHeaders.ETAG, Version.tag(view.version()))
                .build();
    }
}
