package nl.schil.workbench.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.schil.kernel.security.Permission;
import nl.schil.workbench.internal.contribution.Around;
import nl.schil.workbench.internal.contribution.Contribution;
import nl.schil.workbench.internal.contribution.Contributions;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What bundles contribute to the browser. */
@Component(service = WorkbenchResource.class)
@JakartarsResource
@JSONRequired
@Path("workbench")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "workbench", description = "What the browser shell is made of")
public final class WorkbenchResource {
    private static final String OWN = "nl.schil.workbench";

    private final Contributions contributions;
    private final ContributionEvents events;
    private final Clock clock;
    private final WorkbenchAnswers answers = new WorkbenchAnswers();

    @Activate
    public WorkbenchResource(
            @Reference Contributions contributions, @Reference ContributionEvents events, @Reference Clock clock) {
        this.contributions = contributions;
        this.events = events;
        this.clock = clock;
    }

    @GET
    @Permission(Permission.PUBLIC)
    @Operation(
            operationId = "getWorkbench",
            summary = "Show what the enabled modules contribute to the browser",
            description = "Perspectives, views, navigation, tabs, widgets and commands, with the texts in one language."
                    + " Who is not signed in gets only the texts of the sign-in page.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The contributions.",
                            content = @Content(schema = @Schema(implementation = WorkbenchView.class))))
    public Response show(
            @Parameter(description = "Language of the texts: nl or en.", example = "nl") @QueryParam("locale") @Nullable String locale,
            @Parameter(
                            description =
                                    "Which contributions and texts: `all`, or those with which the `home` page can do.",
                            schema =
                                    @Schema(
                                            allowableValues = {"all", "home"},
                                            defaultValue = "all"),
                            example = "home")
                    @QueryParam("texts")
                    @Nullable String scope,
            @Context HttpHeaders headers,
            @Context Request request,
            @Context SecurityContext security) {
        String language = Languages.of(locale, headers).getLanguage();
        boolean signedIn = security.getUserPrincipal() != null;
        boolean home = "home".equals(scope);
        boolean zipped = String.valueOf(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING))
                .contains("gzip");
        String today = LocalDate.now(clock).toString();
        EntityTag tag = new EntityTag(String.join(
                "-",
                contributions.revision(),
                language,
                today,
                home ? "home" : "all",
                signedIn ? "in" : "out",
                zipped ? "gzip" : "plain"));
        Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
        if (answer == null) {
            answer = zipped
                    ? Response.ok(answers.zipped(tag.getValue(), () -> view(language, home, signedIn, today)))
                            .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                    : Response.ok(view(language, home, signedIn, today));
        }
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Accept-Encoding, Accept-Language, Cookie")
                .build();
    }

    @GET
    @Path("events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Permission(Permission.PUBLIC)
    @Operation(
            operationId = "followWorkbench",
            summary = "Follow the contributions",
            description =
                    "Server-sent event `changed` with a revision: at once, and whenever contributions come or go.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The events.",
                            content =
                                    @Content(
                                            mediaType = MediaType.SERVER_SENT_EVENTS,
                                            schema = @Schema(type = "string"))))
    public void follow(
            @Parameter(hidden = true) @Context SseEventSink sink, @Parameter(hidden = true) @Context Sse sse) {
        events.follow(sink, sse);
    }

    private WorkbenchView view(String language, boolean home, boolean signedIn, String today) {
        List<Contribution> shown = signedIn ? contributions.all() : List.of();
        Around around = Around.of(shown);
        Map<String, String> texts = new TreeMap<>();
        (signedIn ? shown : contributions.of(OWN).stream().toList())
                .stream()
                        .filter(one -> !one.contributes().isEmpty())
                        .forEach(one -> texts.putAll(home ? one.homeTexts(language, around) : one.texts(language)));
        return new WorkbenchView(
                today,
                language,
                shown.stream()
                        .map(one -> new WorkbenchView.Contributing(
                                one.bundle(),
                                one.version(),
                                one.base(),
                                home ? one.homeContributes(around) : one.contributes()))
                        .filter(one -> !home || !one.contributes().isEmpty())
                        .toList(),
                texts);
    }
}
