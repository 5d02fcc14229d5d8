package nl.schil.development.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import nl.schil.development.internal.application.Actions;
import nl.schil.development.internal.model.Action;
import nl.schil.development.internal.model.Side;
import org.jspecify.annotations.Nullable;

/** An action of a side. */
@Schema(name = "DevelopmentAction", description = "Something that a side promised.")
public record ActionJson(
        @Schema(description = "Identifier.", example = "0198c6a5-7081-7ca3-9d45-f6a7b8c9d0e1")
        String id,

        @Schema(description = "The supplier of the relationship.", example = "0198c6a5-4d5e-7f60-8a12-c3d4e5f6a7b8")
        String supplier,

        @Schema(description = "Which side does it.", example = "SUPPLIER")
        Side side,

        @Schema(description = "What.", example = "Tweede productielijn bemensen")
        String text,

        @Schema(description = "Last day.", example = "2026-12-31")
        LocalDate due,

        @Schema(description = "Day on which it was done.", example = "2026-12-20") @Nullable LocalDate closedOn,

        @Schema(description = "How it stands, at asOf.", example = "OPEN")
        Action.State state) {

    /** An action as it is asked for. */
    @Schema(name = "DevelopmentActionInput", description = "Something that a side promises.")
    public record Input(
            @Schema(description = "BUYER or SUPPLIER.", example = "SUPPLIER") @Nullable String side,

            @Schema(description = "What, at most 500 characters.", example = "Tweede productielijn bemensen") @Nullable String text,

            @Schema(description = "Last day.", example = "2026-12-31") @Nullable String due,

            @Schema(
                    description = "Day on which it was done, not in the future; absent while it is not.",
                    example = "2026-12-20")
            @Nullable String closedOn) {
        Actions.Asked asked() {
            return new Actions.Asked(side, text, due, closedOn);
        }
    }

    public static ActionJson of(Action action, LocalDate asOf) {
        return new ActionJson(
                action.id(),
                action.supplier(),
                action.side(),
                action.text(),
                action.due(),
                action.closedOn(),
                action.state(asOf));
    }
}
