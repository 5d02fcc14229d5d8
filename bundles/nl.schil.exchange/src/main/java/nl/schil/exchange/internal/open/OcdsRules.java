package nl.schil.exchange.internal.open;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schil.kernel.Violation;

/**
 * The rules of the published OCDS release schema, as the table {@code ocds/release.txt} has them. What a release adds to
 * the standard is not judged.
 */
final class OcdsRules {
    private static final int MOST = 20;
    private static final Map<String, Map<String, Type>> KINDS = read();
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** @param pointer JSON Pointer from the root of the file */
    record Broken(String pointer, Violation why) {}

    private record Type(String name, boolean list, boolean required, boolean nullable, boolean filled, boolean unique) {
        static Type of(String text) {
            int end = text.length();
            while ("!?+=".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            String marks = text.substring(end);
            boolean list = text.charAt(0) == '[';
            return new Type(
                    list ? text.substring(1, end - 1) : text.substring(0, end),
                    list,
                    marks.contains("!"),
                    marks.contains("?"),
                    marks.contains("+"),
                    marks.contains("="));
        }
    }

    private final List<Broken> broken = new ArrayList<>();

    private OcdsRules() {}

    /** What a release breaks, at most twenty rules; {@code pointer} is where it stands in the file. */
    static List<Broken> check(JsonNode release, String pointer) {
        OcdsRules rules = new OcdsRules();
        rules.object("release", release, pointer);
        return rules.broken.subList(0, Math.min(MOST, rules.broken.size()));
    }

    private void object(String kind, JsonNode node, String pointer) {
        if (!node.isObject()) {
            refuse(pointer, node, "exchange.ocds.type", "expected", "object");
            return;
        }
        Map<String, Type> fields = KINDS.get(kind);
        fields.forEach((name, type) -> {
            JsonNode value = node.get(name);
            String at = pointer + "/" + name;
            if (value == null) {
                if (type.required()) {
                    refuse(at, null, "exchange.ocds.required", "field", name);
                }
            } else if (!value.isNull() || !type.nullable()) {
                value(type, value, at);
            }
        });
    }

    private void value(Type type, JsonNode value, String at) {
        if (!type.list()) {
            single(type.name(), type.filled(), value, at);
            return;
        }
        if (!value.isArray()) {
            refuse(at, value, "exchange.ocds.type", "expected", "array");
            return;
        }
        if (type.filled() && value.isEmpty()) {
            refuse(at, value, "exchange.ocds.empty", "field", at.substring(at.lastIndexOf('/') + 1));
        }
        Set<JsonNode> seen = new HashSet<>();
        for (int i = 0; i < value.size(); i++) {
            if (type.unique() && !seen.add(value.get(i))) {
                refuse(at + "/" + i, null, "exchange.ocds.twice", "field", at.substring(at.lastIndexOf('/') + 1));
            }
            single(type.name(), false, value.get(i), at + "/" + i);
        }
    }

    private void single(String type, boolean filled, JsonNode value, String at) {
        switch (type) {
            case "s" -> kind(value.isTextual(), value, at, "string");
            case "i" -> kind(value.isTextual() || whole(value), value, at, "string");
            case "n" -> kind(value.isNumber(), value, at, "number");
            case "w" -> kind(whole(value), value, at, "integer");
            case "b" -> kind(value.isBoolean(), value, at, "boolean");
            case "o" -> kind(value.isObject(), value, at, "object");
            case "d" -> kind(value.isTextual() && isDateTime(value.textValue()), value, at, "date-time");
            case "u" -> kind(value.isTextual() && isAddress(value.textValue()), value, at, "uri");
            case "currency" -> kind(CURRENCIES.contains(value.asText()), value, at, "ISO 4217");
            default -> {
                if (type.startsWith("{")) {
                    List<String> choices =
                            List.of(type.substring(1, type.length() - 1).split("\\|"));
                    kind(
                            value.isTextual() && choices.contains(value.textValue()),
                            value,
                            at,
                            String.join(", ", choices));
                } else {
                    object(type, value, at);
                }
            }
        }
        if (filled && value.isTextual() && value.textValue().isEmpty()) {
            refuse(at, value, "exchange.ocds.empty", "field", at.substring(at.lastIndexOf('/') + 1));
        }
    }

    private void kind(boolean right, JsonNode value, String at, String expected) {
        if (!right) {
            refuse(at, value, "exchange.ocds.type", "expected", expected);
        }
    }

    private void refuse(String at, JsonNode value, String code, String name, String named) {
        String shown = value == null ? null : value.isValueNode() ? value.asText() : null;
        broken.add(new Broken(
                at,
                new Violation(
                        "",
                        shown == null || shown.length() <= 200 ? shown : shown.substring(0, 200) + "…",
                        code,
                        Map.of(name, named, "pointer", at))));
    }

    private static boolean whole(JsonNode value) {
        return value.isIntegralNumber()
                || value.isNumber() && value.decimalValue().stripTrailingZeros().scale() <= 0;
    }

    private static boolean isDateTime(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isAddress(String text) {
        try {
            return URI.create(text).isAbsolute();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Map<String, Map<String, Type>> read() {
        Map<String, Map<String, Type>> kinds = new HashMap<>();
        try (InputStream table = OcdsRules.class.getResourceAsStream("/ocds/release.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> {
                        String[] words = line.split(" ");
                        Map<String, Type> fields = new LinkedHashMap<>();
                        for (int i = 1; i < words.length; i++) {
                            int colon = words[i].indexOf(':');
                            fields.put(words[i].substring(0, colon), Type.of(words[i].substring(colon + 1)));
                        }
                        kinds.put(words[0], fields);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(kinds);
    }
}
