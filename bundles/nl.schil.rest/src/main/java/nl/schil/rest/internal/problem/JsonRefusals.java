package nl.schil.rest.internal.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.schil.kernel.Violation;
import nl.schil.kernel.text.Text;

/** Content that is not the JSON that the operation takes: where it goes wrong, and what is expected there. */
final class JsonRefusals {
    private static final int SHOWN = 100;

    private JsonRefusals() {}

    static Refusal of(JsonProcessingException failure) {
        if (failure instanceof StreamConstraintsException) {
            return Refusal.of(413, Text.of("problem.too-large"));
        }
        return failure instanceof JsonMappingException mapping ? content(mapping) : syntax(failure);
    }

    private static Refusal syntax(JsonProcessingException failure) {
        int line = failure.getLocation() == null ? 1 : failure.getLocation().getLineNr();
        int column = failure.getLocation() == null ? 1 : failure.getLocation().getColumnNr();
        return Refusal.of(400, Text.of("problem.json", "line", line, "column", column));
    }

    private static Refusal content(JsonMappingException failure) {
        if (failure.getPath().isEmpty() && !(failure instanceof MismatchedInputException)) {
            return syntax(failure);
        }
        Violation violation = violation(failure, path(failure));
        return Refusal.of(400, Text.of("problem.invalid", "count", 1), List.of(violation));
    }

    private static Violation violation(JsonMappingException failure, String field) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return Violation.of(field, null, "problem.field.unknown", "known", known(unknown));
        }
        if (failure instanceof InvalidFormatException format) {
            return Violation.of(field, shown(format.getValue()), "problem.field.type", "expected", expected(format));
        }
        if (failure instanceof MismatchedInputException mismatch) {
            return Violation.of(field, null, "problem.field.type", "expected", expected(mismatch));
        }
        return Violation.of(field, null, "problem.field.invalid");
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds() == null
                ? ""
                : unknown.getKnownPropertyIds().stream()
                        .map(String::valueOf)
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private static String expected(MismatchedInputException failure) {
        Class<?> type = failure.getTargetType();
        if (type == null) {
            return "?";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "YYYY-MM-DD";
            case "Instant" -> "YYYY-MM-DDTHH:MM:SSZ";
            case "int", "long", "Integer", "Long" -> "integer";
            case "BigDecimal", "double", "Double" -> "number";
            case "boolean", "Boolean" -> "true, false";
            case "String" -> "string";
            case "List", "Set", "ArrayList", "HashSet" -> "array";
            default -> "object";
        };
    }

    private static String path(JsonMappingException failure) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String shown(Object value) {
        String text = String.valueOf(value);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
