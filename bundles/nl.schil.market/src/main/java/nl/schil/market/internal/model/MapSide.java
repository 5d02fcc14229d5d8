package nl.schil.market.internal.model;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one side says in a business-model map.
 *
 * @param scores columns 0 to 5 by attribute; an absent one was not answered
 * @param relationship the relationship that this side wants, or null
 * @param economy the economic model that this side wants, or null
 * @param filledBy who filled it in, or null while nobody did
 * @param submittedOn day from which it counts and cannot change, or null
 */
public record MapSide(
        Map<Attribute, Integer> scores,
        @Nullable Relationship relationship,
        @Nullable Economy economy,
        @Nullable String filledBy,
        @Nullable LocalDate submittedOn) {
    public static final MapSide EMPTY = new MapSide(Map.of(), null, null, null, null);

    public MapSide {
        scores = Map.copyOf(scores);
        scores.values().forEach(score -> {
            if (score < 0 || score >= Attribute.COLUMNS) {
                throw new IllegalArgumentException("a column is 0 to 5: " + score);
            }
        });
    }

    public boolean submitted(LocalDate asOf) {
        return submittedOn != null && !submittedOn.isAfter(asOf);
    }
}
