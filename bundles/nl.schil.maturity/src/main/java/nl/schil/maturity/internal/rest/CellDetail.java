package nl.schil.maturity.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.schil.kernel.evidence.Coverage;
import nl.schil.maturity.internal.application.MeasuredShell;
import nl.schil.maturity.internal.model.Activity;
import nl.schil.maturity.internal.model.Catalogue;
import nl.schil.maturity.internal.model.Measurement;
import nl.schil.maturity.internal.model.Names;
import nl.schil.maturity.internal.model.ShellCell;
import nl.schil.maturity.internal.model.Status;
import org.jspecify.annotations.Nullable;

/** One cell with everything behind its number. */
@Schema(name = "ShellCellDetail", description = "One cell of the shell with its activities")
public record CellDetail(
        @Schema(example = "2026-11-24") LocalDate asOf,

        @Schema(description = "Id of the buying organisation")
        String organisation,

        @Schema(example = "IUC Werkplekomgeving") String organisationName,
        @Schema(example = "B") String phase,
        @Schema(example = "Beheer") String phaseName,
        @Schema(example = "1") int stage,
        @Schema(example = "Controle over bestand") String stageName,

        @Schema(description = "What the organisation wants to reach in this cell")
        String objective,

        @Schema(example = "MEASURED") Status status,

        @Schema(description = "Weighted mean of the measured activities, 0 to 1", example = "0.72") @Nullable
        BigDecimal coverage,

        @Schema(description = "Norm", example = "0.6") BigDecimal theta,
        @Schema(example = "3") int measured,
        @Schema(example = "4") int total,

        @Schema(description = "Modules that measure it, or would")
        List<ModuleAnswer> modules,

        @Schema(description = "Its activities by code") List<ActivityDetail> activities) {

    @Schema(name = "ShellModule")
    public record ModuleAnswer(
            @Schema(example = "contracts") String id,

            @Schema(description = "Whether it is switched on", example = "true")
            boolean enabled) {}

    @Schema(name = "ShellActivityDetail")
    public record ActivityDetail(
            @Schema(example = "B1b") String code,
            @Schema(example = "Contractregister volledig") String name,
            @Schema(example = "MEASURED") Status status,

            @Schema(description = "0 to 1; absent unless measured", example = "0.92") @Nullable
            BigDecimal coverage,

            @Schema(description = "Records in the population", example = "48")
            long population,

            @Schema(description = "Records that are done and not entirely stale", example = "44")
            long fulfilled,

            @Schema(description = "Records that fall short", example = "4")
            long shortage,

            @Schema(description = "What it is measured over", example = "lopende contracten")
            String populationText,

            @Schema(description = "The rule by which a record counts")
            String evidenceText,

            @Schema(description = "Days that evidence counts fully; 0 when it does not age", example = "365")
            int freshnessDays,

            @Schema(description = "How evidence ages when days do not say it") @Nullable
            String freshnessText,

            @Schema(description = "How it was established; absent when unknown", example = "SYSTEM")
            Coverage.@Nullable Kind kind,

            @Schema(description = "Date of the oldest counting evidence", example = "2026-02-11") @Nullable
            LocalDate oldest,

            @Schema(description = "Date of the newest counting evidence", example = "2026-11-20") @Nullable
            LocalDate newest,

            @Schema(description = "Who answers for it by default", example = "contractbeheerder")
            String accountable,

            @Schema(description = "Proposed work for one record, in hours", example = "0.5")
            BigDecimal effortHours,

            @Schema(description = "Whether it is done together with suppliers")
            boolean supplierFacing,

            @Schema(description = "CM contract management, LM supplier management", example = "[\"CM\"]")
            List<String> tags,

            @Schema(description = "Modules that measure it, or would")
            List<ModuleAnswer> modules,

            @Schema(description = "Whether a module that measures it could not answer", example = "false")
            boolean failed) {}

    static CellDetail of(MeasuredShell measured, ShellCell cell, Locale locale) {
        Catalogue catalogue = measured.shell().catalogue();
        return new CellDetail(
                measured.shell().asOf(),
                measured.organisation().id(),
                measured.organisation().name(),
                cell.phase().name(),
                catalogue.name(cell.phase()).in(locale),
                cell.stage(),
                catalogue.name(cell.stage()).in(locale),
                catalogue.objective(cell.phase(), cell.stage()).in(locale),
                cell.status(),
                cell.coverage(),
                catalogue.theta(),
                cell.measured(),
                cell.total(),
                modules(measured, cell.modules()),
                cell.measurements().stream()
                        .map(m -> activity(measured, m, locale))
                        .toList());
    }

    private static ActivityDetail activity(MeasuredShell measured, Measurement m, Locale locale) {
        Activity activity = m.activity();
        Coverage coverage = m.coverage();
        Names freshness = activity.freshness();
        return new ActivityDetail(
                activity.code(),
                activity.name().in(locale),
                m.status(),
                m.fraction(),
                coverage == null ? 0 : coverage.population(),
                coverage == null ? 0 : coverage.fulfilled(),
                m.shortage(),
                activity.population().in(locale),
                activity.evidence().in(locale),
                activity.freshnessDays(),
                freshness == null ? null : freshness.in(locale),
                coverage == null ? null : coverage.kind(),
                coverage == null ? null : coverage.oldest(),
                coverage == null ? null : coverage.newest(),
                measured.shell().catalogue().role(activity.accountable()).in(locale),
                activity.effortHours(),
                activity.supplierFacing(),
                activity.tags(),
                modules(measured, m.modules()),
                m.failed());
    }

    private static List<ModuleAnswer> modules(MeasuredShell measured, List<String> ids) {
        return ids.stream()
                .map(id ->
                        new ModuleAnswer(id, measured.shell().enabledModules().contains(id)))
                .toList();
    }
}
