package nl.schil.contracts.internal.application;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/** Reads fields from a source over the values a contract has, and collects everything that is wrong. */
final class FieldReader {
    private final FieldSource source;
    private final List<Violation> violations = new ArrayList<>();

    FieldReader(FieldSource source) {
        this.source = source;
    }

    List<Violation> violations() {
        return violations;
    }

    FieldSource source() {
        return source;
    }

    /** The value given, the value that was there when nothing is given, or null when it is emptied or wrong. */
    <T> @Nullable T optional(Field field, @Nullable T present, String code, Function<String, @Nullable T> parser) {
        if (!source.gives(field)) {
            return present;
        }
        String text = source.text(field);
        if (text == null || text.isBlank()) {
            return null;
        }
        T value = parser.apply(text.strip());
        if (value == null) {
            violations.add(Violation.of(source.name(field), text, code));
        }
        return value;
    }

    /** Like {@link #optional}, with a refusal when there is no value; answers {@code fallback} then. */
    <T> T required(Field field, @Nullable T present, T fallback, String code, Function<String, @Nullable T> parser) {
        int before = violations.size();
        T value = optional(field, present, code, parser);
        if (value == null && violations.size() == before) {
            violations.add(Violation.of(source.name(field), null, "contracts.required"));
        }
        return value == null ? fallback : value;
    }

    /** Trimmed text of at most {@code length} characters. */
    @Nullable String text(Field field, @Nullable String present, int length) {
        if (source.gives(field)) {
            String text = source.text(field);
            if (text != null && text.strip().length() > length) {
                violations.add(Violation.of(source.name(field), text, "contracts.too-long", "max", length));
                return null;
            }
        }
        return optional(field, present, "contracts.text", t -> t);
    }

    String requiredText(Field field, @Nullable String present, int length) {
        int before = violations.size();
        String value = text(field, present, length);
        if (value == null && violations.size() == before) {
            violations.add(Violation.of(source.name(field), null, "contracts.required"));
        }
        return value == null ? "" : value;
    }

    /** A value whose rule answers a result with its own reasons. */
    @Nullable String checked(Field field, @Nullable String present, Function<String, Result<String>> rule) {
        if (!source.gives(field)) {
            return present;
        }
        String text = source.text(field);
        if (text == null || text.isBlank()) {
            return null;
        }
        Result<String> result = rule.apply(text.strip());
        if (result instanceof Result.Refused<String> refused) {
            for (Violation v : refused.violations()) {
                violations.add(new Violation(source.name(field), text, v.code(), v.values()));
            }
            return null;
        }
        return ((Result.Accepted<String>) result).value();
    }

    void refuse(Field field, @Nullable String value, String code, String name, Object named) {
        violations.add(Violation.of(source.name(field), value, code, name, named));
    }
}
