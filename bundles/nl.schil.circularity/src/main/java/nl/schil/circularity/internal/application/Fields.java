package nl.schil.circularity.internal.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/** Reads fields as somebody typed them, and collects everything that is wrong. */
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
        return violations;
    }

    public boolean good() {
        return violations.isEmpty();
    }

    public <T> Result<T> refused() {
        return Result.refused(violations);
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

    public @Nullable String optional(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String trimmed = text.strip();
        if (trimmed.length() > longest) {
            refuse(field, text, "circularity.field.too-long", "max", longest);
        }
        return trimmed;
    }

    /** The text; empty when it is refused. */
    public String required(String field, @Nullable String text, int longest) {
        String given = optional(field, text, longest);
        if (given == null) {
            refuse(field, null, "circularity.field.required");
        }
        return given == null ? "" : given;
    }

    public @Nullable LocalDate date(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            refuse(field, text, "circularity.field.date");
            return null;
        }
    }

    public @Nullable BigDecimal number(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!NUMBER.matcher(text.strip()).matches()) {
            refuse(field, text, "circularity.field.number");
            return null;
        }
        BigDecimal number = new BigDecimal(text.strip()).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    public @Nullable String email(String field, @Nullable String text) {
        String address = optional(field, text, 200);
        if (address != null && !EMAIL.matcher(address).matches()) {
            refuse(field, text, "circularity.field.email");
        }
        return address;
    }

    /** A code of {@code type}; {@code absent} when nothing is given, null when it is none of them. */
    public <E extends Enum<E>> @Nullable E code(
            String field, @Nullable String text, Class<E> type, @Nullable E absent) {
        if (text == null || text.isBlank()) {
            if (absent == null) {
                refuse(field, null, "circularity.field.required");
            }
            return absent;
        }
        String code = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(code)) {
                return value;
            }
        }
        refuse(field, text, "circularity.field.code", "codes", codes(type));
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
