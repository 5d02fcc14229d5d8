package nl.schil.circularity.calculators.mci;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What to assume of inputs that are unknown. Nothing that is known is ever replaced.
 *
 * @param name of the set, shown with every value that was assumed by it
 * @param source who says so, or why
 * @param values what to assume of each input; an input that is not named is never assumed
 */
public record MciAssumptions(String name, String source, Map<MciInput, Assumed> values) {
    /** Assume nothing. */
    public static final MciAssumptions NONE = new MciAssumptions("none", "nothing is assumed", Map.of());

    /**
     * The assumption that never flatters: unknown feedstock is virgin and what becomes of the product is waste. An
     * efficiency of recycling is not assumed: where recycling is known, there is no careful value for it.
     */
    public static final MciAssumptions LINEAR = new MciAssumptions(
            "linear 1",
            "unknown feedstock counts as virgin, an unknown destination as waste",
            Map.of(
                    MciInput.FR, Assumed.fraction(0),
                    MciInput.FU, Assumed.fraction(0),
                    MciInput.FS, Assumed.fraction(0),
                    MciInput.CR, Assumed.fraction(0),
                    MciInput.CU, Assumed.fraction(0),
                    MciInput.CC, Assumed.fraction(0),
                    MciInput.CE, Assumed.fraction(0)));

    /**
     * A value to assume, and between what it could lie.
     *
     * @param value what is assumed
     * @param low the least it could be, at most the value
     * @param high the most it could be, at least the value
     */
    public record Assumed(double value, double low, double high) {
        public Assumed {
            if (!(low <= value && value <= high)) {
                throw new IllegalArgumentException("assumed " + value + " lies not between " + low + " and " + high);
            }
        }

        /** A fraction of which nothing more is known than that it is one. */
        public static Assumed fraction(double value) {
            return new Assumed(value, 0, 1);
        }
    }

    public MciAssumptions {
        EnumMap<MciInput, Assumed> checked = new EnumMap<>(MciInput.class);
        checked.putAll(values);
        checked.forEach((input, assumed) -> {
            boolean positive = !input.isFraction() || input == MciInput.EF;
            if (assumed.low() < 0 || positive && assumed.low() == 0 || input.isFraction() && assumed.high() > 1) {
                throw new IllegalArgumentException(input.symbol() + " cannot be all of " + assumed);
            }
        });
        values = Collections.unmodifiableMap(checked);
    }

    /** What is assumed of an input that the set names. */
    Assumed of(MciInput input) {
        return Objects.requireNonNull(values.get(input), () -> "nothing is assumed of " + input.symbol());
    }

    record Completed(Product product, List<Assumption> assumptions) {}

    Completed complete(Product product) {
        if (values.isEmpty()) {
            return new Completed(product, List.of());
        }
        List<Assumption> made = new ArrayList<>();
        List<Material> materials = new ArrayList<>(product.materials().size());
        for (Material material : product.materials()) {
            materials.add(complete(material, made));
        }
        Use use = product.use();
        for (MciInput input : MciInput.values()) {
            if (input.isOfUse() && assumes(input, use.value(input))) {
                use = use.with(input, assume(product.name(), input, made));
            }
        }
        return made.isEmpty()
                ? new Completed(product, List.of())
                : new Completed(new Product(product.name(), materials, use, product.assurance()), made);
    }

    /** In the order of the inputs, so that an efficiency is assumed only when there is recycling. */
    private Material complete(Material material, List<Assumption> made) {
        Material completed = material;
        for (MciInput input : MciInput.values()) {
            if (!input.isOfUse() && completed.needs(input) && assumes(input, completed.value(input))) {
                completed = completed.with(input, assume(material.name(), input, made));
            }
        }
        return completed;
    }

    private boolean assumes(MciInput input, double value) {
        return Double.isNaN(value) && values.containsKey(input);
    }

    private double assume(String subject, MciInput input, List<Assumption> made) {
        double value = of(input).value();
        made.add(new Assumption(subject, input, value, name));
        return value;
    }
}
