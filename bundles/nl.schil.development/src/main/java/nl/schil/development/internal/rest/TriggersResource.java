package nl.schil.development.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.schil.development.internal.application.FindTriggers;
import nl.schil.development.internal.application.Measured;
import nl.schil.development.internal.model.improvement.TriggerKind;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What was measured of a supplier and can be the reason of an improvement plan. */
@Component(service = TriggersResource.class)
@JakartarsResource
@JSONRequired
@Path("development/improvement-triggers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "development", description = "Developing suppliers together")
public final class TriggersResource {
    private final DevelopmentDesk desk;
    private final Measured measured;

    @Activate
    public TriggersResource(@Reference DevelopmentDesk desk, @Reference Measured measured) {
        this.desk = desk;
        this.measured = measured;
    }

    @Schema(name = "ImprovementTriggers", description = "Reasons for a plan that follow from what was measured.")
    public record TriggersJson(
            @Schema(
                    description = "Whether anybody measures KPIs or evaluates; otherwise nothing is known.",
                    example = "true")
            boolean known,

            @Schema(description = "KPIs farthest below their target first, then evaluations.")
            List<TriggerOptionJson> items) {}

    @Schema(name = "ImprovementTriggerOption", description = "A KPI below its target, or an evaluation with a gap.")
    public record TriggerOptionJson(
            @Schema(description = "`KPI` or `EVALUATION`.", example = "KPI")
            TriggerKind kind,

            @Schema(description = "Id of the organisation.", example = "0198c6a5-11aa-7f00-8c1d-5e6f7a8b9c0d")
            String organisation,

            @Schema(description = "Id of the contract.", example = "0198c6a5-5e6f-7a81-9b23-d4e5f6a7b8c9") @Nullable String contract,

            @Schema(description = "Name of the KPI or the evaluation.", example = "Levertijd")
            String name,

            @Schema(description = "Name of the scorecard.", example = "Kantoormeubilair") @Nullable String of,

            @Schema(description = "Last day of the period.", example = "2026-09-30")
            LocalDate until,

            @Schema(description = "Page in the workbench where it stands.", example = "/performance/1")
            String route,

            @Schema(description = "The value, or what the buyer gives the supplier.", example = "91")
            BigDecimal measured,

            @Schema(description = "The target, or what the supplier gives the buyer.", example = "98") @Nullable BigDecimal norm,

            @Schema(description = "Unit of the values.", example = "%") @Nullable String unit) {
        static TriggerOptionJson of(FindTriggers.Found one) {
            return new TriggerOptionJson(
                    one.kind(),
                    one.organisation(),
                    one.contract(),
                    one.name(),
                    one.of(),
                    one.until(),
                    one.route(),
                    one.measured(),
                    one.norm(),
                    one.unit());
        }
    }

    @GET
    @Permission(DevelopmentDesk.WRITE)
    @Operation(
            operationId = "listImprovementTriggers",
            summary = "List what can be the reason of an improvement plan",
            description = "The last measured KPIs below their target and the newest evaluations with a gap of at least "
                    + "a point or a mark below 6, of one supplier.")
    public TriggersJson list(
            @Parameter(description = "Supplier id.", example = "0198c6a5-4d5e-7f60-8a12-c3d4e5f6a7b8")
                    @QueryParam("supplier")
                    @Nullable String supplier,
            @Parameter(description = "Date at which it stands so; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        if (supplier == null || supplier.isBlank()) {
            throw ProblemException.invalid(Violation.of("supplier", supplier, "problem.field.required"));
        }
        OrganisationScope scope = Actor.of(security).scope(DevelopmentDesk.WRITE);
        return new TriggersJson(
                measured.known() || measured.evaluated(),
                new FindTriggers(measured)
                        .of(scope, supplier, desk.asOf(asOf)).stream()
                                .map(TriggerOptionJson::of)
                                .toList());
    }
}
