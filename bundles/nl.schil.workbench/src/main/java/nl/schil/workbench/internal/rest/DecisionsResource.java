package nl.schil.workbench.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.schil.kernel.Page;
import nl.schil.kernel.Violation;
import nl.schil.kernel.calendar.WorkingDays;
import nl.schil.kernel.decision.DecisionMoment;
import nl.schil.kernel.decision.DecisionMoment.Status;
import nl.schil.kernel.decision.DecisionMoments.After;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.text.Text;
import nl.schil.kernel.text.Texts;
import nl.schil.workbench.internal.decision.AllDecisions;
import nl.schil.workbench.internal.decision.AllDecisions.Question;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Decisions of all modules. */
@Component(service = DecisionsResource.class)
@JakartarsResource
@JSONRequired
@Path("decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "decisions", description = "What must be decided, by when")
public final class DecisionsResource {
    private static final int MOST = 200;
    private static final int USUAL = 50;
    private static final int DUE_DAYS = 60;
    private static final int MOST_COUNTED = 10_000;

    private final AllDecisions decisions;
    private final Texts texts;
    private final WorkingDays days;
    private final Clock clock;

    /** How many decisions are due. */
    @Schema(name = "DecisionCount", description = "How many decisions are due soon.")
    record Count(
            @Schema(description = "Open decisions whose last day is near.", example = "3")
            int count,

            @Schema(description = "The same in words.", example = "3 beslissingen binnen 60 dagen.")
            String label) {}

    @Activate
    public DecisionsResource(
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
    @Permission(Permission.SIGNED_IN)
    @Operation(
            operationId = "listDecisions",
            summary = "List the decisions of all modules",
            description = "Dated decisions that the caller may see, by date, as they stand on the date of reference.")
    public Page<DecisionView> list(
            @BeanParam DecisionQuery query,
            @Parameter(description = "Number of rows, 1 to 200 (default 50).", example = "50")
                    @QueryParam("limit")
                    @Nullable Integer limit,
            @Parameter(description = "Where to go on: `next` of the page before.", example = "MjAyNi0xMi0yOA")
                    @QueryParam("cursor")
                    @Nullable String cursor,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Question question = query.question(clock);
        int rows = rows(limit);
        List<DecisionMoment> found =
                decisions.find(Actor.of(security), question, DecisionCursor.read(cursor), rows + 1);
        List<DecisionMoment> shown = found.subList(0, Math.min(rows, found.size()));
        Locale locale = Languages.of(headers);
        return new Page<>(
                shown.stream()
                        .map(moment -> DecisionView.of(moment, question.asOf(), days, texts, locale))
                        .toList(),
                found.size() > rows ? DecisionCursor.after(shown.get(rows - 1)) : null);
    }

    @GET
    @Path("count")
    @Permission(Permission.SIGNED_IN)
    @Operation(
            operationId = "countDecisions",
            summary = "Count the decisions that are due",
            description = "Open decisions whose last day is at most 60 days after the date of reference.")
    public Count count(
            @Parameter(description = "Date of reference; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        LocalDate reference = AsOf.of(asOf, clock);
        Question question =
                new Question(reference, reference.plusDays(DUE_DAYS), reference, null, Set.of(Status.OPEN), Set.of());
        int count = decisions
                .find(Actor.of(security), question, After.START, MOST_COUNTED)
                .size();
        Text label = count == 0
                ? Text.of("workbench.decisions.due.none")
                : Text.of("workbench.decisions.due", "count", count);
        return new Count(count, texts.say(Languages.of(headers), label));
    }

    private static int rows(@Nullable Integer limit) {
        int rows = limit == null ? USUAL : limit;
        if (rows < 1 || rows > MOST) {
            throw ProblemException.invalid(Violation.of("limit", String.valueOf(rows), "workbench.limit", "max", MOST));
        }
        return rows;
    }
}
