package nl.schil.market.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
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
import nl.schil.kernel.Page;
import nl.schil.kernel.Result;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.market.internal.application.KeepPromises;
import nl.schil.market.internal.application.KeepPromises.About;
import nl.schil.market.internal.application.ReadPromises;
import nl.schil.market.internal.model.Promise;
import nl.schil.market.internal.store.SqlPromises;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What was promised: found with what came of it, recorded, and changed with a reason. */
@Component(service = PromisesResource.class)
@JakartarsResource
@JSONRequired
@Path("market/promises")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "market", description = "Categories, market scans, positions, sourcing models and plans.")
public final class PromisesResource {
    private final MarketAnswers answers;
    private final PromiseDesk desk;
    private final PromiseSubjects subjects;
    private final ReadPromises reading;
    private final SqlPromises promises;

    @Activate
    public PromisesResource(
            @Reference MarketAnswers answers,
            @Reference PromiseDesk desk,
            @Reference PromiseSubjects subjects,
            @Reference ReadPromises reading,
            @Reference SqlPromises promises) {
        this.answers = answers;
        this.desk = desk;
        this.subjects = subjects;
        this.reading = reading;
        this.promises = promises;
    }

    @GET
    @Permission("market.read")
    @Operation(
            operationId = "listValuePromises",
            summary = "List promises",
            description = "By the day on which they are due, with what came of them.")
    public Page<PromiseJson> list(
            @BeanParam PromiseParameters asked,
            @Parameter(description = "Where the page begins, as the previous page said.")
                    @QueryParam("cursor")
                    @Nullable String cursor,
            @Parameter(description = "Most promises on a page, 1 to 200.", example = "50")
                    @QueryParam("limit")
                    @Nullable String limit,
            @Context SecurityContext security) {
        var found =
                asked.only(reading.list(asked.scope(Actor.of(security)), asked.query(), asked.asOf(answers.clock())));
        Page<ReadPromises.View> page =
                Cursors.page(found, view -> view.promise().id(), cursor, MarketAnswers.limit(limit), view -> view);
        return new Page<>(desk.json(page.items()), page.next());
    }

    @GET
    @Path("{id}")
    @Permission("market.read")
    @Operation(operationId = "getValuePromise", summary = "Read a promise", description = "With what came of it.")
    @ApiResponse(
            responseCode = "200",
            description = "The promise.",
            content = @Content(schema = @Schema(implementation = PromiseJson.class)))
    public Response get(
            @Parameter(description = "Promise id.") @PathParam("id") String id,
            @Parameter(description = "Date at which it stands so; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        Promise found = desk.promise(Actor.of(security), MarketAnswers.READ, id);
        return answer(Response.ok(), found, AsOf.of(asOf, answers.clock()));
    }

    @GET
    @Path("{id}/versions")
    @Permission("market.read")
    @Operation(
            operationId = "listValuePromiseVersions",
            summary = "List what was promised before",
            description = "The newest first, without the present version.")
    public Page<PromiseJson> versions(
            @Parameter(description = "Promise id.") @PathParam("id") String id, @Context SecurityContext security) {
        Promise found = desk.promise(Actor.of(security), MarketAnswers.READ, id);
        return new Page<>(desk.before(found, answers.today()), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("market.write")
    @Operation(
            operationId = "recordValuePromise",
            summary = "Record a promise",
            description = "About a category, a contract or a supplier; a contract tells its supplier and category.")
    @ApiResponse(
            responseCode = "201",
            description = "The new promise.",
            content = @Content(schema = @Schema(implementation = PromiseJson.class)))
    public Response post(PromiseJson.PromiseInput input, @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        About about = subjects.of(actor, input);
        Promise made = MarketAnswers.done(() -> new KeepPromises(answers.today()).add(actor, about, input.asked()));
        return answer(
                Response.created(URI.create("market/promises/" + made.id())),
                promises.create(actor, made),
                answers.today());
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("market.write")
    @Operation(
            operationId = "putValuePromise",
            summary = "Change or withdraw a promise",
            description =
                    "With a reason; what was promised before is kept. If-Match must name the version that was read.")
    @ApiResponse(
            responseCode = "200",
            description = "The promise with its new version.",
            content = @Content(schema = @Schema(implementation = PromiseJson.class)))
    public Response put(
            @Parameter(description = "Promise id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            PromiseJson.PromiseInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Promise before = desk.promise(actor, MarketAnswers.WRITE, id);
        Version.require(ifMatch, before.version());
        Promise after =
                MarketAnswers.done(() -> new KeepPromises(answers.today()).change(actor, before, input.asked()));
        Promise written = MarketAnswers.done(() -> Result.accepted(promises.replace(actor, before, after)));
        return answer(Response.ok(), written, answers.today());
    }

    private Response answer(Response.ResponseBuilder response, Promise promise, LocalDate asOf) {
        return response.entity(desk.json(promise, asOf))
                .header(HttpHeaders.ETAG, Version.tag(promise.version()))
                .build();
    }
}
