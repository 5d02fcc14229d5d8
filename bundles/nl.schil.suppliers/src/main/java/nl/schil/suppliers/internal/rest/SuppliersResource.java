package nl.schil.suppliers.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import nl.schil.kernel.Page;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import nl.schil.suppliers.internal.application.ChangeSupplier;
import nl.schil.suppliers.internal.application.EnterSupplier;
import nl.schil.suppliers.internal.model.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The supplier register. */
@Component(service = SuppliersResource.class)
@JakartarsResource
@JSONRequired
@Path("suppliers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "suppliers", description = "The supplier register.")
public final class SuppliersResource {
    private static final String READ = "suppliers.read";
    private static final String WRITE = "suppliers.write";
    private static final int PERMANENT_REDIRECT = 308;

    private final SupplierViews views;
    private final EnterSupplier enter;
    private final ChangeSupplier change;
    private final Organisations organisations;
    private final Clock clock;

    @Activate
    public SuppliersResource(
            @Reference SupplierViews views,
            @Reference EnterSupplier enter,
            @Reference ChangeSupplier change,
            @Reference Organisations organisations,
            @Reference Clock clock) {
        this.views = views;
        this.enter = enter;
        this.change = change;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GET
    @Permission(READ)
    @Operation(
            operationId = "listSuppliers",
            summary = "List or search suppliers",
            description = "Suppliers in relation with the caller's organisations. All words of `q` must stand in the"
                    + " names, place, identifiers or register numbers of a supplier, in any spelling and case.")
    public Page<SupplierView> list(
            @Parameter(description = "Words or an identifier to look for.", example = "testmeubel utrecht")
                    @QueryParam("q")
                    @Nullable String q,
            @Parameter(
                            description = "Order: name, place or verifiedOn; with - in front from high to low.",
                            example = "name")
                    @QueryParam("sort")
                    @Nullable String sort,
            @Parameter(description = "Where to go on: `next` of the page before.", example = "MDE5M2EK")
                    @QueryParam("cursor")
                    @Nullable String cursor,
            @Parameter(description = "Rows per page, 1 to 100; 50 when absent.", example = "50")
                    @QueryParam("limit")
                    @Nullable Integer limit,
            @Parameter(
                            description = "Only suppliers of this buying organisation.",
                            example = "01931a2b-0000-7000-8000-000000000003")
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Parameter(description = "true: only those blocked on the day.", example = "true")
                    @QueryParam("blocked")
                    @Nullable String blocked,
            @Parameter(
                            description = "Only small and medium-sized enterprises or not: YES, NO or UNKNOWN.",
                            example = "YES")
                    @QueryParam("sme")
                    @Nullable String sme,
            @Parameter(
                            description =
                                    "EXPIRED: only those with a certificate that has expired by the day, without a later"
                                            + " one of the same kind.",
                            example = "EXPIRED")
                    @QueryParam("certificate")
                    @Nullable String certificate,
            @Parameter(
                            description =
                                    "true: only those that are archived for all organisations asked, instead of those in"
                                            + " relation with one.",
                            example = "true")
                    @QueryParam("archived")
                    @Nullable String archived,
            @Parameter(description = "Day to answer for, YYYY-MM-DD; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        OrganisationScope scope = Organisations.scope(Actor.of(security), READ, organisation);
        return views.list(
                scope, q, ListFilter.read(blocked, sme, certificate, archived, asOf, clock), sort, cursor, limit);
    }

    @GET
    @Path("summary")
    @Permission(READ)
    @Operation(
            operationId = "summariseSuppliers",
            summary = "Count the register",
            description = "How many suppliers the caller's organisations have, and what falls short.")
    public SupplierViews.Summary summary(
            @Parameter(
                            description = "Only suppliers of this buying organisation.",
                            example = "01931a2b-0000-7000-8000-000000000003")
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Context SecurityContext security) {
        return views.summary(Organisations.scope(Actor.of(security), READ, organisation));
    }

    @POST
    @Permission(WRITE)
    @Operation(
            operationId = "enterSupplier",
            summary = "Enter a supplier",
            description =
                    "Refused with 409 when the register has the supplier already, or may have it: the same strong key"
                            + " under another name is queued for review. A supplier that only other organisations had is put in"
                            + " relation with this one.")
    @ApiResponse(
            responseCode = "201",
            description = "The supplier.",
            content = @Content(schema = @Schema(implementation = SupplierView.class)))
    public Response create(SupplierRequest request, @Context SecurityContext security, @Context UriInfo uri) {
        Actor actor = Actor.of(security);
        Map<String, String> columns = request.columns();
        Supplier supplier =
                FieldNames.inFields(() -> enter.enter(actor, organisation(actor, request, columns), columns));
        return Response.created(uri.getAbsolutePathBuilder().path(supplier.id()).build())
                .header(HttpHeaders.ETAG, Version.tag(supplier.version()))
                .entity(views.find(supplier.id(), actor.scope(WRITE)).orElseThrow())
                .build();
    }

    /** The organisation to enter for; without one, that is said together with what is wrong in the columns. */
    private String organisation(Actor actor, SupplierRequest request, Map<String, String> columns) {
        return organisations
                .writable(actor, request.organisation())
                .orElseThrow(violations ->
                        ProblemException.invalid(Stream.concat(violations.stream(), enter.faults(columns).stream())
                                .toList()));
    }

    @GET
    @Path("{id}")
    @Permission(READ)
    @Operation(
            operationId = "getSupplier",
            summary = "Read a supplier",
            description =
                    "The supplier with its entity tag. The id of a supplier that was merged is answered with 308 and"
                            + " the location of the one that it is now part of.")
    @ApiResponse(
            responseCode = "200",
            description = "The supplier.",
            content = @Content(schema = @Schema(implementation = SupplierView.class)))
    public Response one(
            @Parameter(description = "Id of the supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        OrganisationScope scope = Actor.of(security).scope(READ);
        return views.survivor(id, scope)
                .map(survivor -> Response.status(PERMANENT_REDIRECT)
                        .location(uri.getBaseUriBuilder()
                                .path("suppliers")
                                .path(survivor)
                                .build())
                        .build())
                .orElseGet(() -> answer(id, scope));
    }

    @PATCH
    @Path("{id}")
    @Permission(WRITE)
    @Operation(
            operationId = "changeSupplier",
            summary = "Change a supplier's description",
            description = "Changes the fields given; identifiers and contacts have paths of their own.",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = SupplierChange.class))))
    @ApiResponse(
            responseCode = "200",
            description = "The supplier after the change.",
            content = @Content(schema = @Schema(implementation = SupplierView.class)))
    public Response change(
            @Parameter(description = "Id of the supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            Map<String, Object> request,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Map<String, String> columns = SupplierChange.columns(request);
        FieldNames.inFields(() -> change.describe(actor, id, ifMatch, columns));
        return answer(id, actor.scope(WRITE));
    }

    private Response answer(String id, OrganisationScope scope) {
        SupplierView view = views.find(id, scope).orElseThrow(() -> ProblemException.notFound("supplier", id));
        return Response.ok(view)
                .header(HttpHeaders.ETAG, Version.tag(view.version()))
                .build();
    }
}
