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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import nl.schil.kernel.Page;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.store.StoreException;
import nl.schil.market.internal.application.ReadCategories.View;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.store.SqlCategories;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Categories: what is bought by kind, and what is known about its market. */
@Component(service = CategoriesResource.class)
@JakartarsResource
@JSONRequired
@Path("market/categories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "market", description = "Categories, market scans, positions, sourcing models and plans.")
public final class CategoriesResource {
    private final MarketAnswers answers;
    private final CategoryDesk desk;
    private final SqlCategories categories;

    @Activate
    public CategoriesResource(
            @Reference MarketAnswers answers, @Reference CategoryDesk desk, @Reference SqlCategories categories) {
        this.answers = answers;
        this.desk = desk;
        this.categories = categories;
    }

    @GET
    @Permission("market.read")
    @Operation(operationId = "listCategories", summary = "List categories", description = "By name.")
    public Page<CategoryJson> list(
            @Parameter(description = "Part of the name or the code.", example = "kantoor") @QueryParam("q") @Nullable String text,
            @Parameter(
                            description = "Only in this quadrant of the portfolio; `NONE` for those without one.",
                            example = "STRATEGIC")
                    @QueryParam("quadrant")
                    @Nullable String quadrant,
            @Parameter(description = "Only with this freshness: `FRESH`, `STALE` or `NONE`.", example = "STALE")
                    @QueryParam("freshness")
                    @Nullable String freshness,
            @Parameter(description = "Only of this organisation.") @QueryParam("organisation") @Nullable String organisation,
            @Parameter(description = "Date at which it stands so; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Parameter(description = "Where the page begins, as the previous page said.")
                    @QueryParam("cursor")
                    @Nullable String cursor,
            @Parameter(description = "Most categories on a page, 1 to 200.", example = "50")
                    @QueryParam("limit")
                    @Nullable String limit,
            @Context SecurityContext security) {
        LocalDate date = AsOf.of(asOf, answers.clock());
        List<View> shown = desk.found(
                MarketAnswers.scope(Actor.of(security), MarketAnswers.READ, organisation),
                new CategoryDesk.Wanted(text, quadrant, freshness),
                date);
        Page<View> page =
                Cursors.page(shown, view -> view.category().id(), cursor, MarketAnswers.limit(limit), view -> view);
        return new Page<>(desk.json(page.items(), date), page.next());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("market.write")
    @Operation(operationId = "createCategory", summary = "Make a category", description = "Its code is unique.")
    @ApiResponse(
            responseCode = "201",
            description = "The new category.",
            content = @Content(schema = @Schema(implementation = CategoryJson.class)))
    public Response post(CategoryInput input, @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        String organisation = answers.organisation(actor, MarketAnswers.WRITE, input.organisation())
                .id();
        Category made = MarketAnswers.done(() -> desk.keeping(organisation).add(organisation, input.asked()));
        Category written = unique(made.code(), () -> categories.create(actor, made));
        return Response.created(URI.create("market/categories/" + written.id()))
                .entity(desk.json(written, answers.today()))
                .header(HttpHeaders.ETAG, Version.tag(written.version()))
                .build();
    }

    private static Category unique(String code, Supplier<Category> work) {
        try {
            return MarketAnswers.done(() -> Result.accepted(work.get()));
        } catch (StoreException e) {
            if (e.reason() == StoreException.Reason.CONSTRAINT) {
                throw ProblemException.invalid(Violation.of("code", code, "market.category.exists"));
            }
            throw e;
        }
    }

    @GET
    @Path("{id}")
    @Permission("market.read")
    @Operation(
            operationId = "getCategory",
            summary = "Read a category",
            description =
                    "With its newest market scan, how far the market is used and where it stands in the portfolio.")
    @ApiResponse(
            responseCode = "200",
            description = "The category.",
            content = @Content(schema = @Schema(implementation = CategoryJson.class)))
    public Response get(
            @Parameter(description = "Category id.") @PathParam("id") String id,
            @Parameter(description = "Date at which it stands so; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        Category category = desk.category(Actor.of(security), MarketAnswers.READ, id);
        return Response.ok(desk.json(category, AsOf.of(asOf, answers.clock())))
                .header(HttpHeaders.ETAG, Version.tag(category.version()))
                .build();
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("market.write")
    @Operation(
            operationId = "putCategory",
            summary = "Change a category",
            description = "Replaces it. If-Match must name the version that was read.")
    @ApiResponse(
            responseCode = "200",
            description = "The category with its new version.",
            content = @Content(schema = @Schema(implementation = CategoryJson.class)))
    public Response put(
            @Parameter(description = "Category id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            CategoryInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Category before = desk.category(actor, MarketAnswers.WRITE, id);
        Version.require(ifMatch, before.version());
        Category after =
                MarketAnswers.done(() -> desk.keeping(before.organisation()).change(before, input.asked()));
        Category written = unique(after.code(), () -> categories.replace(actor, before, after));
        return Response.ok(desk.json(written, answers.today()))
                .header(HttpHeaders.ETAG, Version.tag(written.version()))
                .build();
    }
}
