package nl.schil.governance.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import nl.schil.governance.internal.application.ChangeRaci;
import nl.schil.governance.internal.application.ReadRaci;
import nl.schil.governance.internal.application.ReadRaci.Division;
import nl.schil.governance.internal.application.Subjects;
import nl.schil.governance.internal.model.raci.RaciTable;
import nl.schil.governance.internal.model.raci.RaciTables;
import nl.schil.governance.internal.model.raci.Starter;
import nl.schil.governance.internal.store.StarterReference;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.ActorDirectory;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.security.Person;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Who does what, for an organisation, a supplier or a contract. */
@Component(service = RaciResource.class)
@JakartarsResource
@JSONRequired
@Path("governance/raci")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "governance", description = "Who does what, meetings, decisions and actions.")
public final class RaciResource {
    private static final int MOST_CHANGES = 2000;
    private static final int MOST_PEOPLE = 10_000;

    private final RaciScopes scopes;
    private final GovernanceAnswers answers;
    private final RaciTables tables;
    private final ActorDirectory people;
    private final Starter starter;
    private final ReadRaci reading;

    @Activate
    public RaciResource(
            @Reference RaciScopes scopes,
            @Reference GovernanceAnswers answers,
            @Reference RaciTables tables,
            @Reference StarterReference starter,
            @Reference Subjects subjects,
            @Reference ActorDirectory people) {
        this.scopes = scopes;
        this.answers = answers;
        this.tables = tables;
        this.people = people;
        this.starter = starter.current();
        this.reading = new ReadRaci(tables, this.starter, subjects, people);
    }

    @GET
    @Permission("governance.read")
    @Operation(
            operationId = "getRaci",
            summary = "Read who does what in an organisation, for a supplier or for a contract",
            description =
                    "Of each letter of an activity the narrowest scope that has somebody counts: the contract, its"
                            + " supplier, the organisation. With the orphan index: activities without exactly one named"
                            + " accountable person, by activities in scope.")
    @ApiResponse(
            responseCode = "200",
            description = "The division; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = RaciJson.class)))
    public Response get(
            @Parameter(description = "Id of the organisation; the caller's first when absent.")
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Parameter(
                            description = "Id of a supplier, for the division about it.",
                            example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14")
                    @QueryParam("supplier")
                    @Nullable String supplier,
            @Parameter(
                            description = "Id of a contract, for the division about it.",
                            example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a13")
                    @QueryParam("contract")
                    @Nullable String contract,
            @Parameter(description = "Date at which it holds; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        RaciScopes.Named named =
                scopes.scope(Actor.of(security), GovernanceAnswers.READ, organisation, supplier, contract);
        return answer(named, AsOf.of(asOf, answers.clock()), headers);
    }

    @POST
    @Path("changes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("governance.write")
    @Operation(
            operationId = "changeRaci",
            summary = "Divide activities over roles, and roles over people",
            description = "Changes cells and seats of the scope's own table from a day on; what held before keeps its"
                    + " days. If-Match must name the version that was read, \"0\" when the scope has no table yet. More"
                    + " than one accountable is kept and counted as an error, so that it can be put right.")
    @ApiResponse(
            responseCode = "200",
            description = "The division after the change, with its new version.",
            content = @Content(schema = @Schema(implementation = RaciJson.class)))
    public Response change(
            @Parameter(description = "Id of the organisation; the caller's first when absent.")
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Parameter(
                            description = "Id of a supplier, for the division about it.",
                            example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14")
                    @QueryParam("supplier")
                    @Nullable String supplier,
            @Parameter(
                            description = "Id of a contract, for the division about it.",
                            example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a13")
                    @QueryParam("contract")
                    @Nullable String contract,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            RaciInput input,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Actor actor = Actor.of(security);
        RaciScopes.Named named = scopes.scope(actor, GovernanceAnswers.WRITE, organisation, supplier, contract);
        if (input.size() > MOST_CHANGES) {
            throw ProblemException.invalid(
                    Violation.of("cells", String.valueOf(input.size()), "governance.raci.most", "max", MOST_CHANGES));
        }
        LocalDate today = answers.today();
        RaciTable before = reading.at(named.scope(), today).own();
        Version.require(ifMatch, before.version());
        ChangeRaci changing = new ChangeRaci(starter, present(named.scope().organisation()), today);
        RaciTable after = GovernanceAnswers.done(() -> changing.change(before, input.asked()));
        GovernanceAnswers.done(() -> Result.accepted(tables.replace(actor, before, after, today)));
        return answer(named, today, headers);
    }

    private Set<String> present(String organisation) {
        Set<String> ids = new HashSet<>();
        people.people(new OrganisationScope(false, Set.of(organisation)), MOST_PEOPLE).stream()
                .map(Person::id)
                .forEach(ids::add);
        return ids;
    }

    private Response answer(RaciScopes.Named named, LocalDate asOf, HttpHeaders headers) {
        Division division = reading.at(named.scope(), asOf);
        return Response.ok(RaciJson.of(division, starter, named.label(), GovernanceAnswers.english(headers)))
                .header(HttpHeaders.ETAG, Version.tag(division.own().version()))
                .build();
    }
}
