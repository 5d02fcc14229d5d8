package @package@.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.LocalDate;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Page;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import @package@.internal.model.@Name@;
import @package@.internal.store.Sql@Name@s;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** {@code /api/v1/@module@}. */
@Component(service = @Name@sResource.class)
@JakartarsResource
@Path("@module@")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "@module@", description = "Entries of @module@.")
public final class @Name@sResource {
    private final Sql@Name@s entries;
    private final OrganisationDirectory organisations;
    private final Clock clock;

    @Activate
    public @Name@sResource(
            @Reference Sql@Name@s entries, @Reference OrganisationDirectory organisations, @Reference Clock clock) {
        this.entries = entries;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** An entry as it is sent. */
    @Schema(name = "New@Name@", description = "An entry to add.")
    public record Sent(
            @Schema(description = "What it is called; at most 200 characters.", example = "Check the exit plan")
                    @Nullable String title,
            @Schema(description = "Day on which it must be dealt with, inclusive.", example = "2027-03-31")
                    @Nullable LocalDate due) {}

    /** An entry as it is answered. */
    @Schema(name = "@Name@", description = "An entry.")
    public record Answer(
            @Schema(description = "Identifier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11") String id,
            @Schema(description = "What it is called.", example = "Check the exit plan") String title,
            @Schema(description = "Day on which it must be dealt with, inclusive.", example = "2027-03-31")
                    @Nullable LocalDate due,
            @Schema(description = "Whether that day has passed at the date asked.", example = "false") boolean overdue) {}

    @GET
    @Permission("@module@.read")
    @Operation(
            operationId = "list@Name@s",
            summary = "List the entries of @module@",
            description = "The entries of the caller's organisations in the order of entry.")
    public Page<Answer> list(
            @Parameter(description = "Date at which overdue is computed; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf") @Nullable String asOf,
            @Parameter(description = "Where the page begins, as the previous page said.") @QueryParam("cursor")
                    @Nullable String cursor,
            @Parameter(description = "Most entries on a page, 1 to 200.", example = "50") @QueryParam("limit") @DefaultValue("50")
                    int limit,
            @Context SecurityContext security) {
        LocalDate date = AsOf.of(asOf, clock);
        OrganisationScope scope = Actor.of(security).scope("@module@.read");
        Page<@Name@> page = entries.list(scope, cursor, Math.max(1, Math.min(limit, 200)));
        return new Page<>(page.items().stream().map(entry -> answer(entry, date)).toList(), page.next());
    }

    @POST
    @Permission("@module@.write")
    @Operation(
            operationId = "add@Name@",
            summary = "Add an entry to @module@",
            description = "Adds an entry in the caller's first organisation; all violations are answered at once.")
    public Response add(Sent sent, @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        @Name@ entry = @Name@.of(Ids.next(), organisation(actor), sent.title(), sent.due())
                .orElseThrow(ProblemException::invalid);
        entries.add(actor, entry);
        return Response.status(Response.Status.CREATED)
                .entity(answer(entry, LocalDate.now(clock)))
                .build();
    }

    private String organisation(Actor actor) {
        OrganisationScope scope = actor.scope("@module@.write");
        return organisations.list().stream()
                .map(OrganisationRef::id)
                .filter(scope::contains)
                .findFirst()
                .orElseThrow(() -> ProblemException.forbidden("@module@.write"));
    }

    private static Answer answer(@Name@ entry, LocalDate asOf) {
        return new Answer(entry.id(), entry.title(), entry.due(), entry.overdue(asOf));
    }
}
