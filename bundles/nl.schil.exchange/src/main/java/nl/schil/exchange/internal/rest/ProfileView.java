package nl.schil.exchange.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.schil.exchange.internal.model.DateOrder;
import nl.schil.exchange.internal.model.DecimalMark;
import nl.schil.exchange.internal.model.Profile;
import org.jspecify.annotations.Nullable;

/** A profile as the interface shows it. */
@Schema(name = "ImportProfile", description = "How files of one kind are read, kept under a name.")
record ProfileView(
        @Schema(description = "Identifier.", example = "0198c0de-0000-7000-8000-000000000002")
        String id,

        @Schema(description = "Dataset.", example = "suppliers")
        String dataset,

        @Schema(description = "Name, unique within the dataset.", example = "Uitvoer van het inkoopsysteem")
        String name,

        @Schema(
                description = "Headers of the file for which it was made.",
                example = "[\"Crediteur\",\"Handelsregister\",\"Opmerking\"]")
        List<String> headers,

        @Schema(
                description = "The column that each header stands for; empty when the header is left out. Headers that"
                        + " are not named are guessed.",
                example = "{\"Crediteur\":\"name\",\"Handelsregister\":\"kvk\",\"Opmerking\":\"\"}")
        Map<String, String> mapping,

        @Schema(description = "How 3/4/2026 is read; absent when it is guessed.", example = "DAY_FIRST") @Nullable DateOrder dateOrder,

        @Schema(description = "Decimal mark; absent when it is guessed.", example = "COMMA") @Nullable DecimalMark decimal,

        @Schema(description = "Who keeps it.", example = "Sam de Vries")
        String actor,

        @Schema(description = "The caller may replace and remove it.", example = "true")
        boolean mayChange,

        @Schema(description = "When it was last kept.", example = "2026-11-24T09:00:00.000Z")
        Instant changed) {

    static ProfileView of(Profile profile, boolean mayChange) {
        return new ProfileView(
                profile.id(),
                profile.dataset(),
                profile.name(),
                profile.headers(),
                profile.mapping(),
                profile.dateOrder(),
                profile.decimal(),
                profile.actorName(),
                mayChange,
                profile.changed());
    }

    /** What is to be kept. */
    @Schema(
            name = "ImportProfileToKeep",
            description = "How files of one kind are to be read.",
            requiredProperties = {"dataset", "name", "mapping"})
    record ToKeep(
            @Schema(description = "Dataset.", example = "suppliers") @Nullable String dataset,

            @Schema(
                    description = "Name, 1 to 80 characters; a profile with this name is replaced.",
                    example = "Uitvoer van het inkoopsysteem")
            @Nullable String name,

            @Schema(
                    description = "Headers of the file for which it is made; by these it is proposed again.",
                    example = "[\"Crediteur\",\"Handelsregister\",\"Opmerking\"]")
            @Nullable List<String> headers,

            @Schema(
                    description = "The column that each header stands for; empty to leave the header out.",
                    example = "{\"Crediteur\":\"name\",\"Handelsregister\":\"kvk\",\"Opmerking\":\"\"}")
            @Nullable Map<String, @Nullable String> mapping,

            @Schema(description = "How 3/4/2026 is read; absent to guess.", example = "DAY_FIRST") @Nullable DateOrder dateOrder,

            @Schema(description = "Decimal mark; absent to guess.", example = "COMMA") @Nullable DecimalMark decimal) {}
}
