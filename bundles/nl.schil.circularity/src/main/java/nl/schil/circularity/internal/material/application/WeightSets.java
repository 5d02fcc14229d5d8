package nl.schil.circularity.internal.material.application;

import java.util.List;
import java.util.Optional;
import nl.schil.circularity.calculators.mki.WeightSet;

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
}
