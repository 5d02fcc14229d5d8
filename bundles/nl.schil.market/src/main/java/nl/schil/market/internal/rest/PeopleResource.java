package nl.schil.market.internal.rest;

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
import java.util.Set;
import nl.schil.kernel.Page;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.ActorDirectory;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The people who can be named. */
@Component(service = PeopleResource.class)
@JakartarsResource
@JSONRequired
@Path("market/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "market", description = "Categories, market scans, positions, sourcing models and plans.")
public final class PeopleResource {
    private static final int MOST_PEOPLE = 2000;

    private final MarketAnswers answers;
    private final ActorDirectory people;

    @Activate
    public PeopleResource(@Reference MarketAnswers answers, @Reference ActorDirectory people) {
        this.answers = answers;
        this.people = people;
    }

    @GET
    @Permission("market.read")
    @Operation(
            operationId = "listMarketPeople",
            summary = "List the people who can be named",
            description =
                    "People with an account that can be used and a role in the organisation, by name; at most 2,000.")
    public Page<PersonJson> people(
            @Parameter(description = "Id of the organisation; the caller's first when absent.")
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Context SecurityContext security) {
        OrganisationRef own = answers.organisation(Actor.of(security), MarketAnswers.READ, organisation);
        OrganisationScope scope = new OrganisationScope(false, Set.of(own.id()));
        return new Page<>(
                people.people(scope, MOST_PEOPLE).stream().map(PersonJson::of).toList(), null);
    }
}
