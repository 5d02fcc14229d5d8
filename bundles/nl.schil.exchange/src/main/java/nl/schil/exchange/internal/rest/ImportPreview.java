package nl.schil.exchange.internal.rest;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.schil.exchange.internal.model.Guess;
import org.jspecify.annotations.Nullable;

/** What is made of a file before anything is done with it. */
@Schema(name = "ImportPreview", description = "What is made of a file, and its first rows; nothing is stored.")
record ImportPreview(
        @Schema(description = "Format, encoding, delimiter, dates, numbers, headers; absent when it cannot be read.")
        @Nullable Guess guess,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description = "The first rows as they stand in the file, a cell for each header.",
                                example = "[[\"Testmeubel B.V.\",\"12345678\",\"\"]]"),
                schema =
                        @Schema(
                                description = "The cells of a row.",
                                example = "[\"Testmeubel B.V.\",\"12345678\",\"\"]"))
        List<List<String>> rows,

        @Schema(description = "The profile that was kept for a file with these headers; absent when there is none.")
        @Nullable ProfileView profile,

        @Schema(description = "Why the file cannot be read; absent when it can.") @Nullable ErrorView failure) {}
