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
import java.util.List;
import nl.schil.kernel.Page;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.market.internal.application.KeepPlans;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Plan;
import nl.schil.market.internal.store.SqlPlans;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Plans of categories: from draft by review to approved. */
@Component(service = PlansResource.class)
@JakartarsResource
@JSONRequired
@Path("market/categories/{category}/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "market", description = "Categories, market scans, positions, sourcing models and plans.")
public final class PlansResource {
    private final MarketAnswers answers;
    private final CategoryDesk categories;
    private final PlanDesk desk;
    private final SqlPlans plans;

    @Activate
    public PlansResource(
            @Reference MarketAnswers answers,
            @Reference CategoryDesk categories,
            @Reference PlanDesk desk,
            @Reference SqlPlans plans) {
        this.answers = answers;
        this.categories = categories;
        this.desk = desk;
        this.plans = plans;
    }

    @GET
    @Permission("market.read")
    @Operation(
            operationId = "listCategoryPlans",
            summary = "List the plans of a category",
            description = "The newest first, all versions.")
    public Page<PlanJson> list(
            @Parameter(description = "Category id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
                    @PathParam("category")
                    String id,
            @Parameter(description = "Date at which it stands so; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        Category category = categories.category(Actor.of(security), MarketAnswers.READ, id);
        List<Plan> all = plans.of(category.id());
        return new Page<>(desk.json(all, all, AsOf.of(asOf, answers.clock())), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("market.write")
    @Operation(operationId = "writeCategoryPlan", summary = "Write a plan", description = "It begins as a draft.")
    @ApiResponse(
            responseCode = "201",
            description = "The new plan.",
            content = @Content(schema = @Schema(implementation = PlanJson.class)))
    public Response post(
            @Parameter(description = "Category id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
                    @PathParam("category")
                    String id,
            PlanJson.PlanInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Category category = categories.category(actor, MarketAnswers.WRITE, id);
        Plan made = MarketAnswers.done(
                () -> new KeepPlans(answers.today()).add(actor, category, plans.of(category.id()), input.asked()));
        return desk.answer(
                Response.created(URI.create("market/categories/" + id + "/plans/" + made.id())),
                plans.create(actor, made));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("market.write")
    @Operation(
            operationId = "putCategoryPlan",
            summary = "Change a draft",
            description = "Replaces it. If-Match must name the version that was read.")
    @ApiResponse(
            responseCode = "200",
            description = "The plan with its new version.",
            content = @Content(schema = @Schema(implementation = PlanJson.class)))
    public Response put(
            @Parameter(description = "Category id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
                    @PathParam("category")
                    String category,
            @Parameter(description = "Plan id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            PlanJson.PlanInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Plan before = desk.plan(actor, MarketAnswers.WRITE, category, id, ifMatch);
        return desk.changed(
                actor,
                "market.change-plan",
                before,
                new KeepPlans(answers.today()).change(actor, before, input.asked()));
    }

    @POST
    @Path("{id}/submission")
    @Permission("market.write")
    @Operation(
            operationId = "submitCategoryPlan",
            summary = "Submit a plan for review",
            description = "It must say its goals, its strategy and that towards suppliers.")
    @ApiResponse(
            responseCode = "200",
            description = "The plan with its new version.",
            content = @Content(schema = @Schema(implementation = PlanJson.class)))
    public Response submit(
            @Parameter(description = "Category id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
                    @PathParam("category")
                    String category,
            @Parameter(description = "Plan id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Plan before = desk.plan(actor, MarketAnswers.WRITE, category, id, ifMatch);
        return desk.changed(actor, "market.submit-plan", before, new KeepPlans(answers.today()).submit(before));
    }

    @POST
    @Path("{id}/verdict")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("market.approve")
    @Operation(
            operationId = "judgeCategoryPlan",
            summary = "Approve a plan or send it back",
            description = "By somebody other than its author.")
    @ApiResponse(
            responseCode = "200",
            description = "The plan with its new version.",
            content = @Content(schema = @Schema(implementation = PlanJson.class)))
    public Response judge(
            @Parameter(description = "Category id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
                    @PathParam("category")
                    String category,
            @Parameter(description = "Plan id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            PlanJson.StepInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Plan before = desk.plan(actor, "market.approve", category, id, ifMatch);
        KeepPlans keeping = new KeepPlans(answers.today());
        return "APPROVE".equals(input.step())
                ? desk.changed(actor, "market.approve-plan", before, keeping.approve(actor, before))
                : desk.changed(actor, "market.return-plan", before, keeping.sendBack(before, input.why()));
    }
}
