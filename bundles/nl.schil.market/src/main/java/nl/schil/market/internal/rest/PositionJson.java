package nl.schil.market.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import nl.schil.market.internal.model.Axis;
import nl.schil.market.internal.model.Position;
import org.jspecify.annotations.Nullable;

@Schema(name = "CategoryPosition", description = "The answers of one position.")
public record PositionJson(
        @Schema(description = "Identifier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
        String id,

        @Schema(description = "Id of the category.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a12")
        String category,

        @Schema(description = "Day on which it was placed.", example = "2026-04-20")
        LocalDate placedOn,

        @Schema(description = "Answers by criterion.") List<AnswerJson> answers) {
    @Schema(name = "CategoryPositionAnswer", description = "An answer to one criterion.")
    public record AnswerJson(
            @Schema(description = "Code of the criterion.", example = "switching")
            String criterion,

            @Schema(description = "`IMPACT` or `RISK`.", example = "RISK")
            Axis axis,

            @Schema(description = "Weight that counted.", example = "15")
            int weight,

            @Schema(description = "Score 1 to 5; absent when it was not answered.", example = "4") @Nullable Integer score) {}

    static PositionJson of(Position position) {
        return new PositionJson(
                position.id(),
                position.category(),
                position.placedOn(),
                position.answers().stream()
                        .map(one -> new AnswerJson(one.criterion(), one.axis(), one.weight(), one.score()))
                        .toList());
    }
}
