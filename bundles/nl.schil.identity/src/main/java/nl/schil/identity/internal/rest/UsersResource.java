package nl.schil.identity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import java.util.Objects;
import nl.schil.identity.internal.application.Accounts;
import nl.schil.identity.internal.model.Account;
import nl.schil.kernel.Page;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The people who can sign in. */
@Component(service = UsersResource.class)
@JakartarsResource
@JSONRequired
@Path("users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class UsersResource {
    private final Accounts accounts;

    @Activate
    public UsersResource(@Reference Accounts accounts) {
        this.accounts = accounts;
    }

    @GET
    @Permission(Accounts.READ)
    @Operation(
            summary = "List the users",
            description = "People with a role in one of the caller's organisations, by user name.")
    public Page<UserViews.Shown> list(
            @Context SecurityContext security,
            @Parameter(description = "Part of the user name or the display name.", example = "ict")
                    @QueryParam("q")
                    @Nullable String q,
            @Parameter(description = "Where to go on: `next` of the page before.", example = "Y20taWN0")
                    @QueryParam("cursor")
                    @Nullable String cursor,
            @Parameter(description = "Number of rows, 1 to 200 (default 50).", example = "50")
                    @QueryParam("limit")
                    @Nullable Integer limit) {
        Cursor from = Cursor.of(cursor, limit);
        String text = Objects.requireNonNullElse(q, "").strip();
        return from.page(
                accounts.list(Actor.of(security), text, from.after(), from.limit() + 1),
                Account::username,
                UserViews::show);
    }

    @POST
    @Permission(Accounts.WRITE)
    @Operation(
            summary = "Add a user",
            description = "Without a password a one-time password is made and told once, in this answer.",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "Added.",
                            content = @Content(schema = @Schema(implementation = UserViews.Shown.class))))
    public Response create(@Context SecurityContext security, UserViews.Created user) {
        Accounts.Issued issued = accounts.create(Actor.of(security), UserViews.wanted(user));
        return Response.created(URI.create("users/" + issued.account().id()))
                .entity(UserViews.show(issued))
                .header(HttpHeaders.ETAG, Version.tag(issued.account().version()))
                .build();
    }

    @GET
    @Path("{id}")
    @Permission(Accounts.READ)
    @Operation(
            summary = "Show a user",
            description = "One person, with the roles held.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The user.",
                            headers = @Header(name = "ETag", ref = "#/components/headers/ETag"),
                            content = @Content(schema = @Schema(implementation = UserViews.Shown.class))))
    public Response find(
            @Context SecurityContext security,
            @Parameter(description = "Identifier of the user.", example = "0198c6a5-0f4e-7c3a-9a43-0d3f6a1b2c3d")
                    @PathParam("id")
                    String id) {
        return tagged(accounts.find(Actor.of(security), id));
    }

    @PATCH
    @Path("{id}")
    @Permission(Accounts.WRITE)
    @Operation(
            summary = "Change a user",
            description = "Names, roles, and whether the person can sign in. The last administrator stays.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The user as it is now.",
                            headers = @Header(name = "ETag", ref = "#/components/headers/ETag"),
                            content = @Content(schema = @Schema(implementation = UserViews.Shown.class))))
    public Response change(
            @Context SecurityContext security,
            @Parameter(description = "Identifier of the user.", example = "0198c6a5-0f4e-7c3a-9a43-0d3f6a1b2c3d")
                    @PathParam("id")
                    String id,
            @Parameter(description = "Version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            UserViews.Changed change) {
        return tagged(accounts.change(Actor.of(security), id, ifMatch, UserViews.change(change)));
    }

    @POST
    @Path("{id}/password")
    @Permission(Accounts.WRITE)
    @Operation(
            summary = "Set a user's password",
            description =
                    "The password must be changed at the next sign-in; the person's sessions end. Without a password "
                            + "a one-time password is made and told once, in this answer.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "Set.",
                            content = @Content(schema = @Schema(implementation = UserViews.Shown.class))))
    public UserViews.Shown resetPassword(
            @Context SecurityContext security,
            @Parameter(description = "Identifier of the user.", example = "0198c6a5-0f4e-7c3a-9a43-0d3f6a1b2c3d")
                    @PathParam("id")
                    String id,
            UserViews.Reset reset) {
        return UserViews.show(accounts.resetPassword(Actor.of(security), id, reset.password()));
    }

    private static Response tagged(Account account) {
        return Response.ok(UserViews.show(account))
                .header(HttpHeaders.ETAG, Version.tag(account.version()))
                .build();
    }
}
