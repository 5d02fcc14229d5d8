package nl.schil.maturity.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import nl.schil.maturity.internal.model.Activity;
import nl.schil.maturity.internal.model.Catalogue;
import nl.schil.maturity.internal.model.Names;
import nl.schil.maturity.internal.model.Phase;
import org.jspecify.annotations.Nullable;

/** The catalogue as answered: the form of the catalogue file, so that an export can be put in force again. */
@Schema(name = "ShellCatalogue", description = "The activities by which the shell is measured")
public record CatalogueAnswer(
        @Schema(description = "Form of this document", example = "schil.catalogue/1")
        String schema,

        @Schema(description = "Changes with every edit", example = "2026-1")
        String version,

        @Schema(description = "What it is: a proposal, adaptable")
        Say status,

        @Schema(description = "Where it comes from") Say source,

        @Schema(description = "Norm: coverage from which a cell holds", example = "0.6")
        BigDecimal theta,

        @Schema(description = "The four phases in the order of the cycle")
        List<OfPhase> phases,

        @Schema(description = "The four stages") List<OfStage> stages,

        @Schema(description = "Roles that are accountable by default")
        List<OfRole> roles,

        @Schema(description = "What an organisation wants to reach in each cell")
        List<OfCell> cells,

        @Schema(description = "The activities by phase, stage and code")
        List<OfActivity> activities) {

    @Schema(name = "ShellCatalogueText", description = "A text in both languages")
    public record Say(
            @Schema(description = "Dutch", example = "Contractregister volledig")
            String nl,

            @Schema(description = "English", example = "Contract register complete")
            String en) {
        static Say of(Names names) {
            return new Say(names.nl(), names.en());
        }
    }

    @Schema(name = "ShellCataloguePhase", description = "A phase of the procurement cycle")
    public record OfPhase(
            @Schema(description = "Letter", example = "B") Phase phase,
            @Schema(description = "Name") Say name) {}

    @Schema(name = "ShellCatalogueStage", description = "A stage of supplier management")
    public record OfStage(
            @Schema(description = "1 to 4", example = "1") int stage,
            @Schema(description = "Name") Say name) {}

    @Schema(name = "ShellCatalogueRole", description = "A role")
    public record OfRole(
            @Schema(description = "Code", example = "contractbeheerder")
            String code,

            @Schema(description = "Name") Say name) {}

    @Schema(name = "ShellCatalogueCell", description = "The objective of a cell")
    public record OfCell(
            @Schema(description = "Letter of the phase", example = "B")
            Phase phase,

            @Schema(description = "1 to 4", example = "1") int stage,

            @Schema(description = "What an organisation wants to reach here")
            Say objective) {}

    @Schema(name = "ShellCatalogueActivity", description = "One activity")
    public record OfActivity(
            @Schema(description = "Phase, stage and a letter", example = "B1b")
            String code,

            @Schema(description = "Letter of the phase", example = "B")
            Phase phase,

            @Schema(description = "1 to 4", example = "1") int stage,
            @Schema(description = "What is done") Say name,
            @Schema(description = "The same as a next step") Say action,

            @Schema(description = "The rule by which a record counts")
            Say evidence,

            @Schema(description = "What it is measured over")
            Say population,

            @Schema(description = "Days that evidence counts fully; 0 when it does not age", example = "365")
            int freshnessDays,

            @Schema(description = "How evidence ages when days do not say it") @Nullable Say freshness,

            @Schema(description = "Code of the role that answers for it by default", example = "contractbeheerder")
            String accountable,

            @Schema(description = "Proposed work for one record, in hours", example = "0.5")
            BigDecimal effortHours,

            @Schema(description = "Whether it is done together with suppliers")
            boolean supplierFacing,

            @Schema(description = "CM contract management, LM supplier management", example = "[\"CM\"]")
            List<String> tags,

            @Schema(description = "Weight within its cell", example = "1")
            BigDecimal weight) {

        static OfActivity of(Activity activity) {
            return new OfActivity(
                    activity.code(),
                    activity.phase(),
                    activity.stage(),
                    Say.of(activity.name()),
                    Say.of(activity.action()),
                    Say.of(activity.evidence()),
                    Say.of(activity.population()),
                    activity.freshnessDays(),
                    activity.freshness() == null ? null : Say.of(activity.freshness()),
                    activity.accountable(),
                    activity.effortHours(),
                    activity.supplierFacing(),
                    activity.tags(),
                    activity.weight());
        }
    }

    static CatalogueAnswer of(Catalogue catalogue) {
        return new CatalogueAnswer(
                catalogue.schema(),
                catalogue.version(),
                Say.of(catalogue.status()),
                Say.of(catalogue.source()),
                catalogue.theta(),
                catalogue.phases().stream()
                        .map(p -> new OfPhase(p.phase(), Say.of(p.name())))
                        .toList(),
                catalogue.stages().stream()
                        .map(s -> new OfStage(s.stage(), Say.of(s.name())))
                        .toList(),
                catalogue.roles().stream()
                        .map(r -> new OfRole(r.code(), Say.of(r.name())))
                        .toList(),
                catalogue.cells().stream()
                        .map(c -> new OfCell(c.phase(), c.stage(), Say.of(c.objective())))
                        .toList(),
                catalogue.activities().stream().map(OfActivity::of).toList());
    }
}
