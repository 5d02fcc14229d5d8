package nl.schil.circularity.internal.material.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.schil.circularity.calculators.Formula;

/** The formula of a figure. */
@Schema(name = "CalculatorFormula", description = "The formula of a figure, with its version, source and limits.")
public record FormulaJson(
        @Schema(description = "Short name.", example = "MCI")
        String id,

        @Schema(description = "Version.", example = "2019+") String version,

        @Schema(description = "Where it was published.", example = "Ellen MacArthur Foundation and Granta Design")
        String source,

        @Schema(description = "The formula itself.") List<String> text,

        @Schema(description = "How exact its figures are.", example = "IEEE 754 double; relative error below 1e-9")
        String precision,

        @Schema(description = "What the figure does not say.")
        List<String> limits) {
    static FormulaJson of(Formula formula) {
        return new FormulaJson(
                formula.id(),
                formula.version(),
                formula.source(),
                formula.text(),
                formula.precision(),
                formula.limits());
    }
}
