package nl.schil.circularity.internal.material.application;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.schil.circularity.calculators.mki.Category;
import nl.schil.circularity.calculators.mki.WeightSet;
import nl.schil.kernel.text.Text;

/** The sets of weights that impacts can be bound to. */
public final class WeightSets {
    /** The sets, newest first. */
    public static final List<WeightSet> ALL = List.of(WeightSet.dutchA1());

    private WeightSets() {}

    /** How a statement names a set. */
    public static String name(WeightSet set) {
        return set.id() + " " + set.version();
    }

    public static Optional<WeightSet> of(String name) {
        return ALL.stream().filter(set -> name(set).equals(name)).findFirst();
    }

    /** What an impact is called in the language of {@code say}, or else as its set calls it. */
    public static String label(Category category, Function<Text, String> say) {
        String key = "circularity.statement.impact." + category.code();
        String said = say.apply(Text.of(key));
        return said.equals(key) ? category.name() : said;
    }
}
