package nl.schil.governance.internal.application;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/** Reads fields as somebody typed them, and collects everything that is wrong. */
public final class Fields {
    private final List<Violation> violations = new ArrayList<>();

    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    public void refuse(Violation violation) {
        violations.add(violation);
    }

    /** The text without spaces around it; null when there is none or it is longer than {@code longest} characters. */
    public @Nullable String text(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > longest) {
            violations.add(Violation.of(field, text, "governance.too-long", "max", longest));
            return null;
        }
        return text.strip();
    }

    /** The same, refused when there is none. */
    public @Nullable String required(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            violations.add(Violation.of(field, text, "governance.required"));
            return null;
        }
        return text(field, text, longest);
    }

    public @Nullable LocalDate date(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            violations.add(Violation.of(field, text, "governance.date"));
            return null;
        }
    }

    /** The constant of that name, refused with all names when there is none. */
    public <E extends Enum<E>> @Nullable E code(String field, @Nullable String text, Class<E> type) {
        E[] known = type.getEnumConstants();
        for (E one : known) {
            if (text != null && one.name().equalsIgnoreCase(text.strip())) {
                return one;
            }
        }
        violations.add(Violation.of(
                field,
                text,
                "governance.unknown",
                "known",
                Stream.of(known).map(Enum::name).collect(Collectors.joining(", "))));
        return null;
    }

    /** Refuses a value that is not one of these. */
    public void known(String field, @Nullable String value, Collection<String> known) {
        if (value == null || !known.contains(value)) {
            violations.add(Violation.of(field, value, "governance.unknown", "known", String.join(", ", known)));
        }
    }
}
