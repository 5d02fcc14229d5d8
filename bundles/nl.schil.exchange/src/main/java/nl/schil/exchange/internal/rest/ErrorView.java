package nl.schil.exchange.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import nl.schil.exchange.internal.model.RowError;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/** Why a row was rejected. */
@Schema(name = "ImportError", description = "Why a row was rejected, or why a file was refused.")
record ErrorView(
        @Schema(
                description =
                        "Line in the file where the row begins, from 1; in a file that is no table the number of the record.",
                example = "7")
        long line,

        @Schema(
                description =
                        "Where it stands in a file that is no table: a JSON Pointer (OCDS) or an element (eForms).",
                example = "/releases/0/contracts/0/value/amount")
        @Nullable String place,

        @Schema(description = "Canonical column; empty when it is about the whole row.", example = "kvk")
        String column,

        @Schema(description = "The value as it stands in the file.", example = "1234567")
        String value,

        @Schema(description = "Stable code of the reason.", example = "suppliers.kvk.length")
        String code,

        @Schema(description = "The reason in the reader's language.", example = "Een KvK-nummer heeft 8 cijfers.")
        String message,

        @Schema(description = "What to do about it.", example = "Vul het nummer aan tot 8 cijfers.") @Nullable String remedy,

        @Schema(description = "The numbers and names in the message.")
        Map<String, Object> values) {

    static ErrorView of(RowError error, Wording wording) {
        return new ErrorView(
                error.line(),
                error.place(),
                error.column(),
                error.value() == null ? "" : error.value(),
                error.code(),
                wording.message(error.code(), error.values()),
                wording.remedy(error.code(), error.values()),
                error.values());
    }

    /** A refusal of the whole file, at the line where that became clear. */
    static ErrorView of(Violation failure, Wording wording) {
        long line = failure.values().get("line") instanceof Number number ? number.longValue() : 1;
        return of(RowError.of(line, failure, failure.value(), null), wording);
    }
}
