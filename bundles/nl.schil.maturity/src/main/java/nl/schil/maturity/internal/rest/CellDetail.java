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
        @Schema(description = "Date at which everything is computed", example = "2026-11-24")
        LocalDate asOf,

        @Schema(description = "Id of the buying organisation", example = "0198c6a5-11aa-7f00-8c1d-5e6f7a8b9c0d")
        String organisation,

        @Schema(description = "Its name", example = "IUC Werkplekomgeving")
        String organisationName,

        @Schema(description = "B beheer, S strategie, T inkooptraject, I implementatie", example = "B")
        String phase,

        @Schema(description = "What the catalogue calls the phase, in the caller's language", example = "Beheer")
        String phaseName,

        @Schema(description = "Stage of supplier management, 1 to 4", example = "1")
        int stage,

        @Schema(
                description = "What the catalogue calls the stage, in the caller's language",
                example = "Controle over bestand")
        String stageName,

        @Schema(
                description = "What the organisation wants to reach in this cell",
                example = "Weten wie onze leveranciers zijn en wat we met hen hebben afgesproken")
        String objective,

        @Schema(
                description = "UNKNOWN: no enabled module measures it; NOT_APPLICABLE: measured, and there "
                        + "is no population",
                example = "MEASURED")
        Status status,

        @Schema(description = "Weighted mean of the measured activities, 0 to 1", example = "0.72") @Nullable BigDecimal coverage,

        @Schema(description = "Norm: coverage from which the cell holds, 0 to 1", example = "0.6")
        BigDecimal theta,

        @Schema(description = "Activities with a measured coverage", example = "3")
        int measured,

        @Schema(description = "Activities of the cell in the catalogue", example = "4")
        int total,

        @Schema(description = "Modules that measure it, or would")
        List<ModuleAnswer> modules,

        @Schema(description = "Its activities by code") List<ActivityDetail> activities) {

    @Schema(name = "ShellModule", description = "A module that measures, or would when it is switched on")
    public record ModuleAnswer(
            @Schema(description = "Short name, as in /modules", example = "contracts")
            String id,

            @Schema(description = "Whether it is switched on", example = "true")
            boolean enabled) {}

    @Schema(name = "ShellActivityDetail", description = "An activity of the cell with everything behind its number")
    public record ActivityDetail(
            @Schema(description = "Phase, stage and a letter", example = "B1b")
            String code,

            @Schema(description = "What is done, in the caller's language", example = "Contractregister volledig")
            String name,

            @Schema(
                    description = "UNKNOWN: no enabled module measures it; NOT_APPLICABLE: measured, and there "
                            + "is no population",
                    example = "MEASURED")
            Status status,

            @Schema(
                    description = "Part of the population that is done, 0 to 1; absent unless measured",
                    example = "0.92")
            @Nullable BigDecimal coverage,

            @Schema(description = "Records in the population", example = "48")
            long population,

            @Schema(description = "Records that are done and not entirely stale", example = "44")
            long fulfilled,

            @Schema(description = "Records that fall short", example = "4")
            long shortage,

            @Schema(description = "What it is measured over", example = "lopende contracten")
            String populationText,

            @Schema(
                    description = "The rule by which a record counts",
                    example = "contract heeft waarde, begin, einde, opties, opzegtermijn, eigenaar en niveau")
            String evidenceText,

            @Schema(description = "Days that evidence counts fully; 0 when it does not age", example = "365")
            int freshnessDays,

            @Schema(description = "How evidence ages when days do not say it", example = "volgens ritme") @Nullable String freshnessText,

            @Schema(description = "How it was established; absent when unknown", example = "SYSTEM")
            Coverage.@Nullable Kind kind,

            @Schema(description = "Date of the oldest counting evidence", example = "2026-02-11") @Nullable LocalDate oldest,

            @Schema(description = "Date of the newest counting evidence", example = "2026-11-20") @Nullable LocalDate newest,

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
