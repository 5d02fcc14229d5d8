package nl.schil.suppliers.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.suppliers.internal.application.MergeSuppliers;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Merges two suppliers. */
@Component(service = MergeResource.class)
@JakartarsResource
@JSONRequired
@Path("suppliers/{id}/merge")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "suppliers", description = "The supplier register.")
public final class MergeResource {
    private final MergeSuppliers merge;
    private final Clock clock;

    @Activate
    public MergeResource(@Reference MergeSuppliers merge, @Reference Clock clock) {
        this.merge = merge;
        this.clock = clock;
    }

    /** Which supplier goes. */
    @Schema(name = "MergeRequest", description = "Which supplier becomes part of the one in the path.")
    public record Request(
            @Schema(description = "Id of the supplier that goes.", example = "01931a2b-0000-7000-8000-000000000009")
            @Nullable String with,

            @Schema(description = "Its version as it was seen.", example = "3") @Nullable Long version) {}

    @POST
    @Permission("suppliers.write")
    @Operation(
            operationId = "mergeSuppliers",
            summary = "Merge two suppliers",
            description =
                    "The supplier of the path stays and takes over the names, keys, numbers, relations and records of"
                            + " the other; references of all modules follow. The id of the other leads to the one that stays."
                            + " Refused with 409 and the reasons when a module is switched off that would be left behind, when the"
                            + " other belongs to organisations that the caller does not write for, or when it changed since.")
    public MergeView merge(
            @Parameter(description = "Id of the supplier that stays.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            @Parameter(description = "Entity tag of the version of the supplier that stays.", example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            Request request,
            @Context SecurityContext security) {
        List<Violation> violations = new ArrayList<>();
        String with = request.with();
        Long version = request.version();
        if (with == null || with.isBlank()) {
            violations.add(Violation.of("with", with, "suppliers.merge.with"));
        }
        if (version == null) {
            violations.add(Violation.of("version", null, "suppliers.merge.version"));
        }
        if (with == null || version == null || !violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return MergeView.of(merge.merge(Actor.of(security), id, with, ifMatch, version), LocalDate.now(clock));
    }
}
