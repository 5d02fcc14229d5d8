package nl.schil.suppliers.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.schil.kernel.Page;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.suppliers.internal.application.UndoMerge;
import nl.schil.suppliers.internal.model.Merged;
import nl.schil.suppliers.internal.store.SqlMerges;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Merges of suppliers and their undoing. */
@Component(service = MergesResource.class)
@JakartarsResource
@JSONRequired
@Path("suppliers/merges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "suppliers", description = "The supplier register.")
public final class MergesResource {
    private static final String READ = "suppliers.read";
    private static final String WRITE = "suppliers.write";

    private final Database database;
    private final UndoMerge undo;
    private final Clock clock;

    @Activate
    public MergesResource(@Reference Database database, @Reference UndoMerge undo, @Reference Clock clock) {
        this.database = database;
        this.undo = undo;
        this.clock = clock;
    }

    @GET
    @Permission(READ)
    @Operation(
            operationId = "listMerges",
            summary = "List merges of suppliers",
            description = "Merges, newest first, of suppliers all of whose organisations are the caller's.")
    public Page<MergeView> list(
            @Parameter(description = "Only merges of this supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @QueryParam("supplier")
                    @Nullable String supplier,
            @Parameter(
                            description = "Where to go on: `next` of the page before.",
                            example = "01931a2b-0000-7000-8000-000000000008")
                    @QueryParam("cursor")
                    @Nullable String cursor,
            @Parameter(description = "Rows per page, 1 to 100; 50 when absent.", example = "20")
                    @QueryParam("limit")
                    @Nullable Integer limit,
            @Context SecurityContext security) {
        OrganisationScope scope = Actor.of(security).scope(READ);
        int rows = SupplierViews.limit(limit);
        LocalDate today = LocalDate.now(clock);
        return database.read(reading -> {
            List<Merged> found = visible(reading, scope, supplier, cursor, rows + 1);
            List<MergeView> items =
                    found.stream().limit(rows).map(m -> MergeView.of(m, today)).toList();
            return new Page<>(items, found.size() > rows ? found.get(rows - 1).id() : null);
        });
    }

    @POST
    @Path("{id}/undo")
    @Permission(WRITE)
    @Operation(
            operationId = "undoMerge",
            summary = "Undo a merge",
            description =
                    "Both suppliers are as they were, with all references. Refused with 409 and the reasons after 30"
                            + " days, when a later merge must be undone first, or when a change since would be lost.")
    public MergeView undo(
            @Parameter(description = "Id of the merge.", example = "01931a2b-0000-7000-8000-000000000008")
                    @PathParam("id")
                    String id,
            @Context SecurityContext security) {
        return MergeView.of(undo.undo(Actor.of(security), id), LocalDate.now(clock));
    }

    private static List<Merged> visible(
            Reading reading, OrganisationScope scope, @Nullable String supplier, @Nullable String cursor, int rows) {
        List<Merged> visible = new ArrayList<>();
        String after = cursor;
        List<Merged> page;
        do {
            page = SqlMerges.list(reading, supplier, after, rows);
            page.stream().filter(m -> UndoMerge.isVisible(m, scope)).forEach(visible::add);
            after = page.isEmpty() ? null : page.get(page.size() - 1).id();
        } while (visible.size() < rows && page.size() == rows);
        return visible;
    }
}
