package nl.schil.circularity.internal.material.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import nl.schil.circularity.calculators.mki.MkiResult;
import nl.schil.circularity.internal.material.form.Numbers;
import org.jspecify.annotations.Nullable;

/** An MKI with what each category contributes. */
@Schema(name = "MkiCalculation", description = "An environmental cost indicator of one product, by category.")
public record MkiJson(
        @Schema(description = "Whether there is one.") OutcomeJson outcome,

        @Schema(description = "Euros of one product; lower is better.", example = "62.5") @Nullable BigDecimal euros,

        @Schema(description = "What each category contributes.")
        List<CategoryJson> categories,

        @Schema(description = "Set of weights, with its version.", example = "NL-A1 EN 15804+A1") @Nullable String weights,

        @Schema(description = "Where the weights were published.", example = "Dutch shadow prices") @Nullable String source,

        @Schema(description = "Categories of which nothing was said and that were counted as 0.")
        List<String> assumedZero,

        @Schema(description = "ASSUMED when anything was counted as 0.", example = "DECLARED") @Nullable String assurance) {
    /** What a category contributes. */
    @Schema(name = "MkiCategory", description = "What a category contributes.")
    public record CategoryJson(
            @Schema(description = "Code.", example = "GWP") String code,

            @Schema(description = "Name.", example = "Global warming")
            String name,

            @Schema(description = "Amount.", example = "1000")
            BigDecimal amount,

            @Schema(description = "Unit of the amount.", example = "kg{CO2eq}")
            String unit,

            @Schema(description = "Euros per unit.", example = "0.05")
            BigDecimal weight,

            @Schema(description = "Euros.", example = "50") BigDecimal euros) {}

    static MkiJson none(OutcomeJson outcome) {
        return new MkiJson(outcome, null, List.of(), null, null, List.of(), null);
    }

    static MkiJson of(OutcomeJson outcome, MkiResult result) {
        return new MkiJson(
                outcome,
                Numbers.decimalOf(result.euros()),
                result.categories().stream()
                        .map(one -> new CategoryJson(
                                one.category().code(),
                                one.category().name(),
                                Numbers.decimalOf(one.amount()),
                                one.category().unit(),
                                Numbers.decimalOf(one.category().weight()),
                                Numbers.decimalOf(one.euros())))
                        .toList(),
                result.set().id() + " " + result.set().version(),
                result.set().source(),
                result.assumedZero(),
                result.assurance().name());
    }
}
