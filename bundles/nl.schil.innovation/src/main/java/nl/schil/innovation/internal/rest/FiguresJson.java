package nl.schil.innovation.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.schil.innovation.internal.model.Figures;
import org.jspecify.annotations.Nullable;

@Schema(name = "InnovationFigures", description = "What the pipeline brings, each figure with what it is a share of.")
public record FiguresJson(
        @Schema(description = "First day of receipt of the ideas that are counted.", example = "2026-01-01")
        LocalDate from,

        @Schema(description = "Last day of receipt.", example = "2026-11-24")
        LocalDate until,

        @Schema(description = "All ideas.", example = "12") int ideas,

        @Schema(description = "Those of suppliers.", example = "9")
        int fromSuppliers,

        @Schema(
                description = "Ideas of suppliers by all ideas, 0 to 1; absent, not applicable, without ideas.",
                example = "0.75")
        @Nullable BigDecimal supplierShare,

        @Schema(description = "How fast ideas are answered.")
        AnswerJson answer,

        @Schema(description = "How many ideas get through, stage by stage.")
        List<GateJson> gates,

        @Schema(description = "What came of the benefits, by unit.")
        List<ValueJson> value) {

    @Schema(name = "InnovationAnswerFigures", description = "How fast ideas are answered.")
    public record AnswerJson(
            @Schema(description = "Ideas with an answer.", example = "10")
            int answered,

            @Schema(description = "Middle of the days to their answer; absent without any.", example = "18") @Nullable BigDecimal medianDays,

            @Schema(description = "Answered in time.", example = "8")
            int inTime,

            @Schema(description = "Answered, or overdue without an answer.", example = "11")
            int due,

            @Schema(description = "Not yet answered, not yet due; says nothing yet.", example = "1")
            int waiting,

            @Schema(
                    description = "In time by due, 0 to 1; absent, not applicable, when nothing was due.",
                    example = "0.7273")
            @Nullable BigDecimal share) {}

    @Schema(name = "InnovationGateFigures", description = "How many ideas get through a stage.")
    public record GateJson(
            @Schema(description = "The stage.", example = "EXPLORATION")
            String stage,

            @Schema(description = "Ideas that ever were in it.", example = "8")
            int entered,

            @Schema(description = "Those that went further.", example = "5")
            int passed,

            @Schema(description = "Those that were stopped in it.", example = "2")
            int stopped,

            @Schema(description = "Those of which nobody knows yet.", example = "1")
            int open,

            @Schema(
                    description =
                            "Passed by passed and stopped, 0 to 1; absent, not applicable, when none was decided.",
                    example = "0.7143")
            @Nullable BigDecimal share) {}

    @Schema(name = "InnovationValueFigures", description = "What came of the benefits in one unit.")
    public record ValueJson(
            @Schema(description = "ISO 4217 code for money, otherwise words.", example = "EUR")
            String unit,

            @Schema(description = "Whether amounts are in cents.", example = "true")
            boolean money,

            @Schema(description = "Number of claims.", example = "4")
            int claims,

            @Schema(description = "Number of those whose outcome was verified.", example = "2")
            int verified,

            @Schema(description = "Sum of all claims.", example = "5000000")
            BigDecimal claimed,

            @Schema(description = "Sum of the claims whose outcome was verified.", example = "3000000")
            BigDecimal claimedOfVerified,

            @Schema(description = "Sum of the verified outcomes.", example = "2400000")
            BigDecimal realised,

            @Schema(
                    description = "Realised by claimed, of what was verified; absent, unknown, while nothing was.",
                    example = "0.8")
            @Nullable BigDecimal rate) {}

    static FiguresJson of(Figures figures, LocalDate from, LocalDate until) {
        Figures.Answer answer = figures.answer();
        return new FiguresJson(
                from,
                until,
                figures.ideas(),
                figures.fromSuppliers(),
                figures.supplierShare(),
                new AnswerJson(
                        answer.answered(),
                        answer.medianDays(),
                        answer.inTime(),
                        answer.due(),
                        answer.waiting(),
                        answer.share()),
                figures.gates().stream()
                        .map(gate -> new GateJson(
                                gate.stage().name(),
                                gate.entered(),
                                gate.passed(),
                                gate.stopped(),
                                gate.open(),
                                gate.share()))
                        .toList(),
                figures.value().stream()
                        .map(one -> new ValueJson(
                                one.unit(),
                                one.money(),
                                one.claims(),
                                one.verified(),
                                one.claimed(),
                                one.claimedOfVerified(),
                                one.realised(),
                                one.rate()))
                        .toList());
    }
}
