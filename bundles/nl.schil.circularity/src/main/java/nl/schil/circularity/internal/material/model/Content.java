package nl.schil.circularity.internal.material.model;

import java.util.List;
import nl.schil.circularity.calculators.Assurance;
import nl.schil.circularity.calculators.balance.MaterialFlows;
import nl.schil.circularity.calculators.mci.Product;
import nl.schil.circularity.calculators.mci.Use;
import org.jspecify.annotations.Nullable;

/**
 * What a statement says.
 *
 * @param product what the statement is about
 * @param products how many were delivered in the period; {@link Double#NaN}: the masses are those of the whole delivery
 * @param use lifetime and intensity beside those of the average product
 * @param assurance how far it may be relied on; never {@link Assurance#ASSUMED}
 * @param source where it comes from, or null
 * @param proof what shows it, needed for more than {@link Assurance#DECLARED}
 * @param weights set of weights of the impacts with its version, or null when there are no impacts
 * @param balance masses of Platform CB'23, or null when they were not stated
 */
public record Content(
        String product,
        double products,
        List<MaterialLine> lines,
        Use use,
        Assurance assurance,
        @Nullable String source,
        @Nullable String proof,
        @Nullable String weights,
        @Nullable MaterialFlows balance,
        @Nullable String note) {
    public Content {
        lines = List.copyOf(lines);
    }

    /** One product, as calculators take it. */
    public Product one() {
        return new Product(product, lines.stream().map(MaterialLine::material).toList(), use, assurance);
    }

    /** By what masses are multiplied to get those of the period. */
    public double times() {
        return Double.isNaN(products) ? 1 : products;
    }

    /** The same, relied on otherwise. */
    public Content assured(Assurance other, @Nullable String shown) {
        return new Content(product, products, lines, use, other, source, shown, weights, balance, note);
    }
}
