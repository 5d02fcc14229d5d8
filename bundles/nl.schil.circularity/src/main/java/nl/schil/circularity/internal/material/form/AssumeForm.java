package nl.schil.circularity.internal.material.form;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.schil.circularity.calculators.mci.MciAssumptions;
import nl.schil.circularity.calculators.mci.MciInput;
import nl.schil.kernel.Fields;
import org.jspecify.annotations.Nullable;

/** A set of assumptions. */
@Schema(name = "MciAssumptionsInput", description = "What to assume of what is unknown.")
public record AssumeForm(
        @Schema(
                description = "LINEAR: unknown feedstock counts as virgin and an unknown destination as waste.",
                example = "LINEAR")
        @Nullable String preset,

        @Schema(description = "Name of the set, shown with every value.", example = "sector") @Nullable String name,

        @Schema(description = "Who says so.", example = "eigen schatting") @Nullable String source,

        @Schema(description = "Value by symbol; also beside a preset, which it completes.") @Nullable Map<String, Assumed> values) {
    private static final String LINEAR = "LINEAR";

    /** A value to assume. */
    @Schema(name = "MciAssumedValue", description = "A value to assume, and between what it could lie.")
    public record Assumed(
            @Schema(description = "The value.", example = "0.8") @Nullable BigDecimal value,

            @Schema(description = "The least it could be; the value when absent.", example = "0.6") @Nullable BigDecimal low,

            @Schema(description = "The most it could be; the value when absent.", example = "0.95") @Nullable BigDecimal high) {
        static Assumed of(MciAssumptions.Assumed one) {
            return new Assumed(
                    Numbers.decimalOf(one.value()), Numbers.decimalOf(one.low()), Numbers.decimalOf(one.high()));
        }
    }

    /** The set; of no use when {@code fields} tells what is wrong. */
    public MciAssumptions read(Fields fields) {
        boolean linear = preset != null && !preset.isBlank();
        if (linear && !preset.equals(LINEAR)) {
            fields.refuse("preset", preset, "circularity.material.preset");
        }
        if (linear && (values == null || values.isEmpty())) {
            return MciAssumptions.LINEAR;
        }
        Map<MciInput, MciAssumptions.Assumed> read = new EnumMap<>(MciInput.class);
        if (linear) {
            read.putAll(MciAssumptions.LINEAR.values());
        }
        Optional.ofNullable(values)
                .orElse(Map.of())
                .forEach(
                        (symbol, one) -> value(fields, symbol, one).ifPresent(value -> read.put(input(symbol), value)));
        String named = fields.required("name", name, 100);
        String said = fields.required("source", source, 500);
        try {
            return new MciAssumptions(named, said, read);
        } catch (IllegalArgumentException impossible) {
            fields.refuse("values", null, "circularity.material.assumed");
            return MciAssumptions.NONE;
        }
    }

    private static MciInput input(String symbol) {
        return MciInput.of(symbol).orElseThrow();
    }

    private static Optional<MciAssumptions.Assumed> value(Fields fields, String symbol, @Nullable Assumed one) {
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

    /** Every value of a set by its symbol; null of the set that assumes nothing. */
    public static @Nullable AssumeForm of(MciAssumptions set) {
        Map<String, Assumed> values = new TreeMap<>();
        set.values().forEach((input, one) -> values.put(input.symbol(), Assumed.of(one)));
        return values.isEmpty() ? null : new AssumeForm(null, set.name(), set.source(), values);
    }
}
