package nl.schil.identity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import nl.schil.identity.internal.application.Tokens;
import nl.schil.identity.internal.model.ApiToken;
import nl.schil.kernel.Page;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Tokens for programs. */
@Component(service = TokensResource.class)
@JakartarsResource
@JSONRequired
@Path("tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TokensResource {
    private final Tokens tokens;

    @Schema(name = "NewToken", description = "A token that is to be made.")
    record Created(
            @Schema(description = "What it is for.", example = "Koppeling inkoopsysteem")
            String name,

            @Schema(description = "Code of the role it holds.", example = "reader")
            String role,

            @Schema(
                    description = "The buying organisation it is limited to; absent for all.",
                    example = "0198c6a5-11aa-7f00-8c1d-5e6f7a8b9c0d")
            @Nullable String organisation,

            @Schema(description = "Last day on which it works; absent when it does not expire.", example = "2027-12-31")
            @Nullable LocalDate expiresOn) {}

    @Schema(name = "Token", description = "A token for programs.")
    record Shown(
            @Schema(description = "Identifier.", example = "0198c6a5-2b3c-7d4e-8f90-a1b2c3d4e5f6")
            String id,

            @Schema(description = "What it is for.", example = "Koppeling inkoopsysteem")
            String name,

            @Schema(
                    description = "The token itself; told only in the answer that makes it.",
                    example = "schil_Zk3vT0cN2w1mE8yH5xqL7pRbU4sJ6aGd9fKoVtYiXhM")
            @Nullable String token,

            @Schema(description = "Code of the role it holds.", example = "reader")
            String role,

            @Schema(
                    description = "The buying organisation it is limited to; absent for all.",
                    example = "0198c6a5-11aa-7f00-8c1d-5e6f7a8b9c0d")
            @Nullable String organisation,

            @Schema(description = "When it was made.", example = "2026-06-15T10:00:00.000Z")
            Instant createdAt,

            @Schema(description = "Last day on which it works.", example = "2027-12-31") @Nullable LocalDate expiresOn,

            @Schema(description = "Last day on which it was used.", example = "2026-06-15") @Nullable LocalDate lastUsedOn) {
        /** Never shows the token. */
        @Override
        public String toString() {
            return "Token " + id;
        }
    }

    @Activate
    public TokensResource(@Reference Tokens tokens) {
        this.tokens = tokens;
    }

    @GET
    @Permission(Tokens.READ)
    @Operation(
            summary = "List the API tokens",
            description = "Tokens that were not revoked, oldest first. The tokens themselves are not kept.")
    public Page<Shown> list(
            @Context SecurityContext security,
            @Parameter(description = "Where to go on: `next` of the page before.", example = "MDE5OGM2YTU")
                    @QueryParam("cursor")
                    @Nullable String cursor,
            @Parameter(description = "Number of rows, 1 to 200 (default 50).", example = "50")
                    @QueryParam("limit")
                    @Nullable Integer limit) {
        Cursor from = Cursor.of(cursor, limit);
        return from.page(
                tokens.list(Actor.of(security), from.after(), from.limit() + 1),
                ApiToken::id,
                token -> show(token, null));
    }

    @POST
    @Permission(Tokens.WRITE)
    @Operation(
            summary = "Make an API token",
            description = "The token is told once, in this answer. It permits no more than the caller may do.",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "Made.",
                            content = @Content(schema = @Schema(implementation = Shown.class))))
    public Response create(@Context SecurityContext security, Created wanted) {
        Tokens.Issued issued = tokens.create(
                Actor.of(security),
                Objects.requireNonNullElse(wanted.name(), ""),
                Objects.requireNonNullElse(wanted.role(), ""),
                wanted.organisation(),
                wanted.expiresOn());
        return Response.created(URI.create("tokens/" + issued.token().id()))
                .entity(show(issued.token(), issued.secret()))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Permission(Tokens.WRITE)
    @Operation(
            summary = "Revoke an API token",
            description = "The token stops working at once.",
            responses = @ApiResponse(responseCode = "204", description = "Revoked."))
    public Response revoke(
            @Context SecurityContext security,
            @Parameter(description = "Identifier of the token.", example = "0198c6a5-2b3c-7d4e-8f90-a1b2c3d4e5f6")
                    @PathParam("id")
                    String id) {
        tokens.revoke(Actor.of(security), id);
        return Response.noContent().build();
    }

    private static Shown show(ApiToken token, @Nullable String secret) {
        return new Shown(
                token.id(),
                token.name(),
                secret,
                token.role(),
                token.organisation(),
                token.createdAt(),
                token.expiresOn(),
                token.lastUsedOn());
    }
}
