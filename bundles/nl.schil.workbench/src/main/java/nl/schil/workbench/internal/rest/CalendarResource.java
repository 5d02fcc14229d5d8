package nl.schil.workbench.internal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.schil.kernel.calendar.WorkingDays;
import nl.schil.kernel.decision.DecisionMoment;
import nl.schil.kernel.decision.DecisionMoment.Status;
import nl.schil.kernel.decision.DecisionMoments.After;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.text.Texts;
import nl.schil.workbench.internal.calendar.CalendarFile;
import nl.schil.workbench.internal.calendar.CalendarLinks;
import nl.schil.workbench.internal.decision.AllDecisions;
import nl.schil.workbench.internal.decision.AllDecisions.Question;
import nl.schil.workbench.internal.preference.Preferences;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The calendar of decisions that a person's own calendar program fetches by a secret link. */
@Component(service = CalendarResource.class)
@JakartarsResource
@JSONRequired
@Path("calendar")
@Tag(name = "decisions", description = "What must be decided, by when")
public final class CalendarResource {
    static final String CALENDAR = "text/calendar";
    private static final int MOST = 2_000;
    private static final int DAYS_BACK = 90;
    private static final int YEARS_AHEAD = 2;

    private final CalendarLinks links;
    private final AllDecisions decisions;
    private final Preferences preferences;
    private final Texts texts;
    private final WorkingDays days;
    private final Clock clock;

    /** Whether there is a link. */
    @Schema(name = "CalendarLink", description = "The link by which one's own calendar program fetches the decisions.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Link(
            @Schema(description = "There is a link that works.", example = "true")
            boolean active,

            @Schema(description = "When it was made.", example = "2026-11-24T09:00:00.000Z") @Nullable Instant madeAt,

            @Schema(
                    description = "The address, only in the answer that makes it; whoever knows it sees the decisions.",
                    example = "https://schil.example.org/api/v1/calendar/3q2-7wAB.ics")
            @Nullable String url) {}

    @Activate
    public CalendarResource(
            @Reference CalendarLinks links,
            @Reference AllDecisions decisions,
            @Reference Preferences preferences,
            @Reference Texts texts,
            @Reference WorkingDays days,
            @Reference Clock clock) {
        this.links = links;
        this.decisions = decisions;
        this.preferences = preferences;
        this.texts = texts;
        this.days = days;
        this.clock = clock;
    }

    @GET
    @Path("link")
    @Produces(MediaType.APPLICATION_JSON)
    @Permission(Permission.SIGNED_IN)
    @Operation(
            operationId = "getCalendarLink",
            summary = "Show whether one has a calendar link",
            description = "The secret itself is not kept and cannot be shown again.")
    public Link show(@Context SecurityContext security) {
        return links.madeAt(Actor.of(security))
                .map(at -> new Link(true, at, null))
                .orElseGet(() -> new Link(false, null, null));
    }

    @POST
    @Path("link")
    @Produces(MediaType.APPLICATION_JSON)
    @Permission(Permission.SIGNED_IN)
    @Operation(
            operationId = "makeCalendarLink",
            summary = "Make a calendar link",
            description = "Answers the secret address once; an earlier link stops working. 409 for a token, which is no"
                    + " person.",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "The link.",
                            content = @Content(schema = @Schema(implementation = Link.class))))
    public Response make(@Context SecurityContext security, @Context UriInfo uri) {
        Actor actor = Actor.of(security);
        String secret = links.make(actor);
        String url = uri.getBaseUriBuilder()
                .path("calendar")
                .path(secret + ".ics")
                .build()
                .toString();
        return Response.status(Response.Status.CREATED)
                .entity(new Link(true, links.madeAt(actor).orElse(null), url))
                .build();
    }

    @DELETE
    @Path("link")
    @Permission(Permission.SIGNED_IN)
    @Operation(
            operationId = "revokeCalendarLink",
            summary = "Revoke one's calendar link",
            description = "From now on the address answers 404.",
            responses = @ApiResponse(responseCode = "204", description = "There is no link any more."))
    public Response revoke(@Context SecurityContext security) {
        links.revoke(Actor.of(security));
        return Response.noContent().build();
    }

    @GET
    @Path("{file}")
    @Produces(CALENDAR)
    @Permission(Permission.PUBLIC)
    @Operation(
            operationId = "getCalendar",
            summary = "Fetch the calendar of decisions",
            description =
                    "iCalendar with the open decisions of two years and those missed in the last 90 days, as far as"
                            + " the owner of the link may see them now. 404 when the link does not work.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The calendar.",
                            content = @Content(mediaType = CALENDAR, schema = @Schema(type = "string"))))
    public Response fetch(
            @Parameter(
                            description = "The secret of the link, with .ics behind it.",
                            example = "3q2-7wABxyz0123456789.ics")
                    @PathParam("file")
                    String file,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Actor owner = links.owner(file.replaceFirst("\\.ics$", ""))
                .orElseThrow(() -> ProblemException.notFound("calendar", ""));
        LocalDate today = LocalDate.now(clock);
        Question question = new Question(
                today.minusDays(DAYS_BACK),
                today.plusYears(YEARS_AHEAD),
                today,
                null,
                EnumSet.of(Status.OPEN, Status.MISSED),
                Set.of());
        List<DecisionMoment> moments = decisions.find(owner, question, After.START, MOST);
        CalendarFile calendar =
                new CalendarFile(texts, days, locale(owner, headers), uri.getBaseUri(), clock.instant());
        StreamingOutput content = out -> calendar.write(moments, out);
        return Response.ok(content, CALENDAR + ";charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private Locale locale(Actor owner, HttpHeaders headers) {
        JsonNode preferred = preferences.of(owner).get("locale");
        return Languages.of(preferred == null ? null : preferred.asText(), headers);
    }
}
