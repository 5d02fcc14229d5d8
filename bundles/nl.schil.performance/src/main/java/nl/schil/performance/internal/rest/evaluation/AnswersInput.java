package nl.schil.performance.internal.rest.evaluation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.schil.performance.internal.application.evaluation.AnswerEvaluation.AskedMark;
import org.jspecify.annotations.Nullable;

/** Answers so far; others that were given before stay. */
@Schema(name = "EvaluationAnswers", description = "Answers so far; others that were given before stay.")
public record AnswersInput(
        @Schema(description = "The answers.") @Nullable List<MarkInput> marks) {

    /** One answer. */
    @Schema(name = "EvaluationMarkInput", description = "An answer to one statement.")
    public record MarkInput(
            @Schema(description = "Number of the pair.", example = "1")
            int item,

            @Schema(description = "OTHER: the other side; SELF: the own side.", example = "OTHER") @Nullable String about,

            @Schema(description = "1 (worst) to 10 (best); absent: does not apply, or cannot be judged.", example = "7")
            @Nullable Integer value,

            @Schema(
                    description = "Why, at most 1000 characters; mandatory at 5 or less and at 9 or more before"
                            + " submitting.",
                    example = "Waarschuwt te laat bij uitloop")
            @Nullable String motivation) {}

    List<AskedMark> asked() {
        return marks == null
                ? List.of()
                : marks.stream()
                        .map(m -> new AskedMark(m.item(), m.about(), m.value(), m.motivation()))
                        .toList();
    }

    /** Tells no answer. */
    @Override
    public String toString() {
        return "AnswersInput";
    }
}
