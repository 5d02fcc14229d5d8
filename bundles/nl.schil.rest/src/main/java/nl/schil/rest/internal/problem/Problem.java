package nl.schil.rest.internal.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Problem details (RFC 9457).
 *
 * @param type always {@code about:blank}: the meaning is in the status and the code
 * @param title name of the status in the reader's language
 * @param status HTTP status
 * @param detail what went wrong and what would be right, in the reader's language
 * @param instance {@code urn:uuid:…} of the incident in the log, only for an unexpected failure
 * @param code text key of the detail, stable for programs
 * @param values values that the detail names
 * @param errors every field that was refused
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(description = "Always `about:blank`: the meaning is in `status` and `code`.", example = "about:blank")
        String type,

        @Schema(description = "Name of the status in the reader's language.", example = "Content not accepted")
        String title,

        @Schema(description = "HTTP status.", example = "422")
        int status,

        @Schema(
                description = "What went wrong and what would be right, in the reader's language.",
                example = "Not accepted; the number of errors is 1.")
        String detail,

        @Schema(
                description = "The incident in the log, only for an unexpected failure.",
                example = "urn:uuid:0198c6a5-0f4e-7c3a-9a43-0d3f6a1b2c3d")
        @Nullable String instance,

        @Schema(description = "Stable name of the detail, for programs.", example = "problem.invalid")
        String code,

        @Schema(
                description = "Values that the detail names.",
                type = "object",
                example = "{\"count\":1}",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Map<String, Object> values,

        @Schema(description = "Every field that was refused.", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<FieldError> errors) {

    /**
     * One refused field.
     *
     * @param field name or path of the field as the caller named it
     * @param value the value as given, absent when none was given
     * @param code text key of the message
     * @param message what is wrong and what would be right, in the reader's language
     * @param values values that the message names
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record FieldError(
            @Schema(description = "Name or path of the field as the caller named it.", example = "kvk")
            String field,

            @Schema(description = "The value as given, absent when none was given.", example = "1234") @Nullable String value,

            @Schema(description = "Stable name of the message, for programs.", example = "suppliers.kvk.length")
            String code,

            @Schema(
                    description = "What is wrong and what would be right, in the reader's language.",
                    example = "A KVK number has 8 digits.")
            String message,

            @Schema(
                    description = "Values that the message names.",
                    type = "object",
                    example = "{\"digits\":8}",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Map<String, Object> values) {}
}
