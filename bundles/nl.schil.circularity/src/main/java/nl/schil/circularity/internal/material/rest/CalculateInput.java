package nl.schil.circularity.internal.material.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.schil.circularity.calculators.mci.MciAssumptions;
import nl.schil.circularity.calculators.mci.MciInput;
import nl.schil.circularity.calculators.mci.Scenario;
import nl.schil.circularity.calculators.mki.Unnamed;
import nl.schil.circularity.internal.material.application.Calculate;
import nl.schil.circularity.internal.material.form.AssumeForm;
import nl.schil.circularity.internal.material.form.ContentForm;
import nl.schil.kernel.Fields;
import org.jspecify.annotations.Nullable;

/** What is to be calculated; nothing of it is kept. */
@Schema(name = "MaterialCalculationInput", description = "What is to be calculated; nothing of it is kept.")
public record CalculateInput(
        @Schema(description = "What the product is made of.") @Nullable ContentForm statement,

        @Schema(description = "What to assume of what is unknown; nothing when absent.") @Nullable AssumeForm assumptions,

        @Schema(description = "Another state to put beside the current one.") @Nullable Otherwise scenario,

        @Schema(
                description =
                        "What a category of impacts is of which nothing is said: UNKNOWN (default) or ASSUMED_ZERO.",
                example = "UNKNOWN")
        @Nullable String unnamed) {
    /** A scenario. */
    @Schema(name = "MciScenarioInput", description = "What would be otherwise.")
    public record Otherwise(
            @Schema(description = "Its name.", example = "Meer gerecycled staal") @Nullable String name,

            @Schema(description = "The changes, one after the other.") @Nullable List<ChangeInput> changes) {}

    /** One other value. */
    @Schema(name = "MciChange", description = "One other value.")
    public record ChangeInput(
            @Schema(description = "The material, or the product for its use.", example = "Staal") @Nullable String subject,

            @Schema(description = "The symbol of what is otherwise.", example = "FR") @Nullable String field,

            @Schema(description = "What it becomes.", example = "0.6") @Nullable BigDecimal value) {}

    /** The calculator that is asked for; of no use when {@code fields} tells what is wrong. */
    Calculate calculator(Fields fields) {
        Unnamed zero = fields.code("unnamed", unnamed, Unnamed.class, Unnamed.UNKNOWN);
        return new Calculate(assumed(fields.part("assumptions")), otherwise(fields.part("scenario")), orUnknown(zero));
    }

    private static Unnamed orUnknown(@Nullable Unnamed zero) {
        return zero == null ? Unnamed.UNKNOWN : zero;
    }

    private MciAssumptions assumed(Fields fields) {
        return assumptions == null ? MciAssumptions.NONE : assumptions.read(fields);
    }

    private @Nullable Scenario otherwise(Fields fields) {
        if (scenario == null) {
            return null;
        }
        List<Scenario.Change> changes = new ArrayList<>();
        List<ChangeInput> asked = scenario.changes() == null ? List.of() : scenario.changes();
        for (int i = 0; i < asked.size(); i++) {
            Fields part = fields.part("changes[" + i + "]");
            ChangeInput one = asked.get(i);
            String subject = part.required("subject", one.subject(), 200);
            String symbol = part.required("field", one.field(), 10);
            Optional<MciInput> input = MciInput.of(symbol);
            if (input.isEmpty()) {
                part.refuse("field", symbol, "circularity.material.symbol");
            }
            if (one.value() == null) {
                part.refuse("value", null, "problem.field.required");
            } else if (input.isPresent()) {
                changes.add(
                        new Scenario.Change(subject, input.get(), one.value().doubleValue()));
            }
        }
        return new Scenario(fields.required("name", scenario.name(), 200), changes);
    }

    String scenarioName() {
        return scenario == null || scenario.name() == null ? "" : scenario.name();
    }
}
