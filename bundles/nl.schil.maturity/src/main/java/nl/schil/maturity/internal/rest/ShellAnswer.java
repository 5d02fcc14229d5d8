package nl.schil.maturity.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.schil.maturity.internal.application.MeasuredShell;
import nl.schil.maturity.internal.model.Catalogue;
import nl.schil.maturity.internal.model.Measurement;
import nl.schil.maturity.internal.model.PhaseProfile;
import nl.schil.maturity.internal.model.Shell;
import nl.schil.maturity.internal.model.ShellCell;
import nl.schil.maturity.internal.model.Status;
import org.jspecify.annotations.Nullable;

/** The shell of one organisation, as answered. */
@Schema(
        name = "Shell",
        description = "The shell of one organisation at one date: 16 cells of four phases and four stages")
public record ShellAnswer(
        @Schema(description = "Date at which everything is computed", example = "2026-11-24")
        LocalDate asOf,

        @Schema(description = "Version of the catalogue of activities", example = "2026-1")
        String catalogue,

        @Schema(description = "What the catalogue is", example = "voorstel, aanpasbaar")
        String catalogueStatus,

        @Schema(description = "Id of the buying organisation", example = "01932b7e-5f0a-7c11-8a52-0c9f6b1d2e3f")
        String organisation,

        @Schema(description = "Its name", example = "IUC Werkplekomgeving")
        String organisationName,

        @Schema(
                description = "SHA-256 of everything the numbers rest on; equal for equal records, catalogue, "
                        + "modules and date",
                example = "5b3c1f6f0e0b6f8d6d8a4f6c2f0f5f0d9c3b7a1e2d4c6b8a0f1e3d5c7b9a1f2e")
        String hash,

        @Schema(description = "Norm: coverage from which a cell holds", example = "0.6")
        BigDecimal theta,

        @Schema(description = "Stage of the least developed phase, 0 to 4", example = "1")
        int stage,

        @Schema(description = "The next cell that must hold; absent when every cell holds") @Nullable BottleneckAnswer bottleneck,

        @Schema(description = "16 cells: B1 to B4, S1 to S4, T1 to T4, I1 to I4")
        List<CellAnswer> cells,

        @Schema(description = "Four phases in the order of the cycle: B, S, T, I")
        List<PhaseAnswer> phases,

        @Schema(description = "Names of the four stages") List<StageAnswer> stages) {

    @Schema(name = "ShellBottleneck", description = "The cell that keeps the organisation at its stage")
    public record BottleneckAnswer(
            @Schema(description = "B beheer, S strategie, T inkooptraject, I implementatie", example = "I")
            String phase,

            @Schema(description = "Stage that its phase has not reached yet, 1 to 4", example = "1")
            int stage) {}

    @Schema(name = "ShellStage", description = "A stage of supplier management")
    public record StageAnswer(
            @Schema(description = "1 to 4", example = "1") int stage,

            @Schema(
                    description = "What the catalogue calls it, in the caller's language",
                    example = "Controle over bestand")
            String name) {}

    @Schema(name = "ShellCell", description = "A phase at a stage: how far its activities have come")
    public record CellAnswer(
            @Schema(description = "B beheer, S strategie, T inkooptraject, I implementatie", example = "B")
            String phase,

            @Schema(description = "1 to 4", example = "1") int stage,

            @Schema(
                    description = "UNKNOWN: no enabled module measures it; NOT_APPLICABLE: measured, and there "
                            + "is no population",
                    example = "MEASURED")
            Status status,

            @Schema(
                    description = "Weighted mean of the measured activities, 0 to 1; absent unless measured",
                    example = "0.72")
            @Nullable BigDecimal coverage,

            @Schema(description = "Activities with a measured coverage", example = "3")
            int measured,

            @Schema(description = "Activities of the cell in the catalogue", example = "4")
            int total,

            @Schema(
                    description = "Ids of the modules that measure it; for an unknown cell, of the installed "
                            + "modules that would",
                    example = "[\"contracts\",\"suppliers\"]")
            List<String> modules,

            @Schema(description = "Its activities in short") List<ActivityAnswer> activities) {}

    @Schema(name = "ShellActivity", description = "An activity of the catalogue, in short")
    public record ActivityAnswer(
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
            @Nullable BigDecimal coverage) {}

    @Schema(name = "ShellPhase", description = "How far one phase has come")
    public record PhaseAnswer(
            @Schema(description = "B beheer, S strategie, T inkooptraject, I implementatie", example = "B")
            String phase,

            @Schema(description = "What the catalogue calls it, in the caller's language", example = "Beheer")
            String name,

            @Schema(description = "Largest stage up to which all cells are measured and hold, 0 to 4", example = "2")
            int stage,

            @Schema(description = "How much of the norm the next cell reaches, 0 to 1", example = "0.5")
            BigDecimal fraction,

            @Schema(description = "stage + fraction", example = "2.5")
            BigDecimal value) {}

    static ShellAnswer of(MeasuredShell measured, Locale locale) {
        Shell shell = measured.shell();
        Catalogue catalogue = shell.catalogue();
        return new ShellAnswer(
                shell.asOf(),
                catalogue.version(),
                catalogue.status().in(locale),
                measured.organisation().id(),
                measured.organisation().name(),
                measured.hash(),
                catalogue.theta(),
                shell.stage(),
                shell.bottleneck()
                        .map(b -> new BottleneckAnswer(b.phase().name(), b.stage()))
                        .orElse(null),
                shell.cells().stream().map(cell -> cell(cell, locale)).toList(),
                shell.phases().stream()
                        .map(phase -> phase(phase, catalogue, locale))
                        .toList(),
                catalogue.stages().stream()
                        .map(s -> new StageAnswer(s.stage(), s.name().in(locale)))
                        .toList());
    }

    private static CellAnswer cell(ShellCell cell, Locale locale) {
        return new CellAnswer(
                cell.phase().name(),
                cell.stage(),
                cell.status(),
                cell.coverage(),
                cell.measured(),
                cell.total(),
                cell.modules(),
                cell.measurements().stream().map(m -> activity(m, locale)).toList());
    }

    private static ActivityAnswer activity(Measurement m, Locale locale) {
        return new ActivityAnswer(m.activity().code(), m.activity().name().in(locale), m.status(), m.fraction());
    }

    private static PhaseAnswer phase(PhaseProfile profile, Catalogue catalogue, Locale locale) {
        return new PhaseAnswer(
                profile.phase().name(),
                catalogue.name(profile.phase()).in(locale),
                profile.stage(),
                profile.fraction(),
                profile.value());
    }
}
