package nl.schil.innovation.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.schil.innovation.internal.application.KeepSettings;
import nl.schil.innovation.internal.model.Settings;
import nl.schil.innovation.internal.model.Stage;
import org.jspecify.annotations.Nullable;

@Schema(name = "InnovationSettings", description = "What an organisation agreed about its pipeline.")
public record SettingsJson(
        @Schema(description = "Id of the organisation.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a10")
        String organisation,

        @Schema(description = "0 while nothing of its own is recorded.", example = "1")
        long version,

        @Schema(description = "Days within which whoever had an idea is answered.", example = "30")
        int answerDays,

        @Schema(description = "Categories in which it looks for innovation.", example = "[\"Kantoorinrichting\"]")
        List<String> categories,

        @Schema(description = "The gates in order.") List<GateJson> gates) {

    @Schema(name = "InnovationGate", description = "The gate of a stage.")
    public record GateJson(
            @Schema(description = "The stage behind it.", example = "EXPLORATION")
            String stage,

            @Schema(description = "Its criteria.", example = "[\"Er is een probleemeigenaar in de lijn\"]")
            List<String> criteria,

            @Schema(description = "Whether they are the organisation's own.", example = "false")
            boolean own) {}

    @Schema(name = "InnovationGateInput", description = "An organisation's own criteria of a gate.")
    public record GateInput(
            @Schema(description = "The stage behind it.", example = "EXPLORATION") @Nullable String stage,

            @Schema(
                    description = "Its criteria; none for those of the module.",
                    example = "[\"Er is een probleemeigenaar in de lijn\"]")
            @Nullable List<@Nullable String> criteria) {}

    @Schema(name = "InnovationSettingsInput", description = "What an organisation agrees about its pipeline.")
    public record Input(
            @Schema(description = "Days within which whoever had an idea is answered, 1 to 365.", example = "30")
            @Nullable Integer answerDays,

            @Schema(description = "Own criteria; a stage that is left out keeps those of the module.") @Nullable List<GateInput> gates,

            @Schema(description = "Categories in which it looks for innovation.", example = "[\"Kantoorinrichting\"]")
            @Nullable List<@Nullable String> categories) {
        KeepSettings.Asked asked() {
            Map<String, List<@Nullable String>> criteria = new LinkedHashMap<>();
            if (gates != null) {
                gates.forEach(gate -> criteria.put(
                        String.valueOf(gate.stage()), gate.criteria() == null ? List.of() : gate.criteria()));
            }
            return new KeepSettings.Asked(answerDays, criteria, categories == null ? List.of() : categories);
        }
    }

    static SettingsJson of(InnovationDesk desk, String organisation, Settings settings, String language) {
        List<GateJson> gates = Stage.PIPELINE.stream()
                .filter(stage -> stage != Stage.IDEA)
                .map(stage -> new GateJson(
                        stage.name(),
                        desk.criteria(settings, stage, language),
                        settings.criteria().containsKey(stage)))
                .toList();
        return new SettingsJson(organisation, settings.version(), settings.answerDays(), settings.categories(), gates);
    }
}
