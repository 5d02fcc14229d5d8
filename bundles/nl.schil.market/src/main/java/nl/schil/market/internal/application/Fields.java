package nl.schil.market.internal.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/** Reads fields as somebody typed them, and collects everything that is wrong. */
public final class Fields {
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private static final BigDecimal MOST = new BigDecimal("1e15");
    private static final int MOST_DECIMALS = 6;

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
            violations.add(Violation.of(field, text, "market.too-long", "max", longest));
            return null;
        }
        return text.strip();
    }

    /** The same, refused when there is none. */
    public @Nullable String required(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            violations.add(Violation.of(field, text, "market.required"));
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
            violations.add(Violation.of(field, text, "market.date"));
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
                "market.unknown",
                "known",
                Stream.of(known).map(Enum::name).collect(Collectors.joining(", "))));
        return null;
    }

    /** A day that is there and has come. */
    public @Nullable LocalDate past(String field, @Nullable String text, LocalDate today) {
        LocalDate day = day(field, text);
        if (day != null && day.isAfter(today)) {
            violations.add(Violation.of(field, text, "market.future"));
            return null;
        }
        return day;
    }

    /** A day that is there. */
    public @Nullable LocalDate day(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            violations.add(Violation.of(field, text, "market.required"));
            return null;
        }
        return date(field, text);
    }

    /** A number that is there, of ordinary size and with at most six decimals. */
    public @Nullable BigDecimal amount(String field, @Nullable BigDecimal amount) {
        if (amount == null) {
            violations.add(Violation.of(field, null, "market.required"));
        } else if (amount.abs().compareTo(MOST) > 0
                || amount.stripTrailingZeros().scale() > MOST_DECIMALS) {
            violations.add(Violation.of(field, amount.toString(), "market.promise.number"));
        } else {
            return amount;
        }
        return null;
    }

    /** A web address, or null when there is none. */
    public @Nullable String address(String field, @Nullable String text, int longest) {
        String address = text(field, text, longest);
        if (address != null && !ADDRESS.matcher(address).matches()) {
            violations.add(Violation.of(field, text, "market.address"));
            return null;
        }
        return address;
    }
}
