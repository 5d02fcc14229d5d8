package nl.schil.circularity.internal.material.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.schil.circularity.internal.material.application.AskSupplier;
import nl.schil.circularity.internal.material.model.DataRequest;
import nl.schil.circularity.internal.material.model.DataRequests;
import nl.schil.circularity.internal.material.model.RequestState;
import nl.schil.circularity.internal.rest.CircularityDesk;
import nl.schil.kernel.Page;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.store.Cursor;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Requests for data: listing, asking, showing. */
@Component(service = RequestsResource.class)
@JakartarsResource
@JSONRequired
@Path("circularity/requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "circularity", description = "Circularity goals and materials")
public final class RequestsResource {
    private static final String ID = "0198c6a5-92a3-7ec5-8f67-b8c9d0e1f2a3";

    private final RequestDesk requests;

    @Activate
    public RequestsResource(@Reference RequestDesk requests) {
        this.requests = requests;
    }

    @GET
    @Permission(CircularityDesk.READ)
    @Operation(
            operationId = "listMaterialDataRequests",
            summary = "List the requests to suppliers for data",
            description =
                    "What the supplier has to answer first, by its last day; then what we have to do; then the rest.")
    public Page<RequestJson> list(
            @Parameter(description = "Only of products whose name holds this.", example = "stoel")
                    @QueryParam("q")
                    @Nullable String q,
            @Parameter(description = "Only to this supplier.", example = ID) @QueryParam("supplier") @Nullable String supplier,
            @Parameter(description = "Only about this contract.", example = ID) @QueryParam("contract") @Nullable String contract,
            @Parameter(description = "Only for this goal.", example = ID) @QueryParam("goal") @Nullable String goal,
            @Parameter(description = "Only of this year.", example = "2026") @QueryParam("year") @Nullable Integer year,
            @Parameter(description = "`open` (default): not over; `all`; or one state.", example = "RECEIVED")
                    @QueryParam("state")
                    @Nullable String state,
            @Parameter(description = "Only those that should have been answered.") @QueryParam("late") boolean late,
            @Parameter(description = "Date at which state holds; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Parameter(description = "Where to go on: `next` of the page before.", example = "MDE5OGM2YTU")
                    @QueryParam("cursor")
                    @Nullable String cursor,
            @Parameter(description = "Number of rows, 1 to 200 (default 50).", example = "50")
                    @QueryParam("limit")
                    @Nullable String limit,
            @Context SecurityContext security) {
        int rows = CircularityDesk.limit(limit);
        LocalDate day = requests.asOf(asOf);
        List<String> from = Cursor.parts(cursor, 3);
        List<DataRequest> found = requests.materials()
                .requests()
                .list(new DataRequests.Query(
                        Actor.of(security).scope(CircularityDesk.READ),
                        day,
                        CircularityDesk.given(supplier),
                        CircularityDesk.given(contract),
                        CircularityDesk.given(goal),
                        year,
                        states(state),
                        late,
                        CircularityDesk.given(q),
                        from == null ? null : after(from),
                        rows + 1));
        List<DataRequest> shown = found.subList(0, Math.min(rows, found.size()));
        return new Page<>(
                requests.rendering(shown, day).rows(shown),
                found.size() == shown.size() ? null : cursor(shown.get(shown.size() - 1), day));
    }

    private static DataRequests.After after(List<String> parts) {
        return new DataRequests.After(Integer.parseInt(parts.get(0)), LocalDate.parse(parts.get(1)), parts.get(2));
    }

    private static String cursor(DataRequest last, LocalDate day) {
        RequestState state = last.state(day);
        int turn = state.withSupplier() ? 0 : state.over() ? 2 : 1;
        return Cursor.of(String.valueOf(turn), last.due().toString(), last.id());
    }

    private static Set<RequestState> states(@Nullable String asked) {
        String text = CircularityDesk.given(asked);
        if (text == null || text.equals("open")) {
            return EnumSet.of(
                    RequestState.REQUESTED, RequestState.RETURNED, RequestState.RECEIVED, RequestState.CHECKED);
        }
        if (text.equals("all")) {
            return Set.of();
        }
        RequestState state = CircularityDesk.code("state", text, RequestState.class);
        return state == null ? Set.of() : Set.of(state);
    }

    @POST
    @Permission(CircularityDesk.WRITE)
    @Operation(
            operationId = "addMaterialDataRequest",
            summary = "Ask a supplier for data",
            description = "Of the materials of a product in a period. Invite somebody of the supplier to answer it.",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "Made.",
                            content = @Content(schema = @Schema(implementation = RequestJson.class))))
    public Response add(RequestInput input, @Context HttpHeaders headers, @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        AskSupplier.Question question = requests.question(actor, input);
        DataRequest added = CircularityDesk.done(
                () -> requests.materials().asking().ask(actor, MaterialDesk.buyer(actor), question, requests.today()));
        return Response.created(URI.create("circularity/requests/" + added.id()))
                .header(HttpHeaders.ETAG, Version.tag(added.version()))
                .entity(requests.page(added, headers, requests.today()))
                .build();
    }

    @GET
    @Path("{id}")
    @Permission(CircularityDesk.READ)
    @Operation(
            operationId = "getMaterialDataRequest",
            summary = "Show a request",
            description = "With what happened, and the answer when it was handed in.")
    @ApiResponse(
            responseCode = "200",
            description = "The request; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = RequestJson.class)))
    public Response get(
            @Parameter(description = "Identifier.", example = ID) @PathParam("id") String id,
            @Parameter(description = "Date at which state holds; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        DataRequest one = requests.materials().request(Actor.of(security), CircularityDesk.READ, id);
        return Response.ok(requests.page(one, headers, requests.asOf(asOf)))
                .header(HttpHeaders.ETAG, Version.tag(one.version()))
                .build();
    }
}
