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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Page;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.suppliers.internal.application.FactKind;
import nl.schil.suppliers.internal.application.Fields;
import nl.schil.suppliers.internal.application.MaintainFacts;
import nl.schil.suppliers.internal.application.NewFacts.NewTurnover;
import nl.schil.suppliers.internal.application.NewFacts.Record;
import nl.schil.suppliers.internal.model.Turnover;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The turnover of a supplier by year. */
@Component(service = TurnoverResource.class)
@JakartarsResource
@JSONRequired
@Path("suppliers/{id}/turnover")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "suppliers", description = "The supplier register.")
public final class TurnoverResource {
    private static final String READ = "suppliers.read";
    private static final String WRITE = "suppliers.write";

    private final MaintainFacts facts;
    private final Clock clock;

    @Activate
    public TurnoverResource(@Reference MaintainFacts facts, @Reference Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /** A turnover as the API shows it. */
    @Schema(name = "SupplierTurnover", description = "A supplier's turnover in one year, as one source says it.")
    public record TurnoverView(
            @Schema(description = "Id of the record.", example = "01931a2b-0000-7000-8000-000000000005")
            String id,

            @Schema(description = "Financial year.", example = "2025")
            int year,

            @Schema(description = "Amount in minor units, VAT excluded.", example = "1250000000")
            long cents,

            @Schema(description = "ISO 4217.", example = "EUR")
            String currency,

            @Schema(description = "Where the figure stands.", example = "Jaarrekening 2025")
            String source,

            @Schema(description = "Date of the source.", example = "2026-04-30")
            LocalDate sourceDate,

            @Schema(
                    description = "Whether this is the figure to use for its year: that of the newest source.",
                    example = "true")
            boolean used,

            @Schema(description = "Whether another source gives another figure for the year.", example = "false")
            boolean contradicted,

            @Schema(description = "Version, also the entity tag.", example = "1")
            long version) {
        static TurnoverView of(Turnover t, List<Turnover> all) {
            return new TurnoverView(
                    t.id(),
                    t.year(),
                    t.cents(),
                    t.currency(),
                    t.source(),
                    t.sourceDate(),
                    t.isUsed(all),
                    t.isContradicted(all),
                    t.version());
        }
    }

    /** A turnover to enter. */
    @Schema(name = "NewSupplierTurnover", description = "A turnover to enter.")
    public record TurnoverRequest(
            @Schema(description = "Financial year.", example = "2025", requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable Integer year,

            @Schema(
                    description = "Amount in minor units, VAT excluded.",
                    example = "1250000000",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable Long cents,

            @Schema(description = "ISO 4217; EUR when absent.", example = "EUR") @Nullable String currency,

            @Schema(
                    description = "Where the figure stands.",
                    example = "Jaarrekening 2025",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable String source,

            @Schema(
                    description = "Date of the source, YYYY-MM-DD, not in the future.",
                    example = "2026-04-30",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable String sourceDate) {
        NewTurnover entered() {
            return new NewTurnover(year, cents, currency, source, sourceDate);
        }
    }

    private TurnoverView view(Actor actor, Turnover turnover) {
        return TurnoverView.of(turnover, facts.list(FactKind.TURNOVER, turnover.supplier(), actor.scope(WRITE)));
    }

    @GET
    @Permission(READ)
    @Operation(
            operationId = "listSupplierTurnover",
            summary = "List a supplier's turnover",
            description =
                    "Figures by year and source, latest first. Sources that differ are all shown and" + " marked.")
    public Page<TurnoverView> list(
            @Parameter(description = "Id of the supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            @Context SecurityContext security) {
        List<Turnover> all =
                facts.list(FactKind.TURNOVER, id, Actor.of(security).scope(READ));
        return new Page<>(all.stream().map(t -> TurnoverView.of(t, all)).toList(), null);
    }

    @POST
    @Permission(WRITE)
    @Operation(
            operationId = "addSupplierTurnoverFigure",
            summary = "Add a turnover figure",
            description = "Adds the turnover in one year as one source says it; refused when that source has a"
                    + " figure for the year already.")
    @ApiResponse(
            responseCode = "201",
            description = "What was added.",
            content = @Content(schema = @Schema(implementation = TurnoverView.class)))
    public Response add(
            @Parameter(description = "Id of the supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            TurnoverRequest request,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Actor actor = Actor.of(security);
        Turnover added = facts.add(
                actor,
                FactKind.TURNOVER,
                request.entered().read(new Record(Ids.next(), id, 1), LocalDate.now(clock), new Fields()));
        return Response.created(uri.getAbsolutePathBuilder().path(added.id()).build())
                .header(HttpHeaders.ETAG, Version.tag(added.version()))
                .entity(view(actor, added))
                .build();
    }

    @PUT
    @Path("{figure}")
    @Permission(WRITE)
    @Operation(
            operationId = "changeSupplierTurnoverFigure",
            summary = "Change a turnover figure",
            description = "Replaces all data of the figure.")
    @ApiResponse(
            responseCode = "200",
            description = "What it became.",
            content = @Content(schema = @Schema(implementation = TurnoverView.class)))
    public Response change(
            @Parameter(description = "Id of the supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            @Parameter(description = "Id of the record.", example = "01931a2b-0000-7000-8000-000000000005")
                    @PathParam("figure")
                    String figure,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            TurnoverRequest request,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Turnover changed = facts.change(
                actor,
                FactKind.TURNOVER,
                id,
                figure,
                ifMatch,
                before -> request.entered()
                        .read(new Record(figure, id, before.version() + 1), LocalDate.now(clock), new Fields()));
        return Response.ok(view(actor, changed))
                .header(HttpHeaders.ETAG, Version.tag(changed.version()))
                .build();
    }

    @DELETE
    @Path("{figure}")
    @Permission(WRITE)
    @Operation(
            operationId = "removeSupplierTurnoverFigure",
            summary = "Remove a turnover figure",
            description = "For a figure that was entered by mistake.")
    @ApiResponse(responseCode = "204", description = "It is gone.")
    public void remove(
            @Parameter(description = "Id of the supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            @Parameter(description = "Id of the record.", example = "01931a2b-0000-7000-8000-000000000005")
                    @PathParam("figure")
                    String figure,
            @Context SecurityContext security) {
        facts.remove(Actor.of(security), FactKind.TURNOVER, id, figure);
    }
}
