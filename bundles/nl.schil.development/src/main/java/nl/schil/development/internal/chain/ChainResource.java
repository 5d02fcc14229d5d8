package nl.schil.development.internal.chain;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schil.development.internal.model.chain.ChainGoal;
import nl.schil.development.internal.model.chain.ChainLink;
import nl.schil.development.internal.rest.DevelopmentDesk;
import nl.schil.kernel.Result;
import nl.schil.kernel.directory.GoalRef;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The chain behind suppliers. */
@Component(service = ChainResource.class)
@JakartarsResource
@JSONRequired
@Path("development/chain")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "development", description = "Development of suppliers, together with them")
public final class ChainResource {
    private final DevelopmentDesk desk;
    private final SqlChain chain;

    @Activate
    public ChainResource(@Reference DevelopmentDesk desk, @Reference SqlChain chain) {
        this.desk = desk;
        this.chain = chain;
    }

    @GET
    @Permission(DevelopmentDesk.READ)
    @Operation(
            operationId = "getChain",
            summary = "Read the chain behind suppliers",
            description = "Goal by goal who supplies what to whom, and how far we can steer it.")
    public ChainJson get(
            @Parameter(description = "Only of this organisation.") @QueryParam("organisation") @Nullable String organisation,
            @Parameter(
                            description = "Only with this supplier of ours, by id.",
                            example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a13")
                    @QueryParam("supplier")
                    @Nullable String supplier,
            @Parameter(description = "Date at which it stands so; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        OrganisationScope scope = Actor.of(security).scope(DevelopmentDesk.READ);
        String own = DevelopmentDesk.given(organisation);
        String only = DevelopmentDesk.given(supplier);
        LocalDate on = desk.asOf(asOf);
        List<ChainGoal> goals = chain.goals(own == null ? scope : scope.narrow(own), on);
        List<ChainLink> links = chain.links(goals, on).stream()
                .filter(link -> only == null || only.equals(link.supplier()))
                .toList();
        Map<String, List<ChainLink>> byGoal = links.stream().collect(Collectors.groupingBy(ChainLink::goal));
        Map<String, SupplierRef> names = names(links);
        Map<String, GoalRef> kept = kept(goals);
        return new ChainJson(goals.stream()
                .filter(goal -> only == null || byGoal.containsKey(goal.id()))
                .map(goal -> ChainJson.GoalJson.of(goal, byGoal.getOrDefault(goal.id(), List.of()), names, kept))
                .toList());
    }

    @POST
    @Path("goals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(DevelopmentDesk.WRITE)
    @Operation(
            operationId = "addChainGoal",
            summary = "Add a goal in the chain",
            description = "A goal that is reached or missed at the suppliers of our suppliers.")
    public ChainJson.GoalJson addGoal(ChainJson.GoalInput input, @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        String own = desk.organisation(actor, DevelopmentDesk.WRITE, input.organisation());
        ChainGoal asked = DevelopmentDesk.done(() -> keeping().goal(own, null, input.asked()));
        ChainGoal made = chain.keep(actor, asked, true);
        return ChainJson.GoalJson.of(made, List.of(), Map.of(), kept(List.of(made)));
    }

    @PUT
    @Path("goals/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(DevelopmentDesk.WRITE)
    @Operation(
            operationId = "putChainGoal",
            summary = "Change a goal in the chain",
            description = "Also the day on which it ends. If-Match must name the version that was read.")
    public ChainJson.GoalJson putGoal(
            @Parameter(description = "Goal id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            ChainJson.GoalInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        ChainGoal before = goal(actor, id);
        Version.require(ifMatch, before.version());
        ChainGoal after = DevelopmentDesk.done(() -> keeping().goal(before.organisation(), before, input.asked()));
        ChainGoal written = DevelopmentDesk.done(() -> Result.accepted(chain.keep(actor, after, false)));
        List<ChainLink> links = chain.links(List.of(written), desk.today());
        return ChainJson.GoalJson.of(written, links, names(links), kept(List.of(written)));
    }

    @POST
    @Path("goals/{id}/links")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(DevelopmentDesk.WRITE)
    @Operation(
            operationId = "addChainLink",
            summary = "Add a link of the chain",
            description =
                    "What a supplier of one of our suppliers delivers for the goal; dependency and influence may be"
                            + " unknown.")
    public ChainJson.LinkJson addLink(
            @Parameter(description = "Goal id.") @PathParam("id") String id,
            ChainJson.LinkInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        ChainGoal goal = goal(actor, id);
        ChainLink asked = DevelopmentDesk.done(() -> keeping().link(goal, null, input.asked()));
        return json(chain.keep(actor, asked, true));
    }

    @PUT
    @Path("links/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(DevelopmentDesk.WRITE)
    @Operation(
            operationId = "putChainLink",
            summary = "Change a link of the chain",
            description =
                    "It stays with its goal and our supplier; also the day on which it ends. If-Match must name the"
                            + " version that was read.")
    public ChainJson.LinkJson putLink(
            @Parameter(description = "Link id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            ChainJson.LinkInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        ChainLink before = chain.link(actor.scope(DevelopmentDesk.WRITE), id)
                .orElseThrow(() -> ProblemException.notFound("chain-link", id));
        Version.require(ifMatch, before.version());
        ChainGoal goal = goal(actor, before.goal());
        ChainLink after = DevelopmentDesk.done(() -> keeping().link(goal, before, input.asked()));
        return json(DevelopmentDesk.done(() -> Result.accepted(chain.keep(actor, after, false))));
    }

    private Map<String, GoalRef> kept(List<ChainGoal> goals) {
        return desk.subjects()
                .goals(goals.stream()
                        .map(ChainGoal::goal)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private KeepChain keeping() {
        return new KeepChain(desk.subjects(), desk.today());
    }

    private ChainGoal goal(Actor actor, String id) {
        return chain.goal(actor.scope(DevelopmentDesk.WRITE), id)
                .orElseThrow(() -> ProblemException.notFound("chain-goal", id));
    }

    private ChainJson.LinkJson json(ChainLink link) {
        return ChainJson.LinkJson.of(link, names(List.of(link)));
    }

    private Map<String, SupplierRef> names(List<ChainLink> links) {
        Set<String> ids = new HashSet<>();
        links.forEach(link -> {
            ids.add(link.supplier());
            if (link.party() != null) {
                ids.add(link.party());
            }
        });
        return desk.subjects().suppliers(ids);
    }
}
