package nl.schil.circularity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import nl.schil.kernel.Page;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The people who can answer for a goal. */
@Component(service = PeopleResource.class)
@JakartarsResource
@JSONRequired
@Path("circularity/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "circularity", description = "Circularity goals and materials")
public final class PeopleResource {
    private final CircularityDesk desk;

    @Activate
    public PeopleResource(@Reference CircularityDesk desk) {
        this.desk = desk;
    }

    @GET
    @Permission(CircularityDesk.READ)
    @Operation(
            operationId = "listCircularityPeople",
            summary = "List the people who can answer for a goal",
            description = "People with an account that can be used and a role in the organisation, by name.")
    public Page<PersonJson> people(
            @Parameter(description = "Id of the organisation; the caller's first when absent.")
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Context SecurityContext security) {
        String own = desk.organisation(Actor.of(security), CircularityDesk.READ, organisation)
                .id();
        return new Page<>(desk.people(own).stream().map(PersonJson::of).toList(), null);
    }
}
