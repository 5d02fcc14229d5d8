package nl.schil.suppliers.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.store.Database;
import nl.schil.suppliers.internal.application.MergeSuppliers;
import nl.schil.suppliers.internal.model.Identifier;
import nl.schil.suppliers.internal.store.SqlSuppliers;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What a merge would do. */
@Component(service = MergePreviewResource.class)
@JakartarsResource
@JSONRequired
@Path("suppliers/{id}/merge-preview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "suppliers", description = "The supplier register.")
public final class MergePreviewResource {
    private static final String WRITE = "suppliers.write";

    private final Database database;
    private final MergeSuppliers merge;

    @Activate
    public MergePreviewResource(@Reference Database database, @Reference MergeSuppliers merge) {
        this.database = database;
        this.merge = merge;
    }

    /** Why a merge would be refused. */
    @Schema(name = "MergeObstacle", description = "Why a merge would be refused.")
    public record Obstacle(
            @Schema(description = "Text key of the reason.", example = "suppliers.merge.module")
            String code,

            @Schema(description = "Values that the text names.", example = "{\"module\": \"contracts\"}")
            Map<String, Object> values) {
        static Obstacle of(Violation violation) {
            return new Obstacle(violation.code(), violation.values());
        }
    }

    /** What a merge would do. */
    @Schema(name = "MergePreview", description = "What a merge would do; nothing is changed.")
    public record PreviewView(
            @Schema(description = "The supplier that stays, as it is.")
            SupplierView survivor,

            @Schema(description = "The supplier that goes.") SupplierView merged,

            @Schema(description = "The supplier that stays, as it would be.")
            SupplierView result,

            @Schema(
                    description = "Keys of the one that goes that end, because the survivor has another of the same"
                            + " scheme; scheme:value.",
                    example = "[\"KVK:87654321\"]")
            List<String> endingKeys,

            @Schema(
                    description = "Records of the register that follow, by kind: contact, relationship, duplicate,"
                            + " profile.",
                    example = "{\"contact\": 2, \"relationship\": 1}")
            Map<String, Long> records,

            @Schema(description = "Records whose reference is rewritten, by module.", example = "{\"contracts\": 12}")
            Map<String, Long> references,

            @Schema(description = "Why it would be refused; empty when it would not.")
            List<Obstacle> obstacles,

            @Schema(
                    description = "Last day on which it could be undone, if it were done today.",
                    example = "2026-07-15")
            LocalDate undoUntil) {}

    @GET
    @Permission(WRITE)
    @Operation(
            operationId = "previewMerge",
            summary = "Preview a merge of two suppliers",
            description =
                    "The supplier of the path stays, the other goes. Shows both, what the one that stays would become"
                            + " and what follows. Changes nothing.")
    public PreviewView preview(
            @Parameter(description = "Id of the supplier that stays.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            @Parameter(description = "Id of the supplier that goes.", example = "01931a2b-0000-7000-8000-000000000009")
                    @QueryParam("with")
                    @Nullable String with,
            @Context SecurityContext security) {
        if (with == null || with.isBlank()) {
            throw ProblemException.invalid(Violation.of("with", with, "suppliers.merge.with"));
        }
        Actor actor = Actor.of(security);
        OrganisationScope scope = actor.scope(WRITE);
        MergeSuppliers.Preview preview = merge.preview(actor, id, with);
        return database.read(reading -> {
            Map<String, SupplierView> views = SupplierViews.views(reading, List.of(id, with), scope).stream()
                    .collect(Collectors.toMap(SupplierView::id, v -> v));
            var trail = SqlSuppliers.trails(reading, List.of(id), scope).get(id);
            return new PreviewView(
                    views.get(id),
                    views.get(with),
                    SupplierView.of(preview.result(), trail, List.of(), null, scope),
                    preview.ending().stream().map(Identifier::text).toList(),
                    preview.records(),
                    preview.references(),
                    preview.obstacles().stream().map(Obstacle::of).toList(),
                    preview.undoUntil());
        });
    }
}
