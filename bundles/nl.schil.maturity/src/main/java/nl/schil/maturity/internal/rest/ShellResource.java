package nl.schil.maturity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import nl.schil.kernel.Page;
import nl.schil.kernel.Violation;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.text.Text;
import nl.schil.kernel.text.Texts;
import nl.schil.maturity.internal.application.AdviseNextSteps;
import nl.schil.maturity.internal.application.ListRecords;
import nl.schil.maturity.internal.application.MeasureShell;
import nl.schil.maturity.internal.application.MeasuredShell;
import nl.schil.maturity.internal.application.VisibleOrganisations;
import nl.schil.maturity.internal.model.Activity;
import nl.schil.maturity.internal.model.Phase;
import nl.schil.maturity.internal.model.ShellCell;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The shell, its cells, the records behind them and the advice. */
@Component(service = ShellResource.class)
@JakartarsResource
@JSONRequired
@Path("shell")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "shell", description = "The shell of phases and stages, measured from the organisation's own records")
public class ShellResource {
    private static final String ORGANISATION =
            "Id, OIN or name of the buying organisation; the caller's first one when absent";
    private static final String AS_OF = "Date at which everything is computed; today when absent";

    private final MeasureShell measure;
    private final ListRecords listRecords;
    private final VisibleOrganisations organisations;
    private final Texts texts;
    private final Clock clock;

    @Activate
    public ShellResource(
            @Reference MeasureShell measure,
            @Reference ListRecords listRecords,
            @Reference VisibleOrganisations organisations,
            @Reference Texts texts,
            @Reference Clock clock) {
        this.measure = measure;
        this.listRecords = listRecords;
        this.organisations = organisations;
        this.texts = texts;
        this.clock = clock;
    }

    @GET
    @Permission(VisibleOrganisations.READ)
    @Operation(
            operationId = "getShell",
            summary = "The shell of an organisation",
            description =
                    "Coverage of the 16 cells, the stage of each phase and of the organisation, computed from the "
                            + "records at the given date. Unknown, not applicable and measured are told apart.")
    public ShellAnswer shell(
            @Parameter(description = ORGANISATION, example = "IUC Werkplekomgeving")
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Parameter(description = AS_OF, example = "2026-11-24") @QueryParam("asOf") @Nullable String asOf,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        return ShellAnswer.of(measured(security, organisation, asOf), Languages.of(headers));
    }

    @GET
    @Path("cells/{phase}/{stage}")
    @Permission(VisibleOrganisations.READ)
    @Operation(
            operationId = "getShellCell",
            summary = "One cell with its activities",
            description = "Every activity of the cell with coverage, counts, population, rule, freshness and modules.")
    public CellDetail cell(
            @Parameter(description = "B, S, T or I", example = "B") @PathParam("phase") String phase,
            @Parameter(description = "1 to 4", example = "1") @PathParam("stage") String stage,
            @Parameter(description = ORGANISATION) @QueryParam("organisation") @Nullable String organisation,
            @Parameter(description = AS_OF, example = "2026-11-24") @QueryParam("asOf") @Nullable String asOf,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        MeasuredShell measured = measured(security, organisation, asOf);
        return CellDetail.of(measured, cell(measured, phase, stage), Languages.of(headers));
    }

    @GET
    @Path("cells/{phase}/{stage}/records")
    @Permission(VisibleOrganisations.READ)
    @Operation(
            operationId = "listShellRecords",
            summary = "The records behind an activity of a cell",
            description =
                    "The very records that count, or that fall short; their number equals the counts of the cell.")
    public Page<RecordAnswer> records(
            @Parameter(description = "B, S, T or I", example = "B") @PathParam("phase") String phase,
            @Parameter(description = "1 to 4", example = "1") @PathParam("stage") String stage,
            @Parameter(description = "Code of an activity of the cell", required = true, example = "B1b")
                    @QueryParam("activity")
                    @Nullable String activity,
            @Parameter(description = "true: the records that count; otherwise those that fall short", example = "false")
                    @QueryParam("fulfilled")
                    boolean fulfilled,
            @Parameter(description = "Of the previous page") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = ORGANISATION) @QueryParam("organisation") @Nullable String organisation,
            @Parameter(description = AS_OF, example = "2026-11-24") @QueryParam("asOf") @Nullable String asOf,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        OrganisationRef where = organisations.of(Actor.of(security), organisation);
        Activity which = activity(cellActivities(phase, stage), activity);
        Locale locale = Languages.of(headers);
        var page = listRecords
                .list(where, AsOf.of(asOf, clock), which, fulfilled, cursor)
                .orElseThrow(() ->
                        ProblemException.conflict(Text.of("maturity.activity.unmeasured", "activity", which.code())));
        return new Page<>(
                page.items().stream()
                        .map(r -> RecordAnswer.of(r, texts, locale))
                        .toList(),
                page.next());
    }

    @GET
    @Path("next-steps")
    @Permission(VisibleOrganisations.READ)
    @Operation(
            operationId = "listShellNextSteps",
            summary = "The next steps",
            description = "At most five activities below the norm whose lower stages hold, and at most one module to "
                    + "switch on. The order depends on the shell alone.")
    public NextStepsAnswer nextSteps(
            @Parameter(description = ORGANISATION) @QueryParam("organisation") @Nullable String organisation,
            @Parameter(description = AS_OF, example = "2026-11-24") @QueryParam("asOf") @Nullable String asOf,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        MeasuredShell measured = measured(security, organisation, asOf);
        Locale locale = Languages.of(headers);
        return new NextStepsAnswer(
                measured.shell().asOf(),
                measured.organisation().id(),
                measured.hash(),
                AdviseNextSteps.advise(measured).stream()
                        .map(step -> NextStepAnswer.of(step, measured, texts, locale))
                        .toList());
    }

    @GET
    @Path("catalogue")
    @Permission(VisibleOrganisations.READ)
    @Operation(
            operationId = "getShellCatalogue",
            summary = "The catalogue of activities",
            description = "The activities, rules, populations and weights in both languages: a proposal that an "
                    + "organisation may adapt and put in force again in the same form.")
    public CatalogueAnswer catalogue() {
        return CatalogueAnswer.of(measure.catalogue());
    }

    private MeasuredShell measured(SecurityContext security, @Nullable String organisation, @Nullable String asOf) {
        return measure.measure(organisations.of(Actor.of(security), organisation), AsOf.of(asOf, clock));
    }

    private ShellCell cell(MeasuredShell measured, String phase, String stage) {
        Activity any = cellActivities(phase, stage).get(0);
        return measured.shell().cell(any.phase(), any.stage());
    }

    private List<Activity> cellActivities(String phase, String stage) {
        return Phase.of(phase)
                .filter(p -> stage.matches("[1-4]"))
                .map(p -> measure.catalogue().cell(p, Integer.parseInt(stage)))
                .orElseThrow(() -> ProblemException.notFound("cell", phase + stage));
    }

    private static Activity activity(List<Activity> activities, @Nullable String code) {
        return activities.stream()
                .filter(a -> a.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(Violation.of(
                        "activity",
                        code,
                        "maturity.activity.choose",
                        "activities",
                        String.join(
                                ", ", activities.stream().map(Activity::code).toList()))));
    }
}
