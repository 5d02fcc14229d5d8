package nl.schil.suppliers.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import org.jspecify.annotations.Nullable;

/** What may change in a supplier's description; read from a map, because absent and null differ. */
@Schema(
        name = "SupplierChange",
        description = "Fields to change: an absent field stays, null clears it (JSON Merge Patch, RFC 7396).")
public record SupplierChange(
        @Schema(description = "Name as registered.", example = "Testmeubel B.V.")
        String name,

        @Schema(description = "Other names; replaces the list.", example = "[\"Kantoormeubel Utrecht\"]") @Nullable List<String> tradeNames,

        @Schema(description = "Place of establishment.", example = "Utrecht") @Nullable String place,

        @Schema(description = "Country by code or name.", example = "NL") @Nullable String country,

        @Schema(description = "Website.", example = "https://testmeubel.example.nl") @Nullable
        String website,

        @Schema(description = "Day of verification, not in the future.", example = "2026-03-01") @Nullable String verifiedOn) {
    private static final Map<String, String> COLUMNS = Map.of(
            "name", "name",
            "tradeNames", "trade_names",
            "place", "place",
            "country", "country",
            "website", "website",
            "verifiedOn", "verified_on");

    /** The change as text by canonical column, empty where a field is cleared. */
    static Map<String, String> columns(Map<String, Object> change) {
        Map<String, String> columns = new LinkedHashMap<>();
        List<Violation> violations = change.keySet().stream()
                .filter(field -> !COLUMNS.containsKey(field))
                .map(field -> Violation.of(field, null, "suppliers.field.unknown"))
                .toList();
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        change.forEach((field, value) -> columns.put(COLUMNS.get(field), text(field, value)));
        return columns;
    }

    private static String text(String field, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof String text && !"tradeNames".equals(field)) {
            return text;
        }
        if (value instanceof List<?> list && "tradeNames".equals(field)) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(";"));
        }
        throw ProblemException.invalid(Violation.of(field, String.valueOf(value), "suppliers.field.type"));
    }
}
