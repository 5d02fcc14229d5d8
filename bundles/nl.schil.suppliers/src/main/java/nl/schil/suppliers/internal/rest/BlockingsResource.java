package nl.schil.suppliers.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Page;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.suppliers.internal.application.FactKind;
import nl.schil.suppliers.internal.application.Fields;
import nl.schil.suppliers.internal.application.MaintainFacts;
import nl.schil.suppliers.internal.application.NewFacts.NewBlocking;
import nl.schil.suppliers.internal.application.NewFacts.Record;
import nl.schil.suppliers.internal.model.Blocking;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The blockings of a supplier by buying organisations. */
@Component(service = BlockingsResource.class)
@JakartarsResource
@JSONRequired
@Path("suppliers/{id}/blockings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "suppliers", description = "The supplier register.")
public final class BlockingsResource {
    private static final String READ = "suppliers.read";
    private static final String WRITE = "suppliers.write";

    private final MaintainFacts facts;
    private final Clock clock;
    private final Organisations organisations;

    @Activate
    public BlockingsResource(
            @Reference MaintainFacts facts, @Reference Clock clock, @Reference Organisations organisations) {
        this.facts = facts;
        this.clock = clock;
        this.organisations = organisations;
    }

    /** A blocking as the API shows it. */
    @Schema(
            name = "SupplierBlocking",
            description = "The decision of a buying organisation not to do business for a time.")
    public record BlockingView(
            @Schema(description = "Id of the record.", example = "01931a2b-0000-7000-8000-000000000005")
            String id,

            @Schema(description = "Id of the buying organisation.", example = "01931a2b-0000-7000-8000-000000000003")
            String organisation,

            @Schema(
                    description = "Legal ground: AW_2_86 or AW_2_87 (articles of the Aanbestedingswet 2012), BIBOB,"
                            + " EU_SANCTIONS or CONTRACT.",
                    example = "AW_2_87")
            String ground,

            @Schema(description = "The facts.", example = "Ernstige fout in de uitoefening van het beroep")
            String reason,

            @Schema(description = "First day.", example = "2026-01-01")
            LocalDate from,

            @Schema(description = "Last day.", example = "2027-12-31")
            LocalDate until,

            @Schema(description = "VALID, EXPIRED or FUTURE on the day asked.", example = "VALID")
            String validity,

            @Schema(description = "Version, also the entity tag.", example = "1")
            long version) {
        static BlockingView of(Blocking b, LocalDate asOf) {
            return new BlockingView(
                    b.id(),
                    b.organisation(),
                    b.ground().name(),
                    b.reason(),
                    b.from(),
                    b.until(),
                    b.on(asOf).name(),
                    b.version());
        }
    }

    /** A blocking to enter. */
    @Schema(name = "NewSupplierBlocking", description = "A blocking to enter; its last day is required.")
    public record BlockingRequest(
            @Schema(
                    description = "Legal ground: AW_2_86, AW_2_87, BIBOB, EU_SANCTIONS or CONTRACT.",
                    example = "AW_2_87",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable String ground,

            @Schema(
                    description = "The facts.",
                    example = "Ernstige fout in de uitoefening van het beroep",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable String reason,

            @Schema(
                    description = "First day, YYYY-MM-DD.",
                    example = "2026-01-01",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable String from,

            @Schema(
                    description = "Last day, YYYY-MM-DD.",
                    example = "2027-12-31",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable String until,

            @Schema(
                    description = "Id of the buying organisation; may be left out when the caller writes for one"
                            + " only. Ignored when a record changes.",
                    example = "01931a2b-0000-7000-8000-000000000003")
            @Nullable String organisation) {
        NewBlocking entered() {
            return new NewBlocking(ground, reason, from, until);
        }
    }

    @GET
    @Permission(READ)
    @Operation(
            operationId = "listSupplierBlockings",
            summary = "List a supplier's blockings",
            description = "Blockings by the caller's organisations, with whether they hold on a day.")
    public Page<BlockingView> list(
            @Parameter(description = "Id of the supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            @Parameter(description = "Day to answer for, YYYY-MM-DD; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        LocalDate day = AsOf.of(asOf, clock);
        return new Page<>(
                facts.list(FactKind.BLOCKING, id, Actor.of(security).scope(READ)).stream()
                        .map(b -> BlockingView.of(b, day))
                        .toList(),
                null);
    }

    @POST
    @Permission(WRITE)
    @Operation(
            operationId = "addSupplierBlocking",
            summary = "Block a supplier",
            description = "A legal ground, a reason and a last day are required. On the grounds of articles"
                    + " 2.86 and 2.87 Aw 2012 it may last five and three years at most.")
    @ApiResponse(
            responseCode = "201",
            description = "What was added.",
            content = @Content(schema = @Schema(implementation = BlockingView.class)))
    public Response add(
            @Parameter(description = "Id of the supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            BlockingRequest request,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Actor actor = Actor.of(security);
        Fields fields = new Fields();
        String organisation = organisations.of(actor, request.organisation(), fields);
        Blocking added = facts.add(
                actor, FactKind.BLOCKING, request.entered().read(new Record(Ids.next(), id, 1), organisation, fields));
        return Response.created(uri.getAbsolutePathBuilder().path(added.id()).build())
                .header(HttpHeaders.ETAG, Version.tag(added.version()))
                .entity(BlockingView.of(added, LocalDate.now(clock)))
                .build();
    }

    @PUT
    @Path("{blocking}")
    @Permission(WRITE)
    @Operation(
            operationId = "changeSupplierBlocking",
            summary = "Change a blocking",
            description = "Replaces its ground, reason and days; an earlier last day lifts it.")
    @ApiResponse(
            responseCode = "200",
            description = "What it became.",
            content = @Content(schema = @Schema(implementation = BlockingView.class)))
    public Response change(
            @Parameter(description = "Id of the supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            @Parameter(description = "Id of the record.", example = "01931a2b-0000-7000-8000-000000000005")
                    @PathParam("blocking")
                    String blocking,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            BlockingRequest request,
            @Context SecurityContext security) {
        Blocking changed = facts.change(
                Actor.of(security),
                FactKind.BLOCKING,
                id,
                blocking,
                ifMatch,
                before -> request.entered()
                        .read(new Record(blocking, id, before.version() + 1), before.organisation(), new Fields()));
        return Response.ok(BlockingView.of(changed, LocalDate.now(clock)))
                .header(HttpHeaders.ETAG, Version.tag(changed.version()))
                .build();
    }

    @DELETE
    @Path("{blocking}")
    @Permission(WRITE)
    @Operation(
            operationId = "removeSupplierBlocking",
            summary = "Remove a blocking",
            description =
                    "For a blocking that was entered by mistake; one that ends gets an earlier last day" + " instead.")
    @ApiResponse(responseCode = "204", description = "It is gone.")
    public void remove(
            @Parameter(description = "Id of the supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            @Parameter(description = "Id of the record.", example = "01931a2b-0000-7000-8000-000000000005")
                    @PathParam("blocking")
                    String blocking,
            @Context SecurityContext security) {
        facts.remove(Actor.of(security), FactKind.BLOCKING, id, blocking);
    }
}
