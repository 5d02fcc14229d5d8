package nl.schil.development.internal.rest.joint;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import nl.schil.development.internal.model.joint.Course;
import nl.schil.development.internal.model.joint.JointState;
import nl.schil.development.internal.model.joint.Owner;
import nl.schil.development.internal.rest.AchievementJson;
import nl.schil.development.internal.rest.PartyJson;
import org.jspecify.annotations.Nullable;

/** A joint plan as it stands on a day. */
@Schema(name = "JointPlan", description = "What buyer and supplier want to reach together in a year, at asOf.")
public record JointJson(
        @Schema(description = "Identifier.", example = "0198c6a5-6f70-7b92-8c34-e5f6a7b8c9d0")
        String id,

        @Schema(description = "Grows with every change; the entity tag.", example = "2")
        long version,

        @Schema(description = "Name.", example = "Gezamenlijk plan 2027")
        String title,

        @Schema(description = "The buying organisation.", example = "0198c6a5-11aa-7f00-8c1d-5e6f7a8b9c0d")
        String organisation,

        @Schema(description = "Name of the buying organisation.", example = "IUC Voorbeeld")
        String organisationName,

        @Schema(description = "The supplier.", example = "0198c6a5-4d5e-7f60-8a12-c3d4e5f6a7b8")
        String supplier,

        @Schema(description = "Name of the supplier; absent while it is not known.", example = "Testmeubel B.V.")
        @Nullable String supplierName,

        @Schema(description = "The year.", example = "2027") int year,

        @Schema(description = "How far it is.", example = "SIGNED")
        JointState state,

        @Schema(description = "What the relationship is to be.", example = "Samen naar circulaire kantoren") @Nullable String ambition,

        @Schema(description = "Number of the edition.", example = "1")
        int edition,

        @Schema(description = "Day on which the edition was made.", example = "2026-11-02")
        LocalDate editionOn,

        @Schema(description = "Who made the edition.", example = "Voorbeeldnaam")
        String editionBy,

        @Schema(
                description = "SHA-256 of what is signed: parties, year, edition and content.",
                example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String digest,

        @Schema(description = "Who signed this edition.") List<PartyJson> signatures,

        @Schema(description = "Day on which somebody of the supplier was asked.", example = "2026-11-03") @Nullable LocalDate offeredOn,

        @Schema(description = "Day since which both sides have signed.", example = "2026-11-20") @Nullable LocalDate signedOn,

        @Schema(description = "How far its objectives are.") AchievementJson progress,

        @Schema(description = "Its objectives; absent in a list.") @Nullable List<ObjectiveJson> objectives,

        @Schema(description = "Every edition, newest first; absent in a list and for the supplier.") @Nullable List<EditionJson> editions) {

    /** An objective. */
    @Schema(name = "JointObjective", description = "Something that is to be reached.")
    public record ObjectiveJson(
            @Schema(description = "Identifier.", example = "0198c6a5-7081-7ca3-9d45-f6a7b8c9d0e1")
            String id,

            @Schema(description = "Whose it is.", example = "SHARED")
            Owner owner,

            @Schema(description = "What.", example = "Levertijd zitmeubilair van 21 naar 14 dagen")
            String text,

            @Schema(description = "How it is measured.", example = "Mediaan levertijd in dagen")
            String measure,

            @Schema(description = "What the measure must be.", example = "14 dagen")
            String target,

            @Schema(description = "Last day.", example = "2027-03-02")
            LocalDate due,

            @Schema(description = "How far, 0 to 100; absent when it is not known.", example = "65") @Nullable Integer percent,

            @Schema(description = "Whether it will be reached in time when progress is even.", example = "ON_COURSE")
            Course course,

            @Schema(description = "Day on which progress was recorded.", example = "2027-02-01") @Nullable LocalDate recordedOn,

            @Schema(description = "Who recorded it.", example = "Voorbeeldnaam") @Nullable String recordedBy,

            @Schema(description = "Remark with it.", example = "Proef loopt") @Nullable String note) {}

    /** An edition. */
    @Schema(name = "JointEdition", description = "What a joint plan said from a day on.")
    public record EditionJson(
            @Schema(description = "Number.", example = "1") int number,

            @Schema(description = "Name that the plan had.", example = "Gezamenlijk plan 2027")
            String title,

            @Schema(description = "Day on which it was made.", example = "2026-11-02")
            LocalDate madeOn,

            @Schema(description = "Who made it.", example = "Voorbeeldnaam")
            String madeBy,

            @Schema(
                    description = "SHA-256 of its content.",
                    example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String digest,

            @Schema(description = "Who signed it.") List<PartyJson> signatures) {}
}
