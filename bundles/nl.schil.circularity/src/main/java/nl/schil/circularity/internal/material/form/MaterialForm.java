package nl.schil.circularity.internal.material.form;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import nl.schil.circularity.calculators.mci.Material;
import nl.schil.circularity.calculators.mci.MciInput;
import nl.schil.circularity.internal.material.model.MaterialLine;
import org.jspecify.annotations.Nullable;

/** One material. What is absent is unknown, which is something else than 0. */
@Schema(name = "StatedMaterial", description = "One material of a product. What is absent is unknown, and not 0.")
public record MaterialForm(
        @Schema(description = "How the material is called; unique in the statement.", example = "Staal") @Nullable String name,

        @Schema(description = "Mass in one product, or of the whole delivery when no number is stated.", example = "10")
        @Nullable BigDecimal mass,

        @Schema(description = "Unit of the mass in UCUM; kg when absent.", example = "kg") @Nullable String unit,

        @Schema(description = "TECHNICAL or BIOLOGICAL; unknown when absent.", example = "TECHNICAL") @Nullable String origin,

        @Schema(description = "FR: fraction of recycled feedstock.", example = "0.3") @Nullable BigDecimal fr,

        @Schema(description = "FU: fraction of reused feedstock.", example = "0.1") @Nullable BigDecimal fu,

        @Schema(description = "FS: fraction of biological feedstock from sustained production.", example = "0")
        @Nullable BigDecimal fs,

        @Schema(description = "EF: efficiency of the recycling that made the feedstock.", example = "0.8") @Nullable BigDecimal ef,

        @Schema(description = "CR: fraction to recycling after use.", example = "0.4") @Nullable BigDecimal cr,

        @Schema(description = "CU: fraction to reuse after use.", example = "0.2") @Nullable BigDecimal cu,

        @Schema(description = "CC: fraction to composting after use.", example = "0") @Nullable BigDecimal cc,

        @Schema(description = "CE: fraction of biological material to energy recovery after use.", example = "0")
        @Nullable BigDecimal ce,

        @Schema(description = "EC: efficiency of the recycling after use.", example = "0.75") @Nullable BigDecimal ec,

        @Schema(description = "PRODUCT (default) or PACKAGING.", example = "PRODUCT") @Nullable String part,

        @Schema(description = "Whether it is a critical raw material.", example = "false") @Nullable Boolean critical,

        @Schema(description = "R-strategy by its name.", example = "RECYCLE") @Nullable String strategy,

        @Schema(description = "Ladder in whose words the strategy was stated.", example = "10R-2017") @Nullable String ladder,

        @Schema(description = "Fraction that can be recycled.", example = "0.9") @Nullable BigDecimal recyclable,

        @Schema(description = "Impacts of one kg by code of the set of weights, for example GWP in kg CO2.") @Nullable Map<String, BigDecimal> impacts) {

    /** What a material says. */
    public static MaterialForm of(MaterialLine line) {
        Material material = line.material();
        Map<String, BigDecimal> impacts = new TreeMap<>();
        line.impacts().forEach((code, amount) -> impacts.put(code, Numbers.decimalOf(amount)));
        return new MaterialForm(
                material.name(),
                line.amount(),
                line.unit(),
                material.origin() == nl.schil.circularity.calculators.mci.Origin.UNKNOWN
                        ? null
                        : material.origin().name(),
                Numbers.decimal(material.fr()),
                Numbers.decimal(material.fu()),
                Numbers.decimal(material.fs()),
                Numbers.decimal(material.ef()),
                Numbers.decimal(material.cr()),
                Numbers.decimal(material.cu()),
                Numbers.decimal(material.cc()),
                Numbers.decimal(material.ce()),
                Numbers.decimal(material.ec()),
                line.part().name(),
                line.critical(),
                line.strategy() == null ? null : line.strategy().name(),
                line.ladder(),
                Numbers.decimal(line.recyclable()),
                impacts.isEmpty() ? null : impacts);
    }

    /** The value of an input of the MCI, null when it is unknown. */
    public @Nullable BigDecimal value(MciInput input) {
        return switch (input) {
            case M -> mass;
            case FR -> fr;
            case FU -> fu;
            case FS -> fs;
            case EF -> ef;
            case CR -> cr;
            case CU -> cu;
            case CC -> cc;
            case CE -> ce;
            case EC -> ec;
            default -> null;
        };
    }
}
