package nl.schil.circularity.internal.material.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schil.circularity.calculators.mci.MciAssumptions;
import nl.schil.circularity.calculators.mci.MciInput;
import nl.schil.circularity.calculators.mci.Scenario;
import nl.schil.circularity.calculators.mki.Unnamed;
import nl.schil.circularity.internal.material.application.Calculate;
import nl.schil.circularity.internal.material.form.ContentForm;
import nl.schil.kernel.Fields;
import org.jspecify.annotations.Nullable;

/** What is to be calculated; nothing of it is kept. */
@Schema(name = "MaterialCalculationInput", description = "What is to be calculated; nothing of it is kept.")
public record CalculateInput(
        @Schema(description = "What the product is made of.") @Nullable ContentForm statement,

        @Schema(description = "What to assume of what is unknown; nothing when absent.") @Nullable Assume assumptions,

        @Schema(description = "Another state to put beside the current one.") @Nullable Otherwise scenario,

        @Schema(
                description =
                        "What a category of impacts is of which nothing is said: UNKNOWN (default) or ASSUMED_ZERO.",
                example = "UNKNOWN")
        @Nullable String unnamed) {
    /** A set of assumptions. */
    @Schema(name = "MciAssumptionsInput", description = "What to assume of what is unknown.")
    public record Assume(
            @Schema(
                    description = "LINEAR: unknown feedstock counts as virgin and an unknown destination as waste.",
                    example = "LINEAR")
            @Nullable String preset,

            @Schema(description = "Name of the set, shown with every value.", example = "sector") @Nullable String name,

            @Schema(description = "Who says so.", example = "eigen schatting") @Nullable String source,

            @Schema(description = "Value by symbol.") @Nullable Map<String, AssumedValue> values) {}

    /** A value to assume. */
    @Schema(name = "MciAssumedValue", description = "A value to assume, and between what it could lie.")
    public record AssumedValue(
            @Schema(description = "The value.", example = "0.8") @Nullable BigDecimal value,

            @Schema(description = "The least it could be; the value when absent.", example = "0.6") @Nullable BigDecimal low,

            @Schema(description = "The most it could be; the value when absent.", example = "0.95") @Nullable BigDecimal high) {}

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
        if (assumptions == null) {
            return MciAssumptions.NONE;
        }
        if (assumptions.preset() != null) {
            if (!assumptions.preset().equals("LINEAR")) {
                fields.refuse("preset", assumptions.preset(), "circularity.material.preset");
            }
            return MciAssumptions.LINEAR;
        }
        Map<MciInput, MciAssumptions.Assumed> values = new EnumMap<>(MciInput.class);
        Optional.ofNullable(assumptions.values())
                .orElse(Map.of())
                .forEach((symbol, one) -> value(fields, symbol, one)
                        .ifPresent(value -> values.put(MciInput.of(symbol).orElseThrow(), value)));
        String name = fields.required("name", assumptions.name(), 100);
        String source = fields.required("source", assumptions.source(), 500);
        try {
            return new MciAssumptions(name, source, values);
        } catch (IllegalArgumentException impossible) {
            fields.refuse("values", null, "circularity.material.assumed");
            return MciAssumptions.NONE;
        }
    }

    private static Optional<MciAssumptions.Assumed> value(Fields fields, String symbol, @Nullable AssumedValue one) {
        if (MciInput.of(symbol).isEmpty()) {
            fields.refuse("values", symbol, "circularity.material.symbol");
            return Optional.empty();
        }
        BigDecimal value = one == null ? null : one.value();
        if (value == null) {
            fields.refuse("values." + symbol, null, "problem.field.required");
            return Optional.empty();
        }
        double low = (one.low() == null ? value : one.low()).doubleValue();
        double high = (one.high() == null ? value : one.high()).doubleValue();
        if (!(low <= value.doubleValue() && value.doubleValue() <= high)) {
            fields.refuse("values." + symbol, value, "circularity.material.assumed");
            return Optional.empty();
        }
        return Optional.of(new MciAssumptions.Assumed(value.doubleValue(), low, high));
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
