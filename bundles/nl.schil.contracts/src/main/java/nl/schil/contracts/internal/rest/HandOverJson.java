package nl.schil.contracts.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.HandOver;
import org.jspecify.annotations.Nullable;

/** The hand-over of a contract. */
@Schema(
        name = "ContractHandOver",
        description = "The hand-over of a contract from procurement to contract management, as it stands at asOf.")
public record HandOverJson(
        @Schema(description = "Grows with every change; the entity tag. 0 while nothing was recorded.", example = "3")
        long version,

        @Schema(
                description = "NOT_STARTED the contract does not bind yet, OPEN, OVERDUE open after its due date, or"
                        + " ACCEPTED.",
                example = "OPEN")
        HandOver.State state,

        @Schema(
                description = "30 days after the contract is signed and started; absent while that is unknown.",
                example = "2026-01-31")
        @Nullable LocalDate dueOn,

        @Schema(
                description =
                        "Share of the points that apply which is done, four decimals, rounded down; absent when none"
                                + " applies.",
                example = "0.8000")
        @Nullable BigDecimal coverage,

        @Schema(description = "Points done.", example = "12")
        long done,

        @Schema(description = "Points that do not apply, with a reason.", example = "1")
        long notApplicable,

        @Schema(description = "Points still open.", example = "2")
        long open,

        @Schema(description = "Version of the list that the points were taken from.", example = "2026-1")
        String templateVersion,

        @Schema(description = "The points, in order.") List<ItemJson> items,

        @Schema(description = "E-mail address of who hands over.", example = "inkoper@example.nl") @Nullable String from,

        @Schema(description = "E-mail address of who takes over.", example = "contractmanager@example.nl") @Nullable String to,

        @Schema(description = "Day on which it was accepted; absent while it is not.", example = "2026-01-28") @Nullable LocalDate acceptedOn) {

    @Schema(name = "ContractHandOverItem", description = "One point of a hand-over.")
    public record ItemJson(
            @Schema(description = "Stable name within the list.", example = "kick-off")
            String key,

            @Schema(
                    description = "The point in the caller's language.",
                    example = "Startgesprek met de leverancier gehouden")
            String text,

            @Schema(description = "E-mail address of who sees to it.", example = "inkoper@example.nl") @Nullable String owner,

            @Schema(description = "Day on which it was done; absent while it is open.", example = "2026-01-20")
            @Nullable LocalDate doneOn,

            @Schema(description = "Id of who recorded that.", example = "0197c5a0-5555-7c11-a2b3-5f0e8d2c1b4a")
            @Nullable String doneBy,

            @Schema(description = "Remark.", example = "Verslag in het dossier") @Nullable String note,

            @Schema(description = "Why it does not apply; absent when it does.", example = "Geen vorige leverancier")
            @Nullable String notApplicable) {}

    static HandOverJson of(Contract contract, HandOver handOver, LocalDate asOf, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return new HandOverJson(
                handOver.version(),
                handOver.state(contract, asOf),
                HandOver.due(contract),
                handOver.coverage(),
                handOver.done(),
                handOver.notApplicable(),
                handOver.open(),
                handOver.templateVersion(),
                handOver.items().stream()
                        .map(item -> new ItemJson(
                                item.key(),
                                english ? item.english() : item.dutch(),
                                item.ownerEmail(),
                                item.doneOn(),
                                item.doneBy(),
                                item.note(),
                                item.notApplicable()))
                        .toList(),
                handOver.fromEmail(),
                handOver.toEmail(),
                handOver.acceptedOn());
    }
}
