package nl.schil.suppliers.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A supplier to enter. */
@Schema(name = "NewSupplier", description = "A supplier to enter; only the name is required.")
public record SupplierRequest(
        @Schema(
                description = "Name as registered.",
                example = "Testmeubel B.V.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String name,

        @Schema(description = "Other names under which it trades.", example = "[\"Kantoormeubel Utrecht\"]") @Nullable List<String> tradeNames,

        @Schema(description = "Place of establishment.", example = "Utrecht") @Nullable String place,

        @Schema(description = "Country by ISO 3166-1 alpha-2 code or by Dutch or English name.", example = "NL")
        @Nullable String country,

        @Schema(description = "Website.", example = "https://testmeubel.example.nl") @Nullable
        String website,

        @Schema(
                description =
                        "Identifiers as written; errors are reported in a field named after the scheme in lower case.")
        @Nullable List<Written> identifiers,

        @Schema(description = "Number in the organisation's own register.", example = "CRED-00417") @Nullable String externalId,

        @Schema(description = "Day of verification, not in the future.", example = "2026-03-01") @Nullable String verifiedOn,

        @Schema(
                description = "Id of the buying organisation; may be left out when the caller writes for one only.",
                example = "01931a2b-0000-7000-8000-000000000003")
        @Nullable String organisation) {

    /** An identifier as written. */
    @Schema(name = "WrittenIdentifier", description = "An identifier as written.")
    public record Written(
            @Schema(description = "Scheme.", example = "KVK")
            String scheme,

            @Schema(description = "Value in any spelling.", example = "12.345.678")
            String value) {}

    /** The request as text by canonical column. */
    Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        put(columns, "name", name);
        put(columns, "trade_names", tradeNames == null ? null : String.join(";", tradeNames));
        put(columns, "place", place);
        put(columns, "country", country);
        put(columns, "website", website);
        put(columns, "external_id", externalId);
        put(columns, "verified_on", verifiedOn);
        if (identifiers != null) {
            for (Written i : identifiers) {
                columns.merge(i.scheme().strip().toLowerCase(Locale.ROOT), i.value(), (a, b) -> a + ";" + b);
            }
        }
        return columns;
    }

    private static void put(Map<String, String> columns, String column, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            columns.put(column, value);
        }
    }
}
