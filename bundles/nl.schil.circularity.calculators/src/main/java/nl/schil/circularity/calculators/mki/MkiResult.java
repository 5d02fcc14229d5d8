package nl.schil.circularity.calculators.mki;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import nl.schil.circularity.calculators.Assurance;
import nl.schil.circularity.calculators.Formula;

/**
 * An MKI with everything that it was made of. A lower one is better; below zero it avoids more than it causes.
 *
 * @param euros the indicator
 * @param categories what each category contributes, in the order of the set
 * @param lines the lines with the values that were used
 * @param set the weights
 * @param assumedZero codes of categories of which a line says nothing and that were counted as zero; else empty
 * @param assurance of the impacts; {@link Assurance#ASSUMED} when anything was counted as zero
 * @param formula the formula
 */
public record MkiResult(
        double euros,
        List<OfCategory> categories,
        List<MkiLine> lines,
        WeightSet set,
        List<String> assumedZero,
        Assurance assurance,
        Formula formula) {

    /**
     * What one category contributes.
     *
     * @param category the category
     * @param amount sum over the lines, in the unit of the category
     * @param euros amount times weight
     */
    public record OfCategory(Category category, double amount, double euros) {}

    public MkiResult {
        categories = List.copyOf(categories);
        lines = List.copyOf(lines);
        assumedZero = List.copyOf(assumedZero);
    }

    /** What a line of this result contributes, in euros. */
    public double euros(MkiLine line) {
        return line.perUnit().addTo(new MkiSum(set), line.quantity());
    }

    /** The indicator in whole cents. */
    public BigDecimal rounded() {
        return BigDecimal.valueOf(euros).setScale(2, RoundingMode.HALF_UP);
    }
}
