package nl.schil.store.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.ArrayList;
import java.util.List;
import nl.schil.kernel.Page;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import nl.schil.store.internal.Store;
import nl.schil.store.internal.audit.AuditRow;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Who changed what, newest first. */
@Component(service = AuditEntriesResource.class)
@JakartarsResource
@JSONRequired
@Path("audit-entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit", description = "Who changed what.")
public final class AuditEntriesResource {
    private static final String PERMISSION = "audit.read";
    private static final int PAGE = 50;

    private final Store store;

    @Activate
    public AuditEntriesResource(@Reference Store store) {
        this.store = store;
    }

    /** One row of the audit chain as an interface shows it. */
    @Schema(name = "AuditEntry", description = "One action that changed something.")
    public record AuditEntry(
            @Schema(description = "Position in the chain.", example = "1204")
            long seq,

            @Schema(description = "When, UTC.", example = "2026-06-15T10:00:00.000Z")
            String at,

            @Schema(description = "Id of who acted.", example = "01931a2b-0000-7000-8000-000000000001")
            String actor,

            @Schema(description = "Roles held, separated by commas.", example = "contract-manager") @Nullable String role,

            @Schema(description = "Where it came from: web, api, cli or system.", example = "web")
            String origin,

            @Schema(description = "What was done.", example = "suppliers.update")
            String action,

            @Schema(description = "Kind of object.", example = "supplier")
            String objectType,

            @Schema(description = "Id of the object.", example = "01931a2b-0000-7000-8000-000000000002")
            String objectId,

            @Schema(description = "Buying organisation concerned.", example = "01931a2b-0000-7000-8000-000000000003")
            @Nullable String organisation,

            @Schema(
                    description = "SHA-256 of the content before.",
                    example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            @Nullable String beforeDigest,

            @Schema(
                    description = "SHA-256 of the content after.",
                    example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            @Nullable String afterDigest,

            @Schema(description = "Short remark.", example = "120 rows") @Nullable String detail) {
        static AuditEntry of(AuditRow row) {
            return new AuditEntry(
                    row.seq(),
                    row.at(),
                    row.actor(),
                    row.role(),
                    row.origin(),
                    row.action(),
                    row.objectType(),
                    row.objectId(),
                    row.organisation(),
                    row.beforeDigest(),
                    row.afterDigest(),
                    row.detail());
        }
    }

    @GET
    @Permission(PERMISSION)
    @Operation(
            operationId = "listAuditEntries",
            summary = "List who changed what",
            description = "Actions from the audit chain, newest first, within the caller's organisations. Actions that"
                    + " concern no organisation are shown to those who may see all.")
    public Page<AuditEntry> list(
            @Parameter(
                            description = "Only actions on the object with this id.",
                            example = "01931a2b-0000-7000-8000-000000000002")
                    @QueryParam("object")
                    @Nullable String object,
            @Parameter(description = "Where the next page begins, as a previous answer said.", example = "1154")
                    @QueryParam("cursor")
                    @Nullable String cursor,
            @Context SecurityContext security) {
        OrganisationScope scope = Actor.of(security).scope(PERMISSION);
        StringBuilder sql = new StringBuilder("SELECT " + AuditRow.COLUMNS + " FROM store_audit WHERE seq < ? AND ")
                .append(scope.condition("organisation"));
        List<Object> arguments = new ArrayList<>();
        arguments.add(before(cursor));
        arguments.addAll(scope.arguments());
        if (object != null && !object.isBlank()) {
            sql.append(" AND object_id = ?");
            arguments.add(object);
        }
        sql.append(" ORDER BY seq DESC LIMIT ").append(PAGE + 1);
        List<AuditRow> rows =
                store.database().read(reading -> reading.list(sql.toString(), AuditRow::of, arguments.toArray()));
        List<AuditEntry> items = rows.stream().limit(PAGE).map(AuditEntry::of).toList();
        return new Page<>(
                items, rows.size() > PAGE ? String.valueOf(items.get(PAGE - 1).seq()) : null);
    }

    private static long before(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return Long.MAX_VALUE;
        }
        if (!cursor.matches("\\d{1,18}")) {
            throw ProblemException.invalid(Violation.of("cursor", cursor, "store.cursor"));
        }
        return Long.parseLong(cursor);
    }
}
