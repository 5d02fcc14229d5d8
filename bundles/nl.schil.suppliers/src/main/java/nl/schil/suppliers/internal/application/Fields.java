package nl.schil.suppliers.internal.application;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a request and collects everything that is wrong with them. What a refused field is read as does not
 * matter: {@link #refuse()} comes before anything is made of the values.
 */
public final class Fields {
    static final String REQUIRED = "suppliers.field.required";

    private final List<Violation> violations = new ArrayList<>();

    /** The text without white space around it, or null when there is none. */
    @Nullable String text(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.strip().length() > longest) {
            add(Violation.of(field, value, "suppliers.text.long", "limit", longest));
        }
        return value.strip();
    }

    String required(String field, @Nullable String value, int longest) {
        String text = text(field, value, longest);
        if (text == null) {
            add(Violation.of(field, null, REQUIRED));
            return "";
        }
        return text;
    }

    @Nullable LocalDate date(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeParseException e) {
            add(Violation.of(field, value, "suppliers.date.form"));
            return null;
        }
    }

    LocalDate requiredDate(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            add(Violation.of(field, null, REQUIRED));
        }
        LocalDate date = date(field, value);
        return date == null ? LocalDate.EPOCH : date;
    }

    /** The constant of this name, in any case. */
    <E extends Enum<E>> E choice(String field, @Nullable String value, Class<E> type) {
        E[] known = type.getEnumConstants();
        if (value == null || value.isBlank()) {
            add(Violation.of(field, null, REQUIRED));
            return known[0];
        }
        String name = value.strip().toUpperCase(Locale.ROOT);
        for (E one : known) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        String names = Stream.of(known).map(Enum::name).collect(Collectors.joining(", "));
        add(Violation.of(field, value, "suppliers.choice.unknown", "known", names));
        return known[0];
    }

    /** Refuses a last day before the first; unknown days are in order. */
    void order(@Nullable LocalDate from, String lastField, @Nullable LocalDate last) {
        if (violations.isEmpty() && from != null && last != null && last.isBefore(from)) {
            add(new Violation(lastField, last.toString(), "suppliers.validity.order", Map.of("from", from)));
        }
    }

    void add(Violation violation) {
        violations.add(violation);
    }

    /** Takes over violations found elsewhere. */
    public void addAll(List<Violation> found) {
        violations.addAll(found);
    }

    /** Refuses the request when something is wrong. */
    public void refuse() {
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }
}
