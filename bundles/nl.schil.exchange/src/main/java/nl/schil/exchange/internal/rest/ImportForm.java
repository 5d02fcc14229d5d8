package nl.schil.exchange.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.io.File;
import org.jspecify.annotations.Nullable;

/** The parts of the form that starts an import; for the description of the interface. */
@Schema(
        name = "ImportForm",
        description = "A file and how it is to be taken.",
        requiredProperties = {"dataset", "file"})
record ImportForm(
        @Schema(description = "Dataset.", example = "suppliers")
        String dataset,

        @Schema(
                description = "The file: CSV or XLSX; for contracts and suppliers also OCDS (JSON) and eForms (XML).",
                type = "string",
                format = "binary",
                example = "name;kvk\nTestmeubel B.V.;12345678\n")
        File file,

        @Schema(description = "Judge only, write nothing.", example = "true") @Nullable Boolean dryRun,

        @Schema(
                description = "Buying organisation (id, OIN or name) of rows that name none.",
                example = "Gemeente Voorbeeld")
        @Nullable String organisation,

        @Schema(description = "Character encoding, when the guess is wrong.", example = "windows-1252") @Nullable String encoding,

        @Schema(description = "Delimiter (one character or `tab`), when the guess is wrong.", example = ";") @Nullable String delimiter,

        @Schema(
                description = "How 3/4/2026 is read, when the guess is wrong.",
                allowableValues = {"DAY_FIRST", "MONTH_FIRST"},
                example = "DAY_FIRST")
        @Nullable String dateOrder,

        @Schema(
                description = "Decimal mark, when the guess is wrong.",
                allowableValues = {"COMMA", "POINT"},
                example = "COMMA")
        @Nullable String decimal,

        @Schema(
                description = "JSON object: the column that a header stands for, by header; empty to leave the header"
                        + " out. Headers that it does not name are guessed.",
                example = "{\"Crediteur\":\"name\",\"Opmerking\":\"\"}")
        @Nullable String mapping,

        @Schema(
                description = "Name or id of a profile that says how files like this one are read; what the form says"
                        + " goes before it.",
                example = "Uitvoer van het inkoopsysteem")
        @Nullable String profile) {}
