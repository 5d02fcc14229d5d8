package nl.schil.circularity.internal.material.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import nl.schil.circularity.internal.rest.CircularityDesk;
import nl.schil.kernel.Page;
import nl.schil.kernel.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The sets of weights that impacts of materials can be stated with. */
@Component(service = WeightSetsResource.class)
@JakartarsResource
@JSONRequired
@Path("circularity/materials/weight-sets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "circularity", description = "Circularity goals and materials")
public final class WeightSetsResource {
    private final MaterialDesk desk;

    @Activate
    public WeightSetsResource(@Reference MaterialDesk desk) {
        this.desk = desk;
    }

    @GET
    @Permission(CircularityDesk.READ)
    @Operation(
            operationId = "listMaterialWeightSets",
            summary = "List the sets of weights of environmental impacts",
            description = "With their impact categories and units. A statement names its set in `weights`.")
    public Page<WeightSetJson> list(@Context HttpHeaders headers) {
        return new Page<>(WeightSetJson.all(desk.rendering(headers)), null);
    }
}
