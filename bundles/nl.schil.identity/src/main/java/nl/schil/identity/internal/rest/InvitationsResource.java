package nl.schil.identity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import nl.schil.identity.internal.application.Invitations;
import nl.schil.kernel.Page;
import nl.schil.kernel.Violation;
import nl.schil.kernel.door.Doors;
import nl.schil.kernel.door.Invitation;
import nl.schil.kernel.door.IssuedInvitation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The invitations that were given to people of suppliers. */
@Component(service = InvitationsResource.class)
@JakartarsResource
@JSONRequired
@Path("invitations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class InvitationsResource {
    private final Invitations invitations;
    private final Clock clock;

    @Schema(name = "Invitation", description = "An invitation of a person of a supplier.")
    record Shown(
            @Schema(description = "Identifier.", example = "0198c6a5-2b3c-7d4e-8f90-a1b2c3d4e5f6")
            String id,

            @Schema(description = "What it is for.", example = "evaluation")
            String purpose,

            @Schema(
                    description = "Identifier of the record it is about.",
                    example = "0198c6a5-3c4d-7e5f-9a01-b2c3d4e5f6a7")
            String subject,

            @Schema(description = "What the person is asked.", example = "Werkplekdiensten, jaargesprek 2026")
            String title,

            @Schema(
                    description = "The buying organisation that invites.",
                    example = "0198c6a5-11aa-7f00-8c1d-5e6f7a8b9c0d")
            String organisation,

            @Schema(description = "Name of the person.", example = "Voorbeeldnaam")
            String name,

            @Schema(description = "Mail address of the person.", example = "voorbeeld@example.nl") @Nullable String email,

            @Schema(description = "OPEN, EXPIRED or REVOKED, today.", example = "OPEN")
            Invitation.State state,

            @Schema(description = "When it was given.", example = "2026-06-15T10:00:00.000Z")
            Instant createdAt,

            @Schema(description = "Last day on which the link works.", example = "2026-12-31")
            LocalDate expiresOn,

            @Schema(description = "When the link was opened last.", example = "2026-06-16T08:30:00.000Z") @Nullable Instant lastUsedAt,

            @Schema(description = "When it was revoked.", example = "2026-07-01T09:00:00.000Z") @Nullable Instant revokedAt) {}

    @Schema(name = "InvitationRenewal", description = "Until when a new link works.")
    record Renewal(
            @Schema(description = "Last day on which the link works.", example = "2026-12-31") @Nullable LocalDate expiresOn) {}

    @Schema(name = "InvitationLink", description = "A link, told only in this answer.")
    record Link(
            @Schema(
                    description = "Address within this installation that the person opens.",
                    example = "/door#Zk3vT0cN2w1mE8yH5xqL7pRbU4sJ6aGd9fKoVtYiXhM")
            String link,

            @Schema(description = "Name of the person.", example = "Voorbeeldnaam")
            String name,

            @Schema(description = "Last day on which the link works.", example = "2026-12-31")
            LocalDate expiresOn,

            @Schema(description = "Whether the person gets the link by mail.", example = "true")
            boolean mailed) {
        /** Never shows the link. */
        @Override
        public String toString() {
            return "Link";
        }
    }

    @Activate
    public InvitationsResource(@Reference Invitations invitations, @Reference Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    @GET
    @Permission(Invitations.READ)
    @Operation(
            operationId = "listInvitations",
            summary = "List the invitations of a supplier",
            description = "Given by the caller's organisations, newest first. The links themselves are not kept.")
    public Page<Shown> list(
            @Context SecurityContext security,
            @Parameter(
                            description = "Identifier of the supplier.",
                            required = true,
                            example = "0198c6a5-4d5e-7f60-8a12-c3d4e5f6a7b8")
                    @QueryParam("supplier")
                    @Nullable String supplier,
            @Parameter(description = "Where to go on: `next` of the page before.", example = "MDE5OGM2YTU")
                    @QueryParam("cursor")
                    @Nullable String cursor,
            @Parameter(description = "Number of rows, 1 to 200 (default 50).", example = "50")
                    @QueryParam("limit")
                    @Nullable Integer limit) {
        if (supplier == null || supplier.isBlank()) {
            throw ProblemException.invalid(Violation.of("supplier", null, "problem.field.required"));
        }
        Cursor from = Cursor.of(cursor, limit);
        LocalDate today = LocalDate.now(clock);
        return from.page(
                invitations.ofSupplier(Actor.of(security), supplier, from.after(), from.limit() + 1),
                Invitation::id,
                invitation -> show(invitation, today));
    }

    @POST
    @Path("{id}/renewal")
    @Permission(Doors.WRITE)
    @Operation(
            operationId = "renewInvitation",
            summary = "Give a new link",
            description = "For the same person and subject. The old link and its sessions stop working at once; the new"
                    + " link is told once, in this answer, and mailed when an address is known and mail is configured.")
    public Link renew(
            @Context SecurityContext security,
            @Parameter(description = "Identifier of the invitation.", example = "0198c6a5-2b3c-7d4e-8f90-a1b2c3d4e5f6")
                    @PathParam("id")
                    String id,
            Renewal renewal) {
        IssuedInvitation issued = invitations.renew(Actor.of(security), id, renewal.expiresOn());
        return new Link(
                issued.link(), issued.invitation().name(), issued.invitation().expiresOn(), issued.mailed());
    }

    @DELETE
    @Path("{id}")
    @Permission(Doors.WRITE)
    @Operation(
            operationId = "revokeInvitation",
            summary = "Revoke an invitation",
            description = "The link and whoever came in with it stop working at once.",
            responses = @ApiResponse(responseCode = "204", description = "Revoked."))
    public Response revoke(
            @Context SecurityContext security,
            @Parameter(description = "Identifier of the invitation.", example = "0198c6a5-2b3c-7d4e-8f90-a1b2c3d4e5f6")
                    @PathParam("id")
                    String id) {
        invitations.revoke(Actor.of(security), id);
        return Response.noContent().build();
    }

    private static Shown show(Invitation i, LocalDate today) {
        return new Shown(
                i.id(),
                i.purpose(),
                i.subject(),
                i.title(),
                i.organisation(),
                i.name(),
                i.email(),
                i.state(today),
                i.createdAt(),
                i.expiresOn(),
                i.lastUsedAt(),
                i.revokedAt());
    }
}
