package nl.schil.kernel;

import java.util.Map;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One rule that a value breaks: which field, which value, and what to do about it.
 *
 * @param field the field or column as the caller named it; empty when the rule is about the whole
 * @param value the value as given, or null when it is absent
 * @param code key of the message, which says what is wrong and what would be right
 * @param values values that the message names, for example a limit
 */
public record Violation(String field, @Nullable String value, String code, Map<String, Object> values) {
    public Violation {
        values = Map.copyOf(values);
    }

    public static Violation of(String field, @Nullable String value, String code) {
        return new Violation(field, value, code, Map.of());
    }

    public static Violation of(String field, @Nullable String value, String code, String name, Object named) {
        return new Violation(field, value, code, Map.of(name, named));
    }

    public Text text() {
        return new Text(code, values);
    }
}
