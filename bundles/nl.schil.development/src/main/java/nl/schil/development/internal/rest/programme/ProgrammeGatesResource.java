package nl.schil.development.internal.rest.programme;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import nl.schil.development.internal.application.PassGate;
import nl.schil.development.internal.model.programme.Step;
import nl.schil.development.internal.rest.DevelopmentDesk;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The steps of development programmes. */
@Component(service = ProgrammeGatesResource.class)
@JakartarsResource
@JSONRequired
@Path("development/programmes/{id}/gates/{step}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "development", description = "Developing suppliers together")
public final class ProgrammeGatesResource {
    private static final String ID = "0198c6a5-6f70-7b92-8c34-e5f6a7b8c9d0";

    private final ProgrammeDesk programmes;

    @Activate
    public ProgrammeGatesResource(@Reference ProgrammeDesk programmes) {
        this.programmes = programmes;
    }

    @PUT
    @Permission(DevelopmentDesk.WRITE)
    @Operation(
            operationId = "passProgrammeGate",
            summary = "Pass a step",
            description = "The next one, with proof and who decided; the last one that was passed can be told again.")
    @ApiResponse(
            responseCode = "200",
            description = "The programme; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = ProgrammeJson.class)))
    public Response pass(
            @Parameter(description = "Identifier.", example = ID) @PathParam("id") String id,
            @Parameter(description = "The step.", example = "TEAM") @PathParam("step") String step,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            ProgrammeInput.Pass input,
            @Context SecurityContext security) {
        return programmes.change(
                security,
                id,
                ifMatch,
                (actor, read) -> new PassGate(programmes.programmes())
                        .pass(
                                actor,
                                read,
                                step(step),
                                input.passedOn(),
                                input.decider(),
                                input.proof(),
                                programmes.desk().today()));
    }

    private static Step step(String asked) {
        for (Step one : Step.values()) {
            if (one.name().equals(asked)) {
                return one;
            }
        }
        throw ProblemException.notFound("step", asked);
    }
}
