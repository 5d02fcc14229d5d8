package nl.schil.innovation.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import nl.schil.innovation.internal.model.Answering;
import org.jspecify.annotations.Nullable;

@Schema(name = "IdeaAnswering", description = "The clock of the answer to an idea.")
public record AnsweringJson(
        @Schema(description = "Last day on which the answer is in time.", example = "2026-12-02")
        LocalDate dueOn,

        @Schema(description = "Day of the answer; absent while there is none.", example = "2026-11-20") @Nullable LocalDate answeredOn,

        @Schema(description = "`WAITING`, `OVERDUE`, `IN_TIME` or `LATE` at the date asked.", example = "IN_TIME")
        String standing,

        @Schema(description = "Days from receipt to the answer; absent while there is none.", example = "18") @Nullable Long days) {

    static AnsweringJson of(Answering answering, LocalDate asOf) {
        return new AnsweringJson(
                answering.dueOn(),
                answering.answeredOn(),
                answering.standing(asOf).name(),
                answering.days());
    }
}
