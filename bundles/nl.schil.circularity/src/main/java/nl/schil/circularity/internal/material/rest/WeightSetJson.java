package nl.schil.circularity.internal.material.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import nl.schil.circularity.calculators.mki.WeightSet;
import nl.schil.circularity.internal.material.application.WeightSets;
import nl.schil.circularity.internal.material.form.Numbers;

@Schema(
        name = "MaterialWeightSet",
        description = "Impacts that can be stated of one kg of a material, with their weights.")
public record WeightSetJson(
        @Schema(description = "What `weights` of a statement says to use it.", example = "NL-A1 EN 15804+A1")
        String name,

        @Schema(description = "Where the weights were published.", example = "Dutch shadow prices")
        String source,

        @Schema(description = "In the order in which results show them.")
        List<ImpactJson> categories) {

    @Schema(name = "MaterialImpactCategory", description = "One environmental impact.")
    public record ImpactJson(
            @Schema(description = "Its name in `impacts` of a material.", example = "GWP")
            String code,

            @Schema(description = "What it is.", example = "Klimaatverandering")
            String label,

            @Schema(description = "Unit of one kg of material, in UCUM.", example = "kg{CO2eq}")
            String unit,

            @Schema(description = "Euros per unit.", example = "0.05")
            BigDecimal weight) {}

    static List<WeightSetJson> all(Rendering rendering) {
        return WeightSets.ALL.stream().map(set -> of(set, rendering)).toList();
    }

    private static WeightSetJson of(WeightSet set, Rendering rendering) {
        return new WeightSetJson(
                WeightSets.name(set),
                set.source(),
                set.categories().stream()
                        .map(one -> new ImpactJson(
                                one.code(),
                                WeightSets.label(one, rendering::say),
                                one.unit(),
                                Numbers.decimalOf(one.weight())))
                        .toList());
    }
}
