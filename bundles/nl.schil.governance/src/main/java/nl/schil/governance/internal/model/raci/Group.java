package nl.schil.governance.internal.model.raci;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Activities of a few cells that are usually divided alike.
 *
 * @param letters roles by the letter that they have at first
 */
public record Group(String code, String dutch, String english, Map<Letter, List<String>> letters) {
    public Group {
        Map<Letter, List<String>> copy = new EnumMap<>(Letter.class);
        letters.forEach((letter, roles) -> copy.put(letter, List.copyOf(roles)));
        letters = Map.copyOf(copy);
    }
}
