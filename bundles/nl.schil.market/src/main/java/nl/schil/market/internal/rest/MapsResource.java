package nl.schil.market.internal.rest;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import nl.schil.kernel.Page;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.market.internal.application.FillMap;
import nl.schil.market.internal.model.Side;
import nl.schil.market.internal.model.SourcingMap;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Business-model maps, as the buyer sees them. */
@Component(service = MapsResource.class)
@JakartarsResource
@JSONRequired
@Path("market/categories/{category}/maps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "market", description = "Categories, market scans, positions, sourcing models and plans.")
public final class MapsResource {
    private final MarketAnswers answers;
    private final CategoryDesk categories;
    private final MapDesk desk;

    @Activate
    public MapsResource(@Reference MarketAnswers answers, @Reference CategoryDesk categories, @Reference MapDesk desk) {
        this.answers = answers;
        this.categories = categories;
        this.desk = desk;
    }

    @GET
    @Permission("market.read")
    @Operation(
            operationId = "listSourcingMaps",
            summary = "List the business-model maps of a category",
            description = "The newest first. What the supplier says is there once both sides were submitted.")
    public Page<MapJson> list(
            @Parameter(description = "Category id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
                    @PathParam("category")
                    String id,
            @Context SecurityContext security) {
        return new Page<>(desk.of(categories.category(Actor.of(security), MarketAnswers.READ, id)), null);
    }

    @Schema(name = "OpenedSourcingMap", description = "A map that was opened, with the link that is told once.")
    public record OpenedJson(
            @Schema(description = "The map.") MapJson map,

            @Schema(description = "Who is invited.", example = "P. Proef")
            String name,

            @Schema(
                    description =
                            "Address within this installation that the person opens; it cannot be asked for again.",
                    example = "/door#…")
            String link) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("market.write")
    @Operation(
            operationId = "openSourcingMap",
            summary = "Open a business-model map with a supplier",
            description = "Invites a person of the supplier. Needs the permission `invitations.write` as well.")
    @ApiResponse(
            responseCode = "201",
            description = "The new map with the link for the supplier.",
            content = @Content(schema = @Schema(implementation = OpenedJson.class)))
    public Response post(
            @Parameter(description = "Category id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
                    @PathParam("category")
                    String id,
            MapInput.OpeningInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        OpenedJson opened = desk.open(actor, categories.category(actor, MarketAnswers.WRITE, id), input);
        return Response.created(URI.create(
                        "market/categories/" + id + "/maps/" + opened.map().id()))
                .entity(opened)
                .header(HttpHeaders.ETAG, Version.tag(opened.map().version()))
                .build();
    }

    @PUT
    @Path("{id}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("market.write")
    @Operation(
            operationId = "fillSourcingMap",
            summary = "Fill in the buyer's side",
            description = "Replaces what it said, until it is submitted. If-Match must name the version that was read.")
    public MapJson fill(
            @Parameter(description = "Category id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
                    @PathParam("category")
                    String category,
            @Parameter(description = "Map id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            MapInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        SourcingMap before = desk.map(actor, category, id, ifMatch);
        return desk.changed(
                actor,
                "market.fill-map",
                before,
                new FillMap(answers.today()).fill(before, Side.BUYER, input.asked(), actor.id()));
    }

    @POST
    @Path("{id}/submission")
    @Permission("market.write")
    @Operation(
            operationId = "submitSourcingMap",
            summary = "Submit the buyer's side",
            description = "It cannot be changed any more. If-Match must name the version that was read.")
    public MapJson submit(
            @Parameter(description = "Category id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
                    @PathParam("category")
                    String category,
            @Parameter(description = "Map id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        SourcingMap before = desk.map(actor, category, id, ifMatch);
        return desk.changed(
                actor, "market.submit-map", before, new FillMap(answers.today()).submit(before, Side.BUYER));
    }

    @PUT
    @Path("{id}/choice")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("market.write")
    @Operation(
            operationId = "chooseSourcingModel",
            summary = "Choose a sourcing business model",
            description =
                    "One of seven, or another combination, once both sides were submitted. If-Match must name the version that was read.")
    public MapJson choose(
            @Parameter(description = "Category id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
                    @PathParam("category")
                    String category,
            @Parameter(description = "Map id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            MapInput.ChoiceInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        SourcingMap before = desk.map(actor, category, id, ifMatch);
        return desk.changed(
                actor,
                "market.choose-model",
                before,
                new FillMap(answers.today()).choose(actor, before, input.asked()));
    }
}
