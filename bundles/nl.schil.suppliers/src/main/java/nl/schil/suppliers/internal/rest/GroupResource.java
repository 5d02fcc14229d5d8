package nl.schil.suppliers.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Set;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.store.Database;
import nl.schil.suppliers.internal.application.ChangeProfile;
import nl.schil.suppliers.internal.model.GroupMember;
import nl.schil.suppliers.internal.model.Supplier;
import nl.schil.suppliers.internal.store.SqlGroups;
import nl.schil.suppliers.internal.store.SqlSuppliers;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The corporate group of a supplier. */
@Component(service = GroupResource.class)
@JakartarsResource
@JSONRequired
@Path("suppliers/{id}/group")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "suppliers", description = "The supplier register.")
public final class GroupResource {
    private static final String READ = "suppliers.read";
    private static final String WRITE = "suppliers.write";

    private final Database database;
    private final ChangeProfile change;

    @Activate
    public GroupResource(@Reference Database database, @Reference ChangeProfile change) {
        this.database = database;
        this.change = change;
    }

    /** A group as the API shows it. */
    @Schema(name = "SupplierGroup", description = "A supplier's corporate group.")
    public record GroupView(
            @Schema(
                    description = "Members from the head down: each before what belongs to it. One member only when no"
                            + " group is known.")
            List<MemberView> members,

            @Schema(description = "Version of the supplier, also the entity tag.", example = "3")
            long version) {}

    /** A member as the API shows it. */
    @Schema(
            name = "SupplierGroupMember",
            description =
                    "A supplier in its group. One that the caller's organisations have no relation with has no id and"
                            + " no name.")
    public record MemberView(
            @Schema(description = "Id of the supplier.", example = "01931a2b-0000-7000-8000-000000000002") @Nullable String id,

            @Schema(description = "Name as registered.", example = "Testmeubel B.V.") @Nullable String name,

            @Schema(description = "Place of establishment.", example = "Utrecht") @Nullable String place,

            @Schema(description = "Country, ISO 3166-1 alpha-2.", example = "NL") @Nullable String country,

            @Schema(description = "0 for the head of the group, 1 for what belongs to it, and so on.", example = "1")
            int level,

            @Schema(description = "Whether it is the supplier asked for.", example = "true")
            boolean self,

            @Schema(description = "Whether the supplier asked for belongs to it directly.", example = "false")
            boolean parent) {}

    /** What a supplier belongs to. */
    @Schema(name = "SupplierGroupChange", description = "What a supplier belongs to.")
    public record GroupRequest(
            @Schema(
                    description = "Id of the supplier that it belongs to; absent or null for none.",
                    example = "01931a2b-0000-7000-8000-000000000006")
            @Nullable String parent) {}

    @GET
    @Permission(READ)
    @Operation(
            operationId = "getSupplierGroup",
            summary = "Read a supplier's group",
            description = "The whole corporate group, from its head down.")
    @ApiResponse(
            responseCode = "200",
            description = "The group.",
            content = @Content(schema = @Schema(implementation = GroupView.class)))
    public Response group(
            @Parameter(description = "Id of the supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            @Context SecurityContext security) {
        return answer(id, Actor.of(security).scope(READ));
    }

    @PUT
    @Permission(WRITE)
    @Operation(
            operationId = "changeSupplierGroup",
            summary = "Change what a supplier belongs to",
            description =
                    "Puts the supplier, with what belongs to it, under another one. Refused when that one belongs to it.")
    @ApiResponse(
            responseCode = "200",
            description = "The group after the change.",
            content = @Content(schema = @Schema(implementation = GroupView.class)))
    public Response changeGroup(
            @Parameter(description = "Id of the supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            GroupRequest request,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        String parent = request.parent();
        change.parent(actor, id, ifMatch, parent == null || parent.isBlank() ? null : parent);
        return answer(id, actor.scope(WRITE));
    }

    private Response answer(String id, OrganisationScope scope) {
        GroupView view = database.read(reading -> {
            Supplier supplier =
                    SqlSuppliers.seen(reading, id, scope).orElseThrow(() -> ProblemException.notFound("supplier", id));
            List<String> upwards = SqlGroups.upwards(reading, id);
            String parent = upwards.size() > 1 ? upwards.get(1) : null;
            List<GroupMember> members = SqlGroups.members(reading, id);
            Set<String> visible = SqlGroups.visible(reading, members, scope);
            return new GroupView(
                    members.stream()
                            .map(m -> view(m, visible.contains(m.id()), m.id().equals(id), m.id().equals(parent)))
                            .toList(),
                    supplier.version());
        });
        return Response.ok(view)
                .header(HttpHeaders.ETAG, Version.tag(view.version()))
                .build();
    }

    private static MemberView view(GroupMember m, boolean visible, boolean self, boolean parent) {
        return visible
                ? new MemberView(m.id(), m.name(), m.place(), m.country(), m.level(), self, parent)
                : new MemberView(null, null, null, null, m.level(), self, parent);
    }
}
