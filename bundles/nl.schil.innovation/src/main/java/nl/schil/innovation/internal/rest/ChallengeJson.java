package nl.schil.innovation.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import nl.schil.innovation.internal.application.PublishChallenge;
import nl.schil.innovation.internal.model.Challenge;
import org.jspecify.annotations.Nullable;

@Schema(name = "Challenge", description = "A question to the market.")
public record ChallengeJson(
        @Schema(description = "Identifier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a41")
        String id,

        @Schema(description = "Grows with every change.", example = "1")
        long version,

        @Schema(description = "Id of the organisation.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a10")
        String organisation,

        @Schema(description = "What it is called.", example = "Meubels die blijven")
        String title,

        @Schema(description = "What is asked.", example = "Hoe houden wij meubels tien jaar langer in gebruik?")
        String question,

        @Schema(description = "What holds for whoever answers.", example = "Iedereen krijgt binnen 30 dagen antwoord.")
        String terms,

        @Schema(description = "Code of the category.", example = "Kantoorinrichting") @Nullable String category,

        @Schema(description = "First day on which ideas are taken.", example = "2026-11-01")
        LocalDate openFrom,

        @Schema(description = "Last day on which ideas are taken.", example = "2027-01-31")
        LocalDate openUntil,

        @Schema(description = "Day on which it was published; absent for a draft.", example = "2026-10-20") @Nullable LocalDate publishedOn,

        @Schema(description = "`DRAFT`, `ANNOUNCED`, `OPEN` or `CLOSED` at the date asked.", example = "OPEN")
        String state,

        @Schema(description = "Number of suppliers that were invited; only in lists.", example = "3") @Nullable Integer invited,

        @Schema(description = "Number of ideas that came in; only in lists.", example = "2") @Nullable Integer ideas) {

    static ChallengeJson of(Challenge one, LocalDate asOf, @Nullable Integer invited, @Nullable Integer ideas) {
        return new ChallengeJson(
                one.id(),
                one.version(),
                one.organisation(),
                one.title(),
                one.question(),
                one.terms(),
                one.category(),
                one.openFrom(),
                one.openUntil(),
                one.publishedOn(),
                one.state(asOf).name(),
                invited,
                ideas);
    }

    @Schema(name = "ChallengePage", description = "A challenge with who was invited and what came in.")
    public record PageJson(
            @Schema(description = "The challenge.") ChallengeJson challenge,

            @Schema(description = "Suppliers that were invited, oldest first.")
            List<InvitedJson> invited,

            @Schema(description = "Ideas that came in, newest first.")
            List<IdeaRowJson> ideas) {}

    @Schema(name = "InvitedSupplier", description = "A supplier that was invited to hand in ideas.")
    public record InvitedJson(
            @Schema(description = "Id of the supplier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a13")
            String supplierId,

            @Schema(description = "Its name; absent when unknown.", example = "Testmeubel B.V.") @Nullable String supplierName,

            @Schema(description = "Day on which it was invited.", example = "2026-11-02")
            LocalDate invitedOn) {}

    @Schema(name = "ChallengeInput", description = "A question to the market.")
    public record Input(
            @Schema(
                    description = "Id of the organisation, when it is drafted; the caller's first when absent.",
                    example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a10")
            @Nullable String organisation,

            @Schema(description = "What it is called.", example = "Meubels die blijven") @Nullable String title,

            @Schema(description = "What is asked.", example = "Hoe houden wij meubels langer in gebruik?") @Nullable String question,

            @Schema(description = "What holds for whoever answers.", example = "Iedereen krijgt antwoord.") @Nullable String terms,

            @Schema(description = "Code of the category.", example = "Kantoorinrichting") @Nullable String category,

            @Schema(description = "First day on which ideas are taken.", example = "2026-11-01") @Nullable String openFrom,

            @Schema(description = "Last day on which ideas are taken.", example = "2027-01-31") @Nullable String openUntil) {
        PublishChallenge.Asked asked() {
            return new PublishChallenge.Asked(title, question, terms, category, openFrom, openUntil);
        }
    }
}
