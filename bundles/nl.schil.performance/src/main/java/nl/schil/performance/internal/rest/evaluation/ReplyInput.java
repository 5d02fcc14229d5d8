package nl.schil.performance.internal.rest.evaluation;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reply. */
@Schema(name = "EvaluationReplyInput", description = "What a side says to the outcome.")
public record ReplyInput(
        @Schema(description = "At most 5000 characters.", example = "We herkennen het beeld en bespreken de planning.")
        @Nullable String text) {}
