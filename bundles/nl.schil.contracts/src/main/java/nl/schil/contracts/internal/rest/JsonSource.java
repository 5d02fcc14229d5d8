package nl.schil.contracts.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schil.contracts.internal.application.Field;
import nl.schil.contracts.internal.application.FieldSource;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a contract from a JSON object: absent keeps, null empties. An amount is {@code {amount, currency}} or a
 * number in the contract's currency; an option is {@code {term, exercisedOn}} or a period.
 */
final class JsonSource implements FieldSource {
    private final Map<Field, @Nullable String> texts = new EnumMap<>(Field.class);
    private final List<Violation> violations = new ArrayList<>();
    private final List<@Nullable LocalDate> exercised = new ArrayList<>();
    private boolean exercisedGiven;
    private @Nullable String organisation;

    JsonSource(JsonNode document) {
        if (!document.isObject()) {
            violations.add(Violation.of("", null, "contracts.json.object"));
            return;
        }
        Map<String, Field> fields = new HashMap<>();
        for (Field field : Field.values()) {
            fields.put(field.property(), field);
        }
        document.properties().forEach(e -> read(fields, e.getKey(), e.getValue()));
    }

    /** What is wrong with the form of the document. */
    List<Violation> violations() {
        return violations;
    }

    @Nullable String organisation() {
        return organisation;
    }

    private void read(Map<String, Field> fields, String name, JsonNode value) {
        Field field = fields.get(name);
        if (name.equals("organisation")) {
            organisation = text(name, value);
        } else if (name.equals("supplier")) {
            supplier(value);
        } else if (field == Field.MAX_VALUE || field == Field.ESTIMATED_VALUE) {
            money(field, value);
        } else if (field == Field.OPTIONS) {
            options(value);
        } else if (field != null && field != Field.SUPPLIER_KEY && field != Field.SUPPLIER_NAME) {
            put(field, text(name, value));
        } else {
            violations.add(Violation.of(name, null, "contracts.json.unknown"));
        }
    }

    private void supplier(JsonNode value) {
        if (value.isNull()) {
            put(Field.SUPPLIER_KEY, null);
            put(Field.SUPPLIER_NAME, null);
            return;
        }
        if (!value.isObject()) {
            violations.add(Violation.of("supplier", value.toString(), "contracts.json.supplier"));
            return;
        }
        value.properties().forEach(e -> {
            switch (e.getKey()) {
                case "key" -> put(Field.SUPPLIER_KEY, text("supplier.key", e.getValue()));
                case "name" -> put(Field.SUPPLIER_NAME, text("supplier.name", e.getValue()));
                default -> violations.add(Violation.of("supplier." + e.getKey(), null, "contracts.json.unknown"));
            }
        });
    }

    private void money(Field field, JsonNode value) {
        if (!value.isObject()) {
            put(field, text(field.property(), value));
            return;
        }
        put(field, value.has("amount") ? text(field.property(), value.get("amount")) : null);
        if (value.hasNonNull("currency")) {
            String currency = text(field.property(), value.get("currency"));
            String other = texts.get(Field.CURRENCY);
            if (other != null && !other.equals(currency)) {
                violations.add(Violation.of(field.property(), currency, "contracts.currency.mixed", "currency", other));
            }
            put(Field.CURRENCY, currency);
        }
    }

    private void options(JsonNode value) {
        if (value.isNull()) {
            put(Field.OPTIONS, null);
            return;
        }
        if (!value.isArray()) {
            put(Field.OPTIONS, text("options", value));
            return;
        }
        List<String> terms = new ArrayList<>();
        for (JsonNode option : value) {
            JsonNode term = option.isObject() ? option.path("term") : option;
            terms.add(term.isMissingNode() ? "" : String.valueOf(text("options", term)));
            exercisedGiven |= option.has("exercisedOn");
            exercised.add(date(option.path("exercisedOn")));
        }
        put(Field.OPTIONS, String.join(";", terms));
    }

    private @Nullable LocalDate date(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        try {
            return LocalDate.parse(value.asText());
        } catch (DateTimeParseException e) {
            violations.add(Violation.of("options", value.asText(), "contracts.date"));
            return null;
        }
    }

    private @Nullable String text(String name, JsonNode value) {
        if (value.isContainerNode()) {
            violations.add(Violation.of(name, value.toString(), "contracts.json.text"));
            return null;
        }
        return value.isNull() ? null : value.asText();
    }

    private void put(Field field, @Nullable String text) {
        texts.put(field, text);
    }

    @Override
    public boolean gives(Field field) {
        return texts.containsKey(field);
    }

    @Override
    public @Nullable String text(Field field) {
        return texts.get(field);
    }

    @Override
    public String name(Field field) {
        return switch (field) {
            case SUPPLIER_KEY -> "supplier.key";
            case SUPPLIER_NAME -> "supplier.name";
            default -> field.property();
        };
    }

    @Override
    public @Nullable List<@Nullable LocalDate> exercised() {
        return exercisedGiven ? exercised : null;
    }
}
