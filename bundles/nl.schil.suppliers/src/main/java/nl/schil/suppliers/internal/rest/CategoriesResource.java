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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Page;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.suppliers.internal.application.FactKind;
import nl.schil.suppliers.internal.application.Fields;
import nl.schil.suppliers.internal.application.MaintainFacts;
import nl.schil.suppliers.internal.application.NewFacts.NewStatus;
import nl.schil.suppliers.internal.application.NewFacts.Record;
import nl.schil.suppliers.internal.model.CategoryStatus;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What a supplier is to buying organisations in their purchasing categories. */
@Component(service = CategoriesResource.class)
@JakartarsResource
@JSONRequired
@Path("suppliers/{id}/categories")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "suppliers", description = "The supplier register.")
public final class CategoriesResource {
    private static final String READ = "suppliers.read";
    private static final String WRITE = "suppliers.write";

    private final MaintainFacts facts;
    private final Clock clock;
    private final Organisations organisations;

    @Activate
    public CategoriesResource(
            @Reference MaintainFacts facts, @Reference Clock clock, @Reference Organisations organisations) {
        this.facts = facts;
        this.clock = clock;
        this.organisations = organisations;
    }

    /** A status as the API shows it. */
    @Schema(name = "SupplierCategory", description = "What a supplier is to a buying organisation in one category.")
    public record CategoryView(
            @Schema(description = "Id of the record.", example = "01931a2b-0000-7000-8000-000000000005")
            String id,

            @Schema(description = "Id of the buying organisation.", example = "01931a2b-0000-7000-8000-000000000003")
            String organisation,

            @Schema(description = "Name or code of the category.", example = "Kantoorinrichting")
            String category,

            @Schema(
                    description = "VERKEND, KANDIDAAT, GEKWALIFICEERD, VOORKEUR or UITGEFASEERD.",
                    example = "GEKWALIFICEERD")
            String status,

            @Schema(description = "First day.", example = "2026-01-01")
            LocalDate from,

            @Schema(description = "Last day; absent while it lasts.", example = "2027-12-31") @Nullable LocalDate to,

            @Schema(description = "VALID, EXPIRED or FUTURE on the day asked.", example = "VALID")
            String validity,

            @Schema(description = "Version, also the entity tag.", example = "1")
            long version) {
        static CategoryView of(CategoryStatus c, LocalDate asOf) {
            return new CategoryView(
                    c.id(),
                    c.organisation(),
                    c.category(),
                    c.status().name(),
                    c.from(),
                    c.to(),
                    c.on(asOf).name(),
                    c.version());
        }
    }

    /** A status to enter. */
    @Schema(name = "NewSupplierCategory", description = "A status in a category to enter.")
    public record CategoryRequest(
            @Schema(
                    description = "Name or code of the category.",
                    example = "Kantoorinrichting",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable String category,

            @Schema(
                    description = "VERKEND, KANDIDAAT, GEKWALIFICEERD, VOORKEUR or UITGEFASEERD.",
                    example = "GEKWALIFICEERD",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable String status,

            @Schema(
                    description = "First day, YYYY-MM-DD.",
                    example = "2026-01-01",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable String from,

            @Schema(description = "Last day, YYYY-MM-DD; absent while it lasts.", example = "2027-12-31") @Nullable String to,

            @Schema(
                    description = "Id of the buying organisation; may be left out when the caller writes for one"
                            + " only. Ignored when a record changes.",
                    example = "01931a2b-0000-7000-8000-000000000003")
            @Nullable String organisation) {
        NewStatus entered() {
            return new NewStatus(category, status, from, to);
        }
    }

    @GET
    @Permission(READ)
    @Operation(
            operationId = "listSupplierCategories",
            summary = "List a supplier's status per category",
            description = "Statuses given by the caller's organisations, with whether they hold on a day.")
    public Page<CategoryView> list(
            @Parameter(description = "Id of the supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            @Parameter(description = "Day to answer for, YYYY-MM-DD; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        LocalDate day = AsOf.of(asOf, clock);
        return new Page<>(
                facts.list(FactKind.CATEGORY, id, Actor.of(security).scope(READ)).stream()
                        .map(c -> CategoryView.of(c, day))
                        .toList(),
                null);
    }

    @POST
    @Permission(WRITE)
    @Operation(
            operationId = "addSupplierCategory",
            summary = "Give a status in a category",
            description = "A status that lasts in the category ends on the day before this one begins; other"
                    + " overlaps are refused.")
    @ApiResponse(
            responseCode = "201",
            description = "What was added.",
            content = @Content(schema = @Schema(implementation = CategoryView.class)))
    public Response add(
            @Parameter(description = "Id of the supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            CategoryRequest request,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Actor actor = Actor.of(security);
        Fields fields = new Fields();
        String organisation = organisations.of(actor, request.organisation(), fields);
        CategoryStatus added = facts.add(
                actor, FactKind.CATEGORY, request.entered().read(new Record(Ids.next(), id, 1), organisation, fields));
        return Response.created(uri.getAbsolutePathBuilder().path(added.id()).build())
                .header(HttpHeaders.ETAG, Version.tag(added.version()))
                .entity(CategoryView.of(added, LocalDate.now(clock)))
                .build();
    }

    @PUT
    @Path("{category}")
    @Permission(WRITE)
    @Operation(
            operationId = "changeSupplierCategory",
            summary = "Change a status in a category",
            description = "Replaces its category, status and days.")
    @ApiResponse(
            responseCode = "200",
            description = "What it became.",
            content = @Content(schema = @Schema(implementation = CategoryView.class)))
    public Response change(
            @Parameter(description = "Id of the supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            @Parameter(description = "Id of the record.", example = "01931a2b-0000-7000-8000-000000000005")
                    @PathParam("category")
                    String category,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            CategoryRequest request,
            @Context SecurityContext security) {
        CategoryStatus changed = facts.change(
                Actor.of(security),
                FactKind.CATEGORY,
                id,
                category,
                ifMatch,
                before -> request.entered()
                        .read(new Record(category, id, before.version() + 1), before.organisation(), new Fields()));
        return Response.ok(CategoryView.of(changed, LocalDate.now(clock)))
                .header(HttpHeaders.ETAG, Version.tag(changed.version()))
                .build();
    }

    @DELETE
    @Path("{category}")
    @Permission(WRITE)
    @Operation(
            operationId = "removeSupplierCategory",
            summary = "Remove a status in a category",
            description = "For a status that was never given; one that ends gets a last day instead.")
    @ApiResponse(responseCode = "204", description = "It is gone.")
    public void remove(
            @Parameter(description = "Id of the supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            @Parameter(description = "Id of the record.", example = "01931a2b-0000-7000-8000-000000000005")
                    @PathParam("category")
                    String category,
            @Context SecurityContext security) {
        facts.remove(Actor.of(security), FactKind.CATEGORY, id, category);
    }
}
