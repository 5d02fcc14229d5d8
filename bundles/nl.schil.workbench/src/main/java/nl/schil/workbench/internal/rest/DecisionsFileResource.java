package nl.schil.workbench.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.schil.kernel.Violation;
import nl.schil.kernel.calendar.WorkingDays;
import nl.schil.kernel.decision.DecisionMoment;
import nl.schil.kernel.decision.DecisionMoments.After;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.text.Texts;
import nl.schil.workbench.internal.calendar.CalendarFile;
import nl.schil.workbench.internal.decision.AllDecisions;
import nl.schil.workbench.internal.decision.AllDecisions.Question;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Decisions as a calendar file to download: those of a list, or of one subject. */
@Component(service = DecisionsFileResource.class)
@JakartarsResource
@JSONRequired
@Path("decisions/calendar")
@Tag(name = "decisions", description = "What must be decided, by when")
public final class DecisionsFileResource {
    private static final int MOST = 10_000;

    private final AllDecisions decisions;
    private final Texts texts;
    private final WorkingDays days;
    private final Clock clock;

    @Activate
    public DecisionsFileResource(
            @Reference AllDecisions decisions,
            @Reference Texts texts,
            @Reference WorkingDays days,
            @Reference Clock clock) {
        this.decisions = decisions;
        this.texts = texts;
        this.days = days;
        this.clock = clock;
    }

    @GET
    @Produces(CalendarResource.CALENDAR)
    @Permission(Permission.SIGNED_IN)
    @Operation(
            operationId = "downloadDecisions",
            summary = "Download decisions as a calendar",
            description = "iCalendar with the decisions that listDecisions would answer for the same questions, or all"
                    + " those of one subject; at most 10,000.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The calendar.",
                            content =
                                    @Content(mediaType = CalendarResource.CALENDAR, schema = @Schema(type = "string"))))
    public Response download(
            @Parameter(
                            description =
                                    "Only those of this subject, type:id; the other questions are not asked then.",
                            example = "contract:0198c6a5-0f4e-7c3a-9a43-0d3f6a1b2c3d")
                    @QueryParam("subject")
                    @Nullable String subject,
            @BeanParam DecisionQuery query,
            @Context SecurityContext security,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Actor actor = Actor.of(security);
        List<DecisionMoment> moments = subject == null || subject.isBlank()
                ? listed(actor, query.question(clock))
                : about(actor, subject, query.asOf(clock));
        CalendarFile calendar = new CalendarFile(texts, days, Languages.of(headers), uri.getBaseUri(), clock.instant());
        StreamingOutput content = out -> calendar.write(moments, out);
        return Response.ok(content, CalendarResource.CALENDAR + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"schil.ics\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private List<DecisionMoment> listed(Actor actor, Question question) {
        List<DecisionMoment> moments = decisions.find(actor, question, After.START, MOST + 1);
        if (moments.size() > MOST) {
            throw ProblemException.invalid(
                    Violation.of("to", question.to().toString(), "workbench.decisions.many", "max", MOST));
        }
        return moments;
    }

    private List<DecisionMoment> about(Actor actor, String subject, LocalDate asOf) {
        String[] parts = subject.split(":", 2);
        if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
            throw ProblemException.invalid(Violation.of("subject", subject, "workbench.decisions.subject"));
        }
        return decisions.of(actor, parts[0], parts[1], asOf);
    }
}
