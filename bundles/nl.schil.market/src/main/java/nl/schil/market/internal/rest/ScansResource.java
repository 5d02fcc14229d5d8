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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.schil.kernel.Page;
import nl.schil.kernel.Result;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.security.Person;
import nl.schil.market.internal.application.Directories;
import nl.schil.market.internal.application.KeepScans;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Scan;
import nl.schil.market.internal.store.SqlScans;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Market scans: looks at the market of a category, each with its sources. */
@Component(service = ScansResource.class)
@JakartarsResource
@JSONRequired
@Path("market/categories/{category}/scans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "market", description = "Categories, market scans, positions, sourcing models and plans.")
public final class ScansResource {
    private final MarketAnswers answers;
    private final MarketPeople people;
    private final CategoryDesk desk;
    private final Directories directories;
    private final SqlScans scans;

    @Activate
    public ScansResource(
            @Reference MarketAnswers answers,
            @Reference MarketPeople people,
            @Reference CategoryDesk desk,
            @Reference Directories directories,
            @Reference SqlScans scans) {
        this.answers = answers;
        this.people = people;
        this.desk = desk;
        this.directories = directories;
        this.scans = scans;
    }

    @GET
    @Permission("market.read")
    @Operation(
            operationId = "listMarketScans",
            summary = "List the market scans of a category",
            description = "The newest first, also those that no longer count.")
    public Page<ScanJson> list(
            @Parameter(description = "Category id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
                    @PathParam("category")
                    String id,
            @Context SecurityContext security) {
        Category category = desk.category(Actor.of(security), MarketAnswers.READ, id);
        return new Page<>(json(scans.of(category.id())), null);
    }

    private List<ScanJson> json(List<Scan> found) {
        Map<String, Person> named =
                people.find(found.stream().map(Scan::recordedBy).toList());
        Map<String, SupplierRef> suppliers = directories.suppliers(found.stream()
                .flatMap(scan -> scan.suppliers().stream())
                .map(Scan.Known::supplier)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return found.stream().map(scan -> ScanJson.of(scan, named, suppliers)).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("market.write")
    @Operation(
            operationId = "recordMarketScan",
            summary = "Record a market scan",
            description = "With at least two sources; shares together are at most the whole market.")
    @ApiResponse(
            responseCode = "201",
            description = "The new scan.",
            content = @Content(schema = @Schema(implementation = ScanJson.class)))
    public Response post(
            @Parameter(description = "Category id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
                    @PathParam("category")
                    String id,
            ScanInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Category category = desk.category(actor, MarketAnswers.WRITE, id);
        Scan made = MarketAnswers.done(() -> keeping().add(actor, category, input.asked()));
        return answer(
                Response.created(URI.create("market/categories/" + id + "/scans/" + made.id())),
                scans.create(actor, made));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("market.write")
    @Operation(
            operationId = "putMarketScan",
            summary = "Change or withdraw a market scan",
            description = "Replaces it. If-Match must name the version that was read.")
    @ApiResponse(
            responseCode = "200",
            description = "The scan with its new version.",
            content = @Content(schema = @Schema(implementation = ScanJson.class)))
    public Response put(
            @Parameter(description = "Category id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
                    @PathParam("category")
                    String category,
            @Parameter(description = "Scan id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            ScanInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Scan before = scans.find(actor.scope(MarketAnswers.WRITE), id)
                .filter(scan -> scan.category().equals(category))
                .orElseThrow(() -> ProblemException.notFound("market-scan", id));
        Version.require(ifMatch, before.version());
        Scan after = MarketAnswers.done(() -> keeping().change(before, input.asked()));
        return answer(Response.ok(), MarketAnswers.done(() -> Result.accepted(scans.replace(actor, before, after))));
    }

    private KeepScans keeping() {
        return new KeepScans(directories, answers.today());
    }

    private Response answer(Response.ResponseBuilder response, Scan scan) {
        return response.entity(json(List.of(scan)).get(0))
                .header(HttpHeaders.ETAG, Version.tag(scan.version()))
                .build();
    }
}
