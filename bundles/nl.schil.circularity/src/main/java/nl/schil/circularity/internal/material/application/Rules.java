package nl.schil.circularity.internal.material.application;

import java.util.Locale;
import nl.schil.circularity.calculators.Rule;

/** The texts of what input must be. */
public final class Rules {
    private Rules() {}

    public static String code(Rule rule) {
        return "circularity.statement.rule."
                + rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
