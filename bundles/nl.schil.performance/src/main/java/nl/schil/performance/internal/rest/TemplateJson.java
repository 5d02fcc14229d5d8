package nl.schil.performance.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import nl.schil.performance.internal.model.Template;
import org.jspecify.annotations.Nullable;

/** A template as it is answered. */
@Schema(name = "ScorecardTemplate", description = "What scorecards of one kind measure.")
public record TemplateJson(
        @Schema(description = "Id of the template.", example = "01931a2b-0000-7000-8000-000000000021")
        String id,

        @Schema(description = "Organisation id.", example = "01931a2b-0000-7000-8000-000000000001")
        String organisation,

        @Schema(description = "Version for If-Match.", example = "1")
        long version,

        @Schema(description = "Name, unique in the organisation.", example = "Facilitaire diensten")
        String name,

        @Schema(description = "Number of the edition in force.", example = "1")
        int edition,

        @Schema(description = "KPIs of the edition in force.")
        List<KpiJson> kpis,

        @Schema(description = "KPIs of the draft of the next edition; absent when there is none.") @Nullable List<KpiJson> draft,

        @Schema(description = "Editions after the first, oldest first; absent in lists.") @Nullable List<EditionJson> editions) {

    @Schema(name = "ScorecardTemplateEdition", description = "Since when an edition is in force.")
    public record EditionJson(
            @Schema(description = "Number of the edition.", example = "2")
            int edition,

            @Schema(description = "First day in force.", example = "2026-11-24")
            LocalDate inForceOn,

            @Schema(description = "Who put it in force; absent when that account is gone.", example = "Noor Bakker")
            @Nullable String by) {}

    TemplateJson with(List<EditionJson> others) {
        return new TemplateJson(id, organisation, version, name, edition, kpis, draft, others);
    }

    static TemplateJson of(Template template) {
        return new TemplateJson(
                template.id(),
                template.organisation(),
                template.version(),
                template.name(),
                template.edition(),
                template.kpis().stream().map(KpiJson::of).toList(),
                template.draft() == null
                        ? null
                        : template.draft().stream().map(KpiJson::of).toList(),
                null);
    }

    /** A template as somebody gives it. */
    @Schema(name = "ScorecardTemplateInput", description = "A new template.")
    public record Input(
            @Schema(
                    description = "Organisation id; may be absent for whoever writes in one only.",
                    example = "01931a2b-0000-7000-8000-000000000001")
            @Nullable String organisation,

            @Schema(description = "Name, at most 200 characters.", example = "Facilitaire diensten") @Nullable String name,

            @Schema(description = "At least one, at most 50.") @Nullable List<KpiJson.@Nullable Input> kpis) {}
}
