package nl.schil.identity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Objects;
import nl.schil.identity.internal.application.Organisations;
import nl.schil.identity.internal.application.Visits;
import nl.schil.identity.internal.model.Secret;
import nl.schil.kernel.directory.SupplierDirectory;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.door.DoorVisit;
import nl.schil.kernel.door.Invitation;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** A visit at the supplier's door. */
@Component(service = DoorResource.class)
@JakartarsResource
@JSONRequired
@Path("door/session")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "door", description = "What people of suppliers can reach with their invitation")
public final class DoorResource {
    /** Path of the one operation at the door that takes no visit. */
    static final String OPENING = "door/session";

    private final Visits visits;
    private final Organisations organisations;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable SupplierDirectory suppliers;

    @Schema(name = "DoorLink", description = "The secret of a link.")
    record Link(
            @Schema(
                    description = "What stands behind the number sign of the link.",
                    example = "Zk3vT0cN2w1mE8yH5xqL7pRbU4sJ6aGd9fKoVtYiXhM")
            @Nullable String token) {
        @Override
        public String toString() {
            return "Link";
        }
    }

    @Activate
    public DoorResource(@Reference Visits visits, @Reference Organisations organisations) {
        this.visits = visits;
        this.organisations = organisations;
    }

    @POST
    @Permission(Permission.PUBLIC)
    @Operation(
            operationId = "openDoor",
            summary = "Open an invitation",
            description =
                    "Exchanges the secret of a link for a short session and sets its cookie. A link that is wrong, over"
                            + " or revoked is answered with one and the same 404; repeated failures with 429.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "The visit; the cookie is set.",
                        content = @Content(schema = @Schema(implementation = DoorView.class))),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/404"),
                @ApiResponse(responseCode = "429", ref = "#/components/responses/429")
            })
    public Response open(Link link, @Context HttpServletRequest request) {
        Connection connection = Connection.of(request);
        Visits.Opened opened = visits.open(Objects.requireNonNullElse(link.token(), ""), connection.address());
        return Response.ok(view(opened.visit(), opened.secret()))
                .header(HttpHeaders.SET_COOKIE, DoorCookie.of(opened.secret(), connection.secure(), visits.longest()))
                .build();
    }

    @GET
    @Permission(Permission.DOOR)
    @Operation(
            operationId = "getDoorVisit",
            summary = "Show what the visitor is invited for",
            description = "The invitation of the session; 401 when there is none, or it is over.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The visit.",
                            content = @Content(schema = @Schema(implementation = DoorView.class))))
    public DoorView show(
            @Context SecurityContext security,
            @Parameter(hidden = true) @CookieParam(DoorCookie.NAME) @Nullable String secret) {
        return view(DoorVisit.of(security), Objects.requireNonNull(secret));
    }

    @DELETE
    @Permission(Permission.DOOR)
    @Operation(
            operationId = "closeDoor",
            summary = "End the visit",
            description = "Ends the session and removes its cookie; the link works on.",
            responses = @ApiResponse(responseCode = "204", description = "Ended."))
    public Response close(
            @Context SecurityContext security,
            @Parameter(hidden = true) @CookieParam(DoorCookie.NAME) @Nullable String secret,
            @Context HttpServletRequest request) {
        visits.close(DoorVisit.of(security), Objects.requireNonNull(secret));
        boolean secure = Connection.of(request).secure();
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, DoorCookie.removed(secure))
                .build();
    }

    private DoorView view(DoorVisit visit, String secret) {
        Invitation invitation = visit.invitation();
        String organisation = invitation.organisation();
        return new DoorView(
                invitation.purpose(),
                invitation.title(),
                organisations.find(List.of(organisation)).get(organisation).name(),
                supplier(invitation.supplierId()),
                invitation.name(),
                invitation.expiresOn(),
                Secret.csrf(secret));
    }

    private @Nullable String supplier(String id) {
        SupplierDirectory directory = suppliers;
        SupplierRef supplier =
                directory == null ? null : directory.find(List.of(id)).get(id);
        return supplier == null ? null : supplier.name();
    }
}
