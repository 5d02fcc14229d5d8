package nl.schil.suppliers.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.schil.suppliers.internal.model.Merged;
import org.jspecify.annotations.Nullable;

/** A merge as the API shows it. */
@Schema(name = "Merge", description = "A supplier that became part of another.")
public record MergeView(
        @Schema(description = "Id of the merge.", example = "01931a2b-0000-7000-8000-000000000008")
        String id,

        @Schema(description = "Id of the supplier that went.", example = "01931a2b-0000-7000-8000-000000000009")
        String merged,

        @Schema(description = "Its name.", example = "Kantoor Totaal")
        String mergedName,

        @Schema(description = "Id of the supplier that stayed.", example = "01931a2b-0000-7000-8000-000000000002")
        String survivor,

        @Schema(description = "Its name.", example = "Testmeubel B.V.")
        String survivorName,

        @Schema(description = "References rewritten, by module.", example = "{\"contracts\": 12}")
        Map<String, Long> references,

        @Schema(description = "When, UTC.", example = "2026-06-15T10:00:00Z")
        Instant mergedAt,

        @Schema(description = "Last day on which it can be undone.", example = "2026-07-15")
        LocalDate undoUntil,

        @Schema(description = "Whether it is still in time to undo it.", example = "true")
        boolean undoable,

        @Schema(description = "When it was undone, UTC; absent while it is in force.", example = "2026-06-16T10:00:00Z")
        @Nullable Instant undoneAt) {
    static MergeView of(Merged m, LocalDate today) {
        return new MergeView(
                m.id(),
                m.merged(),
                m.mergedName(),
                m.survivor(),
                m.survivorName(),
                m.rewritten(),
                m.mergedAt(),
                m.undoUntil(),
                m.undoableOn(today),
                m.undoneAt());
    }
}
