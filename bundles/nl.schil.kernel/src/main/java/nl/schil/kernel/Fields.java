package nl.schil.kernel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads fields as somebody typed them, without the spaces around them, and collects everything that is wrong with
 * them.
 */
public final class Fields {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,9})?");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(?:\\.[^\\s@.]+)+");

    private final String prefix;
    private final List<Violation> violations;

    public Fields() {
        this("", new ArrayList<>());
    }

    private Fields(String prefix, List<Violation> violations) {
        this.prefix = prefix;
        this.violations = violations;
    }

    /** Reads the fields of a part, named {@code part.field}; what is wrong joins that of the whole. */
    public Fields part(String part) {
        return new Fields(prefix + part + ".", violations);
    }

    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    public boolean good() {
        return violations.isEmpty();
    }

    public <T> Result<T> refused() {
        return Result.refused(violations);
    }

    /** Takes over what was found elsewhere, as it is. */
    public void refuseAll(List<Violation> found) {
        violations.addAll(found);
    }

    public void refuse(String field, @Nullable Object value, String code) {
        violations.add(Violation.of(prefix + field, value == null ? null : value.toString(), code));
    }

    public void refuse(String field, @Nullable Object value, String code, String name, Object named) {
        violations.add(Violation.of(prefix + field, value == null ? null : value.toString(), code, name, named));
    }

    public void refuse(String field, @Nullable Object value, String code, Map<String, Object> named) {
        violations.add(new Violation(prefix + field, value == null ? null : value.toString(), code, named));
    }

    /** The text; null when there is none. Refused when it is longer than {@code longest} characters. */
    public @Nullable String optional(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String trimmed = text.strip();
        if (trimmed.length() > longest) {
            refuse(field, text, "problem.field.too-long", "max", longest);
        }
        return trimmed;
    }

    /** The text; empty when it is refused. */
    public String required(String field, @Nullable String text, int longest) {
        String given = optional(field, text, longest);
        if (given == null) {
            refuse(field, null, "problem.field.required");
        }
        return given == null ? "" : given;
    }

    /** A date as {@code 2026-09-30}; null when there is none or it is refused. */
    public @Nullable LocalDate date(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            refuse(field, text, "problem.date");
            return null;
        }
    }

    /** The date; null when it is refused, also for being absent. */
    public @Nullable LocalDate requiredDate(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            refuse(field, null, "problem.field.required");
            return null;
        }
        return date(field, text);
    }

    /**
     * A decimal number with a point, at most 15 digits before it and 9 behind, without trailing zeros; null when there is none
     * or it is refused.
     */
    public @Nullable BigDecimal number(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!NUMBER.matcher(text.strip()).matches()) {
            refuse(field, text, "problem.field.number");
            return null;
        }
        BigDecimal number = new BigDecimal(text.strip()).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** Something that looks like a mail address, of at most 200 characters; null when there is none. */
    public @Nullable String email(String field, @Nullable String text) {
        String address = optional(field, text, 200);
        if (address != null && !EMAIL.matcher(address).matches()) {
            refuse(field, text, "problem.field.email");
        }
        return address;
    }

    /** A code of {@code type}; {@code absent} when nothing is given, null when it is none of them. */
    public <E extends Enum<E>> @Nullable E code(
            String field, @Nullable String text, Class<E> type, @Nullable E absent) {
        if (text == null || text.isBlank()) {
            if (absent == null) {
                refuse(field, null, "problem.field.required");
            }
            return absent;
        }
        String code = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(code)) {
                return value;
            }
        }
        refuse(field, text, "problem.field.code", "codes", codes(type));
        return null;
    }

    private static <E extends Enum<E>> String codes(Class<E> type) {
        List<String> names = new ArrayList<>();
        for (E value : type.getEnumConstants()) {
            names.add(value.name());
        }
        return String.join(", ", names);
    }
}
