package nl.schil.market.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.schil.market.internal.model.Attribute;
import nl.schil.market.internal.model.Economy;
import nl.schil.market.internal.model.MapOutcome;
import nl.schil.market.internal.model.MapSide;
import nl.schil.market.internal.model.Relationship;
import nl.schil.market.internal.model.Side;
import nl.schil.market.internal.model.SourcingMap;
import nl.schil.market.internal.model.SourcingModel;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "SourcingMap",
        description = "A business-model map of a category, filled in by the buyer and one supplier.")
public record MapJson(
        @Schema(description = "Identifier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
        String id,

        @Schema(description = "Id of the category.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a12")
        String category,

        @Schema(description = "Grows with every change.", example = "1")
        long version,

        @Schema(description = "Id of the supplier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14")
        String supplier,

        @Schema(description = "Its name; absent when its register is not there.", example = "Testmeubel B.V.") @Nullable String supplierName,

        @Schema(description = "Day on which it was opened.", example = "2026-06-01")
        LocalDate openedOn,

        @Schema(description = "Last day on which the supplier is asked to answer.", example = "2026-07-01")
        LocalDate dueOn,

        @Schema(description = "Whether both sides were submitted, so that each sees the other.", example = "true")
        boolean complete,

        @Schema(description = "What the own side says.") SideJson own,

        @Schema(description = "What the other side says; absent until both were submitted.") @Nullable SideJson other,

        @Schema(description = "Whether the other side was submitted.", example = "true")
        boolean otherSubmitted,

        @Schema(description = "What both sides amount to; absent until both were submitted.") @Nullable OutcomeJson outcome,

        @Schema(
                description =
                        "Columns between both sides by attribute, the largest first; absent until both were submitted.")
        @Nullable Map<String, Integer> disagreement,

        @Schema(description = "What was chosen.") @Nullable ChoiceJson choice) {

    @Schema(name = "SourcingMapSide", description = "What one side says.")
    public record SideJson(
            @Schema(description = "Columns 0 to 5 by attribute.")
            Map<String, Integer> scores,

            @Schema(description = "Relationship that this side wants.", example = "RELATIONAL") @Nullable Relationship relationship,

            @Schema(description = "Economic model that this side wants.", example = "OUTPUT") @Nullable Economy economy,

            @Schema(description = "The models that both allow: one, a range of two, or none of the known.")
            List<SourcingModel> models,

            @Schema(description = "Day on which it was submitted.", example = "2026-06-20") @Nullable LocalDate submittedOn,

            @Schema(description = "What its answers amount to.")
            OutcomeJson outcome) {
        static SideJson of(MapSide side) {
            Map<String, Integer> scores = new LinkedHashMap<>();
            for (Attribute attribute : Attribute.values()) {
                Integer score = side.scores().get(attribute);
                if (score != null) {
                    scores.put(attribute.name(), score);
                }
            }
            return new SideJson(
                    scores,
                    side.relationship(),
                    side.economy(),
                    side.relationship() == null || side.economy() == null
                            ? List.of()
                            : SourcingModel.of(side.relationship(), side.economy()),
                    side.submittedOn(),
                    OutcomeJson.of(MapOutcome.of(side.scores().values())));
        }
    }

    @Schema(name = "SourcingMapOutcome", description = "What answers amount to.")
    public record OutcomeJson(
            @Schema(description = "Number of answers in each of the six columns.", example = "[1, 2, 4, 4, 2, 1]")
            List<Integer> histogram,

            @Schema(description = "Number of answers.", example = "14")
            int answered,

            @Schema(description = "Middle answer; absent without answers.", example = "2.5") @Nullable BigDecimal median,

            @Schema(description = "First quartile.", example = "2") @Nullable BigDecimal lower,

            @Schema(description = "Third quartile.", example = "3.5") @Nullable BigDecimal upper,

            @Schema(
                    description =
                            "Whether they lie more than two columns apart: split the category or choose deliberately.",
                    example = "false")
            boolean wide) {
        static OutcomeJson of(MapOutcome outcome) {
            return new OutcomeJson(
                    outcome.histogram(),
                    outcome.answered(),
                    outcome.median(),
                    outcome.lower(),
                    outcome.upper(),
                    outcome.wide());
        }
    }

    MapJson chosen(@Nullable ChoiceJson chosen) {
        return new MapJson(
                id,
                category,
                version,
                supplier,
                supplierName,
                openedOn,
                dueOn,
                complete,
                own,
                other,
                otherSubmitted,
                outcome,
                disagreement,
                chosen);
    }

    /** As one side sees it, without what was chosen. */
    static MapJson of(SourcingMap map, Side reader, @Nullable String supplierName, LocalDate asOf) {
        Side across = reader == Side.BUYER ? Side.SUPPLIER : Side.BUYER;
        boolean complete = map.complete(asOf);
        List<Integer> all = new ArrayList<>(map.buyer().scores().values());
        all.addAll(map.seller().scores().values());
        Map<String, Integer> differences = new LinkedHashMap<>();
        MapOutcome.disagreement(map.buyer(), map.seller())
                .forEach((attribute, columns) -> differences.put(attribute.name(), columns));
        return new MapJson(
                map.id(),
                map.category(),
                map.version(),
                map.supplier(),
                supplierName,
                map.openedOn(),
                map.dueOn(),
                complete,
                SideJson.of(map.side(reader)),
                complete ? SideJson.of(map.side(across)) : null,
                map.side(across).submitted(asOf),
                complete ? OutcomeJson.of(MapOutcome.of(all)) : null,
                complete ? differences : null,
                null);
    }
}
