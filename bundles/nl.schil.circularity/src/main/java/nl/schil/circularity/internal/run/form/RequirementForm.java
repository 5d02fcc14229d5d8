package nl.schil.circularity.internal.run.form;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.schil.circularity.calculators.mci.MciInput;
import nl.schil.circularity.calculators.mci.Requirement;
import nl.schil.kernel.Fields;
import org.jspecify.annotations.Nullable;

/** What would be required. */
@Schema(name = "MaterialRequirement", description = "What would be required of the products of a year.")
public record RequirementForm(
        @Schema(
                description = "Name of the materials of which it is required; every material when absent.",
                example = "Staal")
        @Nullable String material,

        @Schema(description = "FR, FU, FS, EF, CR, CU, CC, CE, EC, L or U.", example = "FR") @Nullable String field,

        @Schema(
                description = "AT_LEAST (default): what is more stays; EXACTLY: what is more becomes less.",
                example = "AT_LEAST")
        @Nullable String kind,

        @Schema(
                description = "A fraction of 0 to 1; of L and U a number above 0 in the unit of the average.",
                example = "0.5")
        @Nullable BigDecimal value) {
    private static final String SYMBOLS =
            Requirement.INPUTS.stream().map(MciInput::symbol).collect(Collectors.joining(", "));

    /** The requirement; empty when {@code fields} tells what is wrong. */
    public Optional<Requirement> read(Fields fields) {
        String named = fields.optional("material", material, 200);
        String symbol = fields.required("field", field, 10);
        Optional<MciInput> input = MciInput.of(symbol).filter(Requirement.INPUTS::contains);
        if (!symbol.isEmpty() && input.isEmpty()) {
            fields.refuse("field", symbol, "problem.field.code", "codes", SYMBOLS);
        }
        Requirement.Kind how = fields.code("kind", kind, Requirement.Kind.class, Requirement.Kind.AT_LEAST);
        if (value == null) {
            fields.refuse("value", null, "problem.field.required");
        }
        if (input.isEmpty() || how == null || value == null) {
            return Optional.empty();
        }
        if (input.get().isOfUse() && named != null) {
            fields.refuse("material", named, "circularity.run.use");
            return Optional.empty();
        }
        try {
            return Optional.of(new Requirement(named, input.get(), how, value.doubleValue()));
        } catch (IllegalArgumentException impossible) {
            fields.refuse(
                    "value", value, input.get().isFraction() ? "circularity.run.fraction" : "circularity.run.positive");
            return Optional.empty();
        }
    }

    static RequirementForm of(Requirement one) {
        return new RequirementForm(
                one.material(), one.input().symbol(), one.kind().name(), BigDecimal.valueOf(one.value()));
    }
}
