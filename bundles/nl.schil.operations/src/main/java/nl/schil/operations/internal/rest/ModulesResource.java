package nl.schil.operations.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import nl.schil.kernel.Page;
import nl.schil.kernel.Violation;
import nl.schil.kernel.module.ModuleInfo;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.text.Text;
import nl.schil.operations.internal.modules.ModuleSwitch;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The modules of this installation and their switches. */
@Component(service = ModulesResource.class)
@JakartarsResource
@Path("modules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "modules", description = "The modules that an organisation switches on and off.")
public final class ModulesResource {
    private final ModuleSwitch modules;

    @Activate
    public ModulesResource(@Reference ModuleSwitch modules) {
        this.modules = modules;
    }

    /** The wanted position of a switch. */
    @Schema(name = "ModuleSwitch", description = "The wanted position of a module's switch.")
    public record Switch(
            @Schema(description = "Whether the module is on.", example = "true") @Nullable Boolean enabled) {}

    /** What a switch did. */
    @Schema(name = "ModuleSwitched", description = "A module after its switch, and what was switched with it.")
    public record Switched(
            @Schema(description = "The module as it is now.")
            ModuleInfo module,

            @Schema(description = "Ids of all modules whose state changed.", example = "[\"contracts\"]")
            List<String> changed) {}

    @GET
    @Permission(Permission.SIGNED_IN)
    @Operation(
            operationId = "listModules",
            summary = "List the installed modules",
            description = "All modules of this installation, also those that were never started.")
    public Page<ModuleInfo> list() {
        return new Page<>(modules.list(), null);
    }

    @GET
    @Path("{id}")
    @Permission(Permission.SIGNED_IN)
    @Operation(operationId = "getModule", summary = "Get a module", description = "One installed module by its id.")
    public ModuleInfo get(
            @Parameter(description = "Id of the module.", example = "contracts") @PathParam("id") String id) {
        return modules.list().stream()
                .filter(module -> module.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("module", id));
    }

    @PUT
    @Path("{id}")
    @Permission("operations.switch")
    @Operation(
            operationId = "switchModule",
            summary = "Switch a module on or off",
            description = "Answers when the switch is complete. Switching on pulls in what the module requires;"
                    + " switching off what others require is refused with 409 and their list. No data is removed.")
    public Switched put(
            @Parameter(description = "Id of the module.", example = "contracts") @PathParam("id") String id,
            Switch wanted,
            @Context SecurityContext security,
            @Context HttpServletRequest request) {
        get(id);
        if (wanted == null || wanted.enabled() == null) {
            throw ProblemException.invalid(Violation.of("enabled", null, "problem.required"));
        }
        List<ModuleInfo> changed = modules.enableBeforeRoutes(Actor.of(security), id, wanted.enabled())
                .orElseThrow(ModulesResource::refused);
        request.setAttribute(RoutesFollow.ATTRIBUTE, true);
        return new Switched(get(id), changed.stream().map(ModuleInfo::id).toList());
    }

    private static ProblemException refused(List<Violation> violations) {
        Text reason = violations.get(0).text();
        return new ProblemException(409, reason, violations);
    }
}
