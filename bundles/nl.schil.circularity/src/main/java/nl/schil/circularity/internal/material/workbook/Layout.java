package nl.schil.circularity.internal.material.workbook;

import java.util.List;
import java.util.stream.Stream;
import nl.schil.circularity.calculators.mki.Category;
import nl.schil.circularity.calculators.mki.WeightSet;
import nl.schil.circularity.internal.material.application.WeightSets;

/**
 * Where what stands. Rows and columns are told by their codes, which are the same in every language, so that a sheet
 * survives when somebody moves them; what they mean stands beside them.
 */
final class Layout {
    static final String PRODUCT = "product";
    static final String MATERIALS = "materials";
    static final String IMPACTS = "impacts";

    /** Rows of the first sheet. */
    static final List<String> FACTS =
            List.of("product", "period", "products", "L", "Lav", "U", "Uav", "source", "proof", "note");

    /** Columns of the second sheet. */
    static final List<String> COLUMNS = List.of(
            "name",
            "mass",
            "unit",
            "origin",
            "FR",
            "FU",
            "FS",
            "EF",
            "CR",
            "CU",
            "CC",
            "CE",
            "EC",
            "part",
            "critical",
            "strategy",
            "recyclable");

    /** The set of weights of the third sheet. */
    static final WeightSet SET = WeightSets.ALL.get(0);

    private Layout() {}

    /** Columns of the third sheet. */
    static List<String> categories() {
        return Stream.concat(Stream.of("name"), SET.categories().stream().map(Category::code))
                .toList();
    }
}
