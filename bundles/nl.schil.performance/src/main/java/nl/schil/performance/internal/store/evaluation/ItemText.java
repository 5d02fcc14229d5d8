package nl.schil.performance.internal.store.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import nl.schil.kernel.text.Bilingual;
import nl.schil.performance.internal.model.evaluation.Item;

/** The pairs of a questionnaire as JSON in one column: they are read and written together and never searched. */
final class ItemText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Pair(Bilingual theme, Bilingual supplier, Bilingual buyer, boolean attractiveness) {}

    private ItemText() {}

    static String of(List<Item> items) {
        try {
            return JSON.writeValueAsString(items.stream()
                    .map(i -> new Pair(i.theme(), i.supplier(), i.buyer(), i.attractiveness()))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Item> parse(String text) {
        try {
            List<Pair> pairs = JSON.readValue(text, new TypeReference<List<Pair>>() {});
            List<Item> items = new ArrayList<>();
            for (Pair pair : pairs) {
                items.add(
                        new Item(items.size() + 1, pair.theme(), pair.supplier(), pair.buyer(), pair.attractiveness()));
            }
            return items;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the questionnaire cannot be read", e);
        }
    }
}
