package nl.schil.contracts.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/** Reads optional fields as somebody typed them, and collects everything that is wrong. */
final class InputFields {
    private final List<Violation> violations = new ArrayList<>();

    List<Violation> violations() {
        return violations;
    }

    void refuse(Violation violation) {
        violations.add(violation);
    }

    @Nullable String text(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > longest) {
            violations.add(Violation.of(field, text, "contracts.too-long", "max", longest));
            return null;
        }
        return text.strip();
    }

    @Nullable LocalDate date(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        LocalDate date = Values.date(text.strip());
        if (date == null) {
            violations.add(Violation.of(field, text, "contracts.date"));
        }
        return date;
    }

    @Nullable String email(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String address = Values.email(text.strip());
        if (address == null) {
            violations.add(Violation.of(field, text, "contracts.email"));
        }
        return address;
    }
}
