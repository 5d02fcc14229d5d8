package nl.schil.contracts.internal.model.change;

import java.util.List;
import java.util.Map;

/**
 * What the law asks for one ground.
 *
 * @param directive the provision it implements
 * @param eforms code of the eForms list modification-justification
 * @param notice whether the change must be announced (TenderNed)
 * @param percent percentages of the original value by {@code SUPPLIES}, {@code SERVICES}, {@code WORKS} and
 *     {@code CONCESSION}, or by {@code ALL}
 * @param sources where the rule was read
 */
public record GroundRule(
        Ground ground,
        String directive,
        String eforms,
        boolean notice,
        Map<String, Integer> percent,
        List<Condition> conditions,
        List<String> sources) {
    public static final String ALL = "ALL";

    public GroundRule {
        percent = Map.copyOf(percent);
        conditions = List.copyOf(conditions);
        sources = List.copyOf(sources);
    }
}
