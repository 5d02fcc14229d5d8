package nl.schil.circularity.calculators.mci;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What would be required of products: a scenario for many at once. A fraction takes at most the room that the other
 * fractions of its group leave: more recycled feedstock takes the place of virgin, never of reused feedstock.
 *
 * @param material name of the materials of which it is required, in upper or lower case; null: of every material, and of
 *     every product for an input of its use
 * @param input what is required; not the mass, and not the average of the industry
 * @param kind whether it is a least or a value
 * @param value a fraction between 0 and 1, or of the use a number above 0 in the unit of its average
 */
public record Requirement(@Nullable String material, MciInput input, Kind kind, double value) {
    /** What can be required. */
    public static final Set<MciInput> INPUTS = EnumSet.of(
            MciInput.FR,
            MciInput.FU,
            MciInput.FS,
            MciInput.EF,
            MciInput.CR,
            MciInput.CU,
            MciInput.CC,
            MciInput.CE,
            MciInput.EC,
            MciInput.L,
            MciInput.U);

    /** How a value is required. */
    public enum Kind {
        /** What is more already stays as it is. */
        AT_LEAST,
        /** What is more becomes less. */
        EXACTLY
    }

    /**
     * A product that meets it as far as it can.
     *
     * @param product the product as it would be
     * @param changed how many of its materials became otherwise; for an input of its use 1 when that did
     * @param limited how many of its materials have no room for the whole
     */
    public record Applied(Product product, int changed, int limited) {}

    public Requirement {
        boolean possible = input.isFraction() ? value >= 0 && value <= 1 : MciRules.positive(value);
        if (!INPUTS.contains(input) || !possible || input == MciInput.EF && value == 0) {
            throw new IllegalArgumentException(input.symbol() + " " + value + " cannot be required");
        }
        if (input.isOfUse() && material != null) {
            throw new IllegalArgumentException(input.symbol() + " is required of a product, not of " + material);
        }
    }

    /** The product as it would be. Of an input that its materials do not need nothing is required. */
    public Applied of(Product product) {
        return input.isOfUse() ? used(product) : made(product);
    }

    private Applied used(Product product) {
        double now = product.use().value(input);
        return now == wanted(now)
                ? new Applied(product, 0, 0)
                : new Applied(product.used(product.use().with(input, wanted(now))), 1, 0);
    }

    private Applied made(Product product) {
        List<Material> materials = new ArrayList<>(product.materials().size());
        int changed = 0;
        int limited = 0;
        for (Material one : product.materials()) {
            Material would = one;
            if (concerns(one)) {
                double now = one.value(input);
                double room = one.room(input);
                double most = Double.isNaN(room) ? 1 : room;
                double wanted = wanted(now);
                limited += wanted > most + MciRules.ROUNDING ? 1 : 0;
                double value = Math.min(wanted, Math.max(most, Double.isNaN(now) ? 0 : now));
                if (value != now) {
                    would = one.with(input, value);
                    changed++;
                }
            }
            materials.add(would);
        }
        return changed == 0
                ? new Applied(product, 0, limited)
                : new Applied(
                        new Product(product.name(), materials, product.use(), product.assurance()), changed, limited);
    }

    private boolean concerns(Material one) {
        return one.needs(input) && (material == null || material.strip().equalsIgnoreCase(one.name()));
    }

    /** What is not known becomes what is required. */
    private double wanted(double now) {
        return kind == Kind.AT_LEAST && now > value ? now : value;
    }
}
