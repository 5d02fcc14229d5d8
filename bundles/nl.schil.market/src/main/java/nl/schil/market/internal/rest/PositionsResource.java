package nl.schil.market.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.Page;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.security.Person;
import nl.schil.market.internal.application.PlaceCategory;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Placement;
import nl.schil.market.internal.model.Position;
import nl.schil.market.internal.store.SqlPositions;
import nl.schil.market.internal.store.SqlReference;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Positions in the purchasing portfolio. */
@Component(service = PositionsResource.class)
@JakartarsResource
@JSONRequired
@Path("market/categories/{category}/positions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "market", description = "Categories, market scans, positions, sourcing models and plans.")
public final class PositionsResource {
    private final MarketAnswers answers;
    private final MarketPeople people;
    private final CategoryDesk desk;
    private final SqlPositions positions;
    private final SqlReference reference;

    @Activate
    public PositionsResource(
            @Reference MarketAnswers answers,
            @Reference MarketPeople people,
            @Reference CategoryDesk desk,
            @Reference SqlPositions positions,
            @Reference SqlReference reference) {
        this.answers = answers;
        this.people = people;
        this.desk = desk;
        this.positions = positions;
        this.reference = reference;
    }

    @GET
    @Permission("market.read")
    @Operation(
            operationId = "listCategoryPositions",
            summary = "List where a category stood in the portfolio",
            description = "The newest first. Near a cut (2.8 to 3.2) the former side is kept.")
    public Page<PlacementJson> list(
            @Parameter(description = "Category id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
                    @PathParam("category")
                    String id,
            @Parameter(description = "Date at which it stands so; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        Category category = desk.category(Actor.of(security), MarketAnswers.READ, id);
        return new Page<>(history(category, AsOf.of(asOf, answers.clock())), null);
    }

    private List<PlacementJson> history(Category category, LocalDate asOf) {
        List<Placement> history = new ArrayList<>(positions.history(category.id(), asOf));
        Collections.reverse(history);
        Map<String, Person> named =
                people.find(history.stream().map(Placement::placedBy).toList());
        return history.stream().map(one -> PlacementJson.of(one, named)).toList();
    }

    @GET
    @Path("{id}")
    @Permission("market.read")
    @Operation(
            operationId = "getCategoryPosition",
            summary = "Read the answers of a position",
            description = "With the weights that counted then.")
    public PositionJson get(
            @Parameter(description = "Category id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
                    @PathParam("category")
                    String category,
            @Parameter(description = "Position id.") @PathParam("id") String id,
            @Context SecurityContext security) {
        return PositionJson.of(position(Actor.of(security), MarketAnswers.READ, category, id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("market.write")
    @Operation(
            operationId = "placeCategory",
            summary = "Place a category in the portfolio",
            description = "By scores 1 to 5 on the criteria of its organisation.")
    @ApiResponse(
            responseCode = "201",
            description = "Where it stands now.",
            content = @Content(schema = @Schema(implementation = PlacementJson.class)))
    public Response post(
            @Parameter(description = "Category id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
                    @PathParam("category")
                    String id,
            PositionInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Category category = desk.category(actor, MarketAnswers.WRITE, id);
        PlaceCategory placing =
                new PlaceCategory(reference.criteria(category.organisation()).content(), answers.today());
        Position made = MarketAnswers.done(() -> placing.place(
                actor, category, input.placedOn(), input.remark(), input.scores() == null ? Map.of() : input.scores()));
        positions.add(actor, made);
        return Response.created(URI.create("market/categories/" + id + "/positions/" + made.id()))
                .entity(history(category, answers.today()).stream()
                        .filter(one -> one.id().equals(made.id()))
                        .findFirst()
                        .orElseThrow())
                .build();
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("market.write")
    @Operation(
            operationId = "withdrawCategoryPosition",
            summary = "Withdraw a position or make it count again",
            description = "Only `withdrawn` is read; answers do not change afterwards.")
    public Page<PlacementJson> put(
            @Parameter(description = "Category id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
                    @PathParam("category")
                    String category,
            @Parameter(description = "Position id.") @PathParam("id") String id,
            PositionInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Position found = position(actor, MarketAnswers.WRITE, category, id);
        positions.withdraw(actor, found, Boolean.TRUE.equals(input.withdrawn()) ? answers.today() : null);
        return new Page<>(history(desk.category(actor, MarketAnswers.WRITE, found.category()), answers.today()), null);
    }

    private Position position(Actor actor, String permission, String category, String id) {
        return positions
                .find(actor.scope(permission), id)
                .filter(found -> found.category().equals(category))
                .orElseThrow(() -> ProblemException.notFound("market-position", id));
    }
}
