package nl.schil.development.internal.rest.programme;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import nl.schil.development.internal.application.WriteProgramme;
import org.jspecify.annotations.Nullable;

/** A programme as it is asked for. */
@Schema(name = "ProgrammeInput", description = "What a programme is.")
public record ProgrammeInput(
        @Schema(
                description = "The buying organisation; absent when the caller writes in only one. Not changed later.",
                example = "0198c6a5-11aa-7f00-8c1d-5e6f7a8b9c0d")
        @Nullable String organisation,

        @Schema(description = "Name.", example = "Op tijd leveren") @Nullable String title,

        @Schema(description = "What it is for.", example = "Drie leveranciers terug op de norm") @Nullable String purpose,

        @Schema(description = "REACTIVE or STRATEGIC.", example = "REACTIVE") @Nullable String kind,

        @Schema(description = "DIRECT or INDIRECT.", example = "DIRECT") @Nullable String mode,

        @Schema(description = "BASIC, MODERATE or ADVANCED.", example = "MODERATE") @Nullable String level,

        @Schema(description = "First day; today when absent.", example = "2026-03-01") @Nullable String startedOn,

        @Schema(description = "Names of the KPIs that are to become better.") @Nullable List<String> aims,

        @Schema(description = "Identifiers of the participants, at least one.") @Nullable List<String> suppliers) {

    /** A step that was passed. */
    @Schema(name = "ProgrammeGateInput", description = "A step that was passed.")
    public record Pass(
            @Schema(description = "Day, not before that of the step before.", example = "2026-04-10") @Nullable String passedOn,

            @Schema(description = "Who decided.", example = "Voorbeeldnaam") @Nullable String decider,

            @Schema(description = "What shows it, or where that stands.", example = "Verslag van 10 april") @Nullable String proof) {}

    /** An action with a participant. */
    @Schema(name = "ProgrammeActionInput", description = "Something that a side promises.")
    public record Act(
            @Schema(
                    description = "The participant; the first when absent.",
                    example = "0198c6a5-4d5e-7f60-8a12-c3d4e5f6a7b8")
            @Nullable String supplier,

            @Schema(description = "BUYER or SUPPLIER.", example = "SUPPLIER") @Nullable String side,

            @Schema(description = "What, at most 500 characters.", example = "Training volgen") @Nullable String text,

            @Schema(description = "Last day.", example = "2026-12-31") @Nullable String due,

            @Schema(description = "Day on which it was done.", example = "2026-12-20") @Nullable String closedOn) {}

    /** The end. */
    @Schema(name = "ProgrammeEnd", description = "What a programme brought.")
    public record End(
            @Schema(description = "What it brought.", example = "Twee van drie op de norm") @Nullable String outcome) {}

    WriteProgramme.Asked asked() {
        return new WriteProgramme.Asked(
                title,
                purpose,
                kind,
                mode,
                level,
                startedOn,
                Objects.requireNonNullElse(aims, List.of()),
                Objects.requireNonNullElse(suppliers, List.of()));
    }
}
