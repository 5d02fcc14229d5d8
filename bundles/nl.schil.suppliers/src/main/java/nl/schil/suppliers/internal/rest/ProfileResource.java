package nl.schil.suppliers.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.List;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.store.Database;
import nl.schil.suppliers.internal.application.ChangeProfile;
import nl.schil.suppliers.internal.model.Relationship;
import nl.schil.suppliers.internal.model.Supplier;
import nl.schil.suppliers.internal.store.SqlProfiles;
import nl.schil.suppliers.internal.store.SqlProfiles.Nature;
import nl.schil.suppliers.internal.store.SqlSuppliers;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What kind of business a supplier is, and who manages the relations with it. */
@Component(service = ProfileResource.class)
@JakartarsResource
@JSONRequired
@Path("suppliers/{id}/profile")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "suppliers", description = "The supplier register.")
public final class ProfileResource {
    private static final String READ = "suppliers.read";
    private static final String WRITE = "suppliers.write";

    private final Database database;
    private final ChangeProfile change;

    @Activate
    public ProfileResource(@Reference Database database, @Reference ChangeProfile change) {
        this.database = database;
        this.change = change;
    }

    /** A profile as the API shows it. */
    @Schema(name = "SupplierProfile", description = "What kind of business a supplier is.")
    public record ProfileView(
            @Schema(
                    description = "Whether it is a small or medium-sized enterprise (Recommendation 2003/361/EC):"
                            + " YES, NO or UNKNOWN.",
                    example = "YES")
            String sme,

            @Schema(
                    description = "Whether it is a natural person, as a sole trader is: YES, NO or UNKNOWN.",
                    example = "NO")
            String naturalPerson,

            @Schema(description = "The relations of the caller's organisations with it.")
            List<RelationshipView> relationships,

            @Schema(description = "Version of the supplier, also the entity tag.", example = "3")
            long version) {}

    /** A relation as the API shows it. */
    @Schema(name = "SupplierRelationship", description = "The relation of a buying organisation with a supplier.")
    public record RelationshipView(
            @Schema(description = "Id of the buying organisation.", example = "01931a2b-0000-7000-8000-000000000003")
            String organisation,

            @Schema(
                    description = "E-mail address of who manages the relation; absent when nobody is named.",
                    example = "manager@example.nl")
            @Nullable String managerEmail,

            @Schema(
                    description =
                            "Day on which the relation ended before it was made again, by an import or by hand; absent"
                                    + " when it never did.",
                    example = "2026-06-15")
            @Nullable LocalDate archivedBefore,

            @Schema(description = "Version of the relation, also the entity tag.", example = "1")
            long version) {
        static RelationshipView of(Relationship r) {
            return new RelationshipView(r.organisation(), r.managerEmail(), r.archivedBefore(), r.version());
        }
    }

    /** A profile to change. */
    @Schema(name = "SupplierProfileChange", description = "What kind of business it is; an absent field stays.")
    public record ProfileRequest(
            @Schema(description = "YES, NO or UNKNOWN.", example = "YES") @Nullable String sme,

            @Schema(description = "YES, NO or UNKNOWN.", example = "NO") @Nullable String naturalPerson) {}

    @GET
    @Permission(READ)
    @Operation(
            operationId = "getSupplierProfile",
            summary = "Read a supplier's profile",
            description = "What kind of business it is and who manages the relations with it.")
    @ApiResponse(
            responseCode = "200",
            description = "The profile.",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    public Response profile(
            @Parameter(description = "Id of the supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            @Context SecurityContext security) {
        return answer(id, Actor.of(security).scope(READ));
    }

    @PATCH
    @Permission(WRITE)
    @Operation(
            operationId = "changeSupplierProfile",
            summary = "Change a supplier's profile",
            description =
                    "Says what kind of business it is. A supplier whose VAT id would hold a citizen service number"
                            + " cannot become a natural person before that id is removed.")
    @ApiResponse(
            responseCode = "200",
            description = "The profile after the change.",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    public Response changeProfile(
            @Parameter(description = "Id of the supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            ProfileRequest request,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        change.nature(actor, id, ifMatch, request.sme(), request.naturalPerson());
        return answer(id, actor.scope(WRITE));
    }

    private Response answer(String id, OrganisationScope scope) {
        ProfileView view = database.read(reading -> {
            Supplier supplier =
                    SqlSuppliers.seen(reading, id, scope).orElseThrow(() -> ProblemException.notFound("supplier", id));
            Nature nature = SqlProfiles.nature(reading, id);
            List<RelationshipView> relationships = SqlProfiles.relationships(reading, id, scope).stream()
                    .map(RelationshipView::of)
                    .toList();
            return new ProfileView(
                    nature.sme().name(), nature.naturalPerson().name(), relationships, supplier.version());
        });
        return Response.ok(view)
                .header(HttpHeaders.ETAG, Version.tag(view.version()))
                .build();
    }
}
