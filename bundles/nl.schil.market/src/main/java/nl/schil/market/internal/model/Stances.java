package nl.schil.market.internal.model;

import java.util.Map;

/**
 * What to do with a supplier, by how the buyer sees the category and how the supplier sees the buyer; it is advice.
 *
 * @param texts a text for each of the 16 combinations
 */
public record Stances(Map<Quadrant, Map<Preference, Said>> texts) {
    /** A text in both languages. */
    public record Said(String nl, String en) {}

    public Stances {
        for (Quadrant quadrant : Quadrant.values()) {
            for (Preference preference : Preference.values()) {
                if (!texts.containsKey(quadrant) || !texts.get(quadrant).containsKey(preference)) {
                    throw new IllegalArgumentException("no text for " + quadrant + " and " + preference);
                }
            }
        }
    }

    public Said of(Quadrant quadrant, Preference preference) {
        return texts.get(quadrant).get(preference);
    }
}
