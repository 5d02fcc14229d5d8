package nl.schil.kernel.text;

import java.util.Map;

/**
 * A message as a key with named values. The values travel beside the key, so that an interface can answer both and a
 * browser can format them in its own language.
 *
 * @param key key in the bundle's dictionaries, for example {@code contracts.notice.missed}
 * @param values values by name: text, numbers, {@link java.time.LocalDate}, {@link nl.schil.kernel.Money} or {@link
 *     Bilingual}
 */
public record Text(String key, Map<String, Object> values) {
    public Text {
        values = Map.copyOf(values);
    }

    public static Text of(String key) {
        return new Text(key, Map.of());
    }

    public static Text of(String key, String name, Object value) {
        return new Text(key, Map.of(name, value));
    }

    public static Text of(String key, String name, Object value, String name2, Object value2) {
        return new Text(key, Map.of(name, value, name2, value2));
    }
}
