package nl.schil.performance.internal.rest.evaluation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An evaluation as it is asked for. */
@Schema(name = "NewEvaluation", description = "A two-way evaluation that is to be prepared.")
public record EvaluationInput(
        @Schema(
                description = "The buying organisation; absent when the caller writes in only one.",
                example = "0198c6a5-11aa-7f00-8c1d-5e6f7a8b9c0d")
        @Nullable String organisation,

        @Schema(
                description = "The supplier; absent when a contract is given.",
                example = "0198c6a5-4d5e-7f60-8a12-c3d4e5f6a7b8")
        @Nullable String supplier,

        @Schema(
                description = "The contract that it is about; absent for the whole relationship.",
                example = "0198c6a5-5e6f-7a81-9b23-d4e5f6a7b8c9")
        @Nullable String contract,

        @Schema(description = "Name, at most 200 characters.", example = "Werkplekdiensten, najaar 2026") @Nullable String title,

        @Schema(description = "First day of the period that is looked at.", example = "2026-01-01") @Nullable String from,

        @Schema(description = "Last day of that period.", example = "2026-09-30") @Nullable String until,

        @Schema(description = "Last day on which answers are accepted.", example = "2026-10-31") @Nullable String deadline,

        @Schema(
                description = "Kind of tender in which the outcome would count: EUROPEAN, NATIONAL, or UNKNOWN.",
                example = "UNKNOWN")
        @Nullable String procedure,

        @Schema(
                description =
                        "Where the contract says that the outcome counts for an extension; absent: it does" + " not.",
                example = "artikel 4.2")
        @Nullable String extensionBasis,

        @Schema(
                description = "What allows it to count for selection, only outside European procedures; absent: it"
                        + " does not.",
                example = "inkoopbeleid 2026, paragraaf 3")
        @Nullable String selectionBasis,

        @Schema(
                description = "Accounts of the buyer's people who answer.",
                example = "[\"0198c6a5-0f4e-7c3a-9a43-0d3f6a1b2c3d\"]")
        @Nullable List<@Nullable String> buyers,

        @Schema(description = "The supplier's people who answer, each by a link of their own.") @Nullable List<PersonInput> suppliers) {

    /** Somebody of the supplier. */
    @Schema(name = "EvaluationPersonInput", description = "Somebody of the supplier who is to answer.")
    public record PersonInput(
            @Schema(description = "Name, at most 200 characters.", example = "Voorbeeldnaam") @Nullable String name,

            @Schema(description = "Mail address.", example = "naam@example.nl") @Nullable String email) {}

    /** Names nobody. */
    @Override
    public String toString() {
        return "EvaluationInput";
    }
}
