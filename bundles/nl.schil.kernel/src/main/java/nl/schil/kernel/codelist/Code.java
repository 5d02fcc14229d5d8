package nl.schil.kernel.codelist;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One code of a list.
 *
 * @param code as it is written in full, for example {@code 72000000-5}
 * @param parent the code above it in full; null at the top and in lists without levels
 * @param labels what it means, by language ({@code nl}, {@code en}); at least one
 */
public record Code(String code, @Nullable String parent, Map<String, String> labels) {
    public Code {
        labels = Map.copyOf(labels);
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("a code has a label");
        }
    }

    /** What it means in this language, otherwise in English, otherwise in any. */
    public String label(Locale locale) {
        String label = labels.getOrDefault(locale.getLanguage(), labels.get("en"));
        return label == null ? labels.values().iterator().next() : label;
    }
}
