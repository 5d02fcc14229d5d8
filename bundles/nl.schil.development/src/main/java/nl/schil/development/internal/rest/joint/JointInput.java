package nl.schil.development.internal.rest.joint;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import nl.schil.development.internal.application.WriteJointPlan;
import org.jspecify.annotations.Nullable;

/** A joint plan as it is asked for. */
@Schema(name = "JointPlanInput", description = "What a joint plan says.")
public record JointInput(
        @Schema(
                description = "The buying organisation; absent when the caller writes in only one. Not changed later.",
                example = "0198c6a5-11aa-7f00-8c1d-5e6f7a8b9c0d")
        @Nullable String organisation,

        @Schema(description = "The supplier. Not changed later.", example = "0198c6a5-4d5e-7f60-8a12-c3d4e5f6a7b8")
        @Nullable String supplier,

        @Schema(description = "The year. Not changed later.", example = "2027") @Nullable Integer year,

        @Schema(description = "Name, at most 100 characters.", example = "Gezamenlijk plan 2027") @Nullable String title,

        @Schema(description = "What the relationship is to be.", example = "Samen naar circulaire kantoren") @Nullable String ambition,

        @Schema(description = "All objectives, in order, at most 10, at least one SHARED.") @Nullable List<ObjectiveInput> objectives) {

    /** An objective. */
    @Schema(name = "JointObjectiveInput", description = "Something that is to be reached.")
    public record ObjectiveInput(
            @Schema(
                    description = "Identifier of one that is there already.",
                    example = "0198c6a5-7081-7ca3-9d45-f6a7b8c9d0e1")
            @Nullable String id,

            @Schema(description = "BUYER, SUPPLIER or SHARED.", example = "SHARED") @Nullable String owner,

            @Schema(description = "What, at most 160 characters.", example = "Levertijd van 21 naar 14 dagen") @Nullable String text,

            @Schema(description = "How it is measured.", example = "Mediaan levertijd in dagen") @Nullable String measure,

            @Schema(description = "What the measure must be.", example = "14 dagen") @Nullable String target,

            @Schema(description = "Last day.", example = "2027-03-02") @Nullable String due) {}

    /** A signature. */
    @Schema(name = "JointSignatureInput", description = "A signature under exactly what was seen.")
    public record Sign(
            @Schema(
                    description = "Digest of the edition that was seen.",
                    example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            @Nullable String digest,

            @Schema(description = "Function of the signer.", example = "Directeur") @Nullable String role) {}

    WriteJointPlan.AskedPlan asked() {
        return new WriteJointPlan.AskedPlan(
                year,
                title,
                ambition,
                Objects.requireNonNullElse(objectives, List.<ObjectiveInput>of()).stream()
                        .map(one -> new WriteJointPlan.AskedObjective(
                                one.id(), one.owner(), one.text(), one.measure(), one.target(), one.due()))
                        .toList());
    }
}
