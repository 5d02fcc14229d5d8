package nl.schil.performance.internal.rest.evaluation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.schil.performance.internal.model.Side;
import nl.schil.performance.internal.model.evaluation.About;
import nl.schil.performance.internal.model.evaluation.EvaluationState;
import nl.schil.performance.internal.model.evaluation.Uses;
import org.jspecify.annotations.Nullable;

/** An evaluation as one side may see it. */
@Schema(
        name = "Evaluation",
        description = "A two-way evaluation as the caller's side may see it; the outcome is absent while it is sealed.")
public record EvaluationJson(
        @Schema(description = "Identifier.", example = "0198c6a5-6f70-7b92-8c34-e5f6a7b8c9d0")
        String id,

        @Schema(description = "Grows with every change of the buyer; the entity tag.", example = "2")
        long version,

        @Schema(description = "Name.", example = "Werkplekdiensten, najaar 2026")
        String title,

        @Schema(description = "The buying organisation.", example = "0198c6a5-11aa-7f00-8c1d-5e6f7a8b9c0d")
        String organisation,

        @Schema(description = "The supplier.", example = "0198c6a5-4d5e-7f60-8a12-c3d4e5f6a7b8")
        String supplier,

        @Schema(description = "Name of the supplier; absent while it is not known.", example = "Testmeubel B.V.")
        @Nullable String supplierName,

        @Schema(description = "The contract it is about.", example = "0198c6a5-5e6f-7a81-9b23-d4e5f6a7b8c9") @Nullable String contract,

        @Schema(
                description = "Number and title of the contract; absent while it is not known.",
                example = "RAAM-1 Werkplekdiensten")
        @Nullable String contractName,

        @Schema(description = "First day of the period.", example = "2026-01-01")
        LocalDate from,

        @Schema(description = "Last day of the period.", example = "2026-09-30")
        LocalDate until,

        @Schema(description = "Last day on which answers are accepted.", example = "2026-10-31")
        LocalDate deadline,

        @Schema(description = "How far it is, at asOf.", example = "REVEALED")
        EvaluationState state,

        @Schema(description = "Sides that answered nothing before the deadline.")
        List<Side> missing,

        @Schema(description = "Day on which people were asked.", example = "2026-10-01") @Nullable LocalDate openedOn,

        @Schema(description = "Day on which it was closed.", example = "2026-12-01") @Nullable LocalDate closedOn,

        @Schema(description = "What the outcome may be used for.")
        UsesJson uses,

        @Schema(description = "Number of people asked and done, per side.")
        List<ProgressJson> progress,

        @Schema(description = "Who answers; for the buyer only.") @Nullable List<PersonJson> people,

        @Schema(description = "The mirrored pairs; absent in a list.") @Nullable List<ItemJson> items,

        @Schema(description = "The caller's own answers; absent when the caller is not asked.") @Nullable OwnJson own,

        @Schema(description = "The outcome; absent while it is sealed.") @Nullable OutcomeJson outcome,

        @Schema(description = "What the sides said to the outcome.")
        List<ReplyJson> replies,

        @Schema(description = "The joint talk.") @Nullable TalkJson talk,
        @Schema(description = "What was agreed.") List<ActionJson> actions,

        @Schema(description = "How well the sides keep what was agreed.")
        List<PunctualityJson> punctuality) {

    /** What it may be used for. */
    @Schema(name = "EvaluationUses", description = "What the outcome may be used for; to improve: always.")
    public record UsesJson(
            @Schema(description = "Kind of tender in which the outcome would count.")
            Uses.Procedure procedure,

            @Schema(description = "Where the contract says it counts for an extension.", example = "artikel 4.2")
            @Nullable String extensionBasis,

            @Schema(description = "What allows it to count for selection.", example = "inkoopbeleid, paragraaf 3")
            @Nullable String selectionBasis) {}

    /** How far a side is. */
    @Schema(name = "EvaluationProgress", description = "How far a side is.")
    public record ProgressJson(
            @Schema(description = "The side.") Side side,

            @Schema(description = "People asked.", example = "2")
            long asked,

            @Schema(description = "People who submitted.", example = "1")
            long submitted) {}

    /** Somebody who answers. */
    @Schema(name = "EvaluationPerson", description = "Somebody who answers; never what they answer.")
    public record PersonJson(
            @Schema(
                    description = "Account at the buyer, invitation at the supplier.",
                    example = "0198c6a5-2b3c-7d4e-8f90-a1b2c3d4e5f6")
            String id,

            @Schema(description = "The side.") Side side,

            @Schema(description = "Name.", example = "Voorbeeldnaam")
            String name,

            @Schema(description = "Mail address.", example = "naam@example.nl") @Nullable String email,

            @Schema(description = "Day on which the answers were submitted.", example = "2026-10-12") @Nullable LocalDate submittedOn) {}

    /** A pair. */
    @Schema(name = "EvaluationItem", description = "A mirrored pair in the caller's language.")
    public record ItemJson(
            @Schema(description = "Number.", example = "1") int number,

            @Schema(description = "Theme.", example = "Planmatig werken")
            String theme,

            @Schema(
                    description = "What is said of the supplier.",
                    example = "werkt volgens afgesproken planning en waarschuwt op tijd")
            String supplier,

            @Schema(description = "What is said of the buyer.", example = "levert input en besluiten op tijd")
            String buyer) {}

    /** The caller's own answers. */
    @Schema(name = "EvaluationOwnAnswers", description = "The caller's own answers.")
    public record OwnJson(
            @Schema(description = "The caller's side.") Side side,

            @Schema(description = "Day on which they were submitted.", example = "2026-10-12") @Nullable LocalDate submittedOn,

            @Schema(description = "Whether they can still be given.", example = "true")
            boolean open,

            @Schema(description = "Answers so far.") List<MarkJson> marks) {}

    /** An answer. */
    @Schema(name = "EvaluationMark", description = "An own answer to one statement.")
    public record MarkJson(
            @Schema(description = "Number of the pair.", example = "1")
            int item,

            @Schema(description = "Whom it is about.") About about,

            @Schema(description = "1 to 10; absent: does not apply, or cannot be judged.", example = "7") @Nullable Integer value,

            @Schema(description = "Why.", example = "Waarschuwt te laat bij uitloop") @Nullable String motivation) {}

    /** A reply. */
    @Schema(name = "EvaluationReply", description = "What a side said to the outcome.")
    public record ReplyJson(
            @Schema(description = "The side.") Side side,

            @Schema(description = "The reply.", example = "We herkennen het beeld.")
            String text,

            @Schema(description = "Who wrote it.", example = "Voorbeeldnaam")
            String by,

            @Schema(description = "When.", example = "2026-11-02")
            LocalDate on) {}

    /** The joint talk. */
    @Schema(name = "EvaluationTalk", description = "The joint talk.")
    public record TalkJson(
            @Schema(description = "Day.", example = "2026-11-10")
            LocalDate heldOn,

            @Schema(description = "Notes, for both sides.", example = "Samenwerking en planning besproken") @Nullable String notes) {}

    /** An action. */
    @Schema(name = "EvaluationAction", description = "Something that was agreed.")
    public record ActionJson(
            @Schema(description = "Identifier.", example = "0198c6a5-7081-7ca3-9d45-f6a7b8c9d0e1")
            String id,

            @Schema(description = "Which side does it.") Side side,

            @Schema(description = "What.", example = "Besluiten binnen vijf werkdagen")
            String text,

            @Schema(description = "Last day.", example = "2026-12-31")
            LocalDate due,

            @Schema(description = "Day on which it was done.", example = "2026-12-20") @Nullable LocalDate closedOn) {}

    /** How well a side keeps what was agreed. */
    @Schema(name = "EvaluationPunctuality", description = "How well a side keeps what was agreed, at asOf.")
    public record PunctualityJson(
            @Schema(description = "The side.") Side side,

            @Schema(description = "Actions that are done or of which the last day is over.", example = "2")
            int due,

            @Schema(description = "Of those, the ones done on time.", example = "1")
            int onTime,

            @Schema(description = "Share; absent when no action tells anything yet.", example = "0.5000") @Nullable BigDecimal rate) {}
}
