package nl.schil.identity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Set;
import nl.schil.identity.internal.roles.RoleCatalogue;
import nl.schil.kernel.Page;
import nl.schil.kernel.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The roles that people and programs hold. */
@Component(service = RolesResource.class)
@JakartarsResource
@JSONRequired
@Path("roles")
@Produces(MediaType.APPLICATION_JSON)
public final class RolesResource {
    private final RoleCatalogue roles;

    @Schema(name = "Role", description = "A role and what it permits.")
    record Shown(
            @Schema(description = "Code.", example = "contract-manager")
            String code,

            @Schema(
                    description = "Name by language.",
                    example = "{\"nl\":\"Contractmanager\",\"en\":\"Contract manager\"}")
            Map<String, String> names,

            @Schema(
                    description = "Patterns `module.verb`; `*` stands for every module or verb.",
                    example = "[\"contracts.read\"]")
            Set<String> permissions) {}

    @Activate
    public RolesResource(@Reference RoleCatalogue roles) {
        this.roles = roles;
    }

    @GET
    @Permission(Permission.SIGNED_IN)
    @Operation(
            summary = "List the roles",
            description = "All roles with what they permit, the enabled modules' own permissions among them.")
    public Page<Shown> list() {
        return new Page<>(
                roles.all().values().stream()
                        .map(role -> new Shown(role.code(), role.names(), role.permissions()))
                        .toList(),
                null);
    }
}
