package nl.schil.store.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.schil.kernel.security.Permission;
import nl.schil.store.internal.Store;
import nl.schil.store.internal.backup.Verification;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Checks of the database and its audit chain. */
@Component(service = VerificationsResource.class)
@JakartarsResource
@JSONRequired
@Path("verifications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
@Tag(name = "operations", description = "Running this installation.")
public final class VerificationsResource {
    private final Store store;

    @Activate
    public VerificationsResource(@Reference Store store) {
        this.store = store;
    }

    @POST
    @Permission("operations.verify")
    @Operation(
            operationId = "createVerification",
            summary = "Verify the database and the audit chain",
            description = "Checks the file, the references between rows and every row of the audit chain against one"
                    + " snapshot, while work goes on. The answer names the first row that does not hold.")
    @ApiResponse(responseCode = "200", description = "The verdict, also when something is wrong.")
    public Verification verify() {
        return store.verify();
    }
}
