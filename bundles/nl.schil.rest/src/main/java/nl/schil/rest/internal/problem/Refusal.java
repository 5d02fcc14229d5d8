package nl.schil.rest.internal.problem;

import java.util.List;
import java.util.Map;
import nl.schil.kernel.Violation;
import nl.schil.kernel.text.Text;

/**
 * What is answered instead of a result, before it is put into words.
 *
 * @param status HTTP status
 * @param detail what went wrong
 * @param violations fields that were refused
 * @param headers headers of the answer
 */
record Refusal(int status, Text detail, List<Violation> violations, Map<String, String> headers) {
    static Refusal of(int status, Text detail) {
        return new Refusal(status, detail, List.of(), Map.of());
    }

    static Refusal of(int status, Text detail, List<Violation> violations) {
        return new Refusal(status, detail, violations, Map.of());
    }

    Refusal with(String header, String value) {
        return new Refusal(status, detail, violations, Map.of(header, value));
    }
}
