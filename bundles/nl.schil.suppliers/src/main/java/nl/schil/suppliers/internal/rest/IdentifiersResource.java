package nl.schil.suppliers.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.suppliers.internal.application.ChangeSupplier;
import nl.schil.suppliers.internal.application.ChangeSupplier.NewIdentifier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The identifiers of a supplier. */
@Component(service = IdentifiersResource.class)
@JakartarsResource
@JSONRequired
@Path("suppliers/{id}/identifiers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "suppliers", description = "The supplier register.")
public final class IdentifiersResource {
    private static final String WRITE = "suppliers.write";

    private final SupplierViews views;
    private final ChangeSupplier change;

    @Activate
    public IdentifiersResource(@Reference SupplierViews views, @Reference ChangeSupplier change) {
        this.views = views;
        this.change = change;
    }

    /** An identifier to add. */
    @Schema(name = "NewIdentifier", description = "An identifier to add.")
    public record IdentifierRequest(
            @Schema(description = "Scheme.", example = "LEI") @Nullable String scheme,

            @Schema(description = "Value in any spelling.", example = "724500SCHIL000000032") @Nullable String value,

            @Schema(description = "First day of validity.", example = "2020-01-01") @Nullable LocalDate validFrom,

            @Schema(description = "Last day of validity; absent while it is live.", example = "2026-12-31") @Nullable LocalDate validTo,

            @Schema(description = "Day on which it was compared with its register.", example = "2026-03-01") @Nullable LocalDate verifiedOn,

            @Schema(description = "Where it was found.", example = "KvK-uittreksel") @Nullable String source) {}

    @POST
    @Permission(WRITE)
    @Operation(
            operationId = "addIdentifier",
            summary = "Add an identifier",
            description =
                    "Refused with 422 when it does not pass its scheme's check, and with 409 when another supplier has"
                            + " it or this one has another value. The same identifier again renews its dates and source.")
    @ApiResponse(responseCode = "200", description = "The supplier with the identifier.")
    public SupplierView add(
            @Parameter(description = "Id of the supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            IdentifierRequest request,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        change.addIdentifier(
                actor,
                id,
                new NewIdentifier(
                        required(request.scheme(), request),
                        required(request.value(), request),
                        request.validFrom(),
                        request.validTo(),
                        request.verifiedOn(),
                        request.source()));
        return views.find(id, actor.scope(WRITE)).orElseThrow();
    }

    @DELETE
    @Path("{scheme}/{value}")
    @Permission(WRITE)
    @Operation(
            operationId = "removeIdentifier",
            summary = "Remove an identifier",
            description =
                    "For an identifier that was never the supplier's. One that has ended gets a last day instead.")
    @ApiResponse(responseCode = "200", description = "The supplier without the identifier.")
    public SupplierView remove(
            @Parameter(description = "Id of the supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            @Parameter(description = "Scheme.", example = "KVK") @PathParam("scheme") String scheme,
            @Parameter(description = "Canonical value.", example = "12345678") @PathParam("value") String value,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        change.removeIdentifier(actor, id, scheme, value);
        return views.find(id, actor.scope(WRITE)).orElseThrow();
    }

    private static String required(@Nullable String value, IdentifierRequest request) {
        if (value != null && !value.isBlank()) {
            return value;
        }
        List<Violation> violations = new ArrayList<>();
        if (request.scheme() == null || request.scheme().isBlank()) {
            violations.add(Violation.of("scheme", null, "suppliers.field.required"));
        }
        if (request.value() == null || request.value().isBlank()) {
            violations.add(Violation.of("value", null, "suppliers.field.required"));
        }
        throw ProblemException.invalid(violations);
    }
}
