package nl.schil.exchange.internal.model;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the engine made of a file, shown so that a person can judge it.
 *
 * @param format {@code CSV}, {@code XLSX}, {@code OCDS} or {@code EFORMS}
 * @param encoding character encoding; null for XLSX
 * @param delimiter field delimiter, a tab as {@code tab}; null for XLSX
 * @param sheet name of the sheet read; null for CSV
 * @param dateFormats the ways in which dates are written in the first rows
 * @param dateOrder how a date such as 3/4/2026 is read
 * @param dateAmbiguous the file holds such dates, and nothing in it tells which order is meant
 * @param decimal the decimal mark
 * @param decimalAmbiguous the file holds numbers such as 1.234, and nothing in it tells what they mean
 * @param headers the file's headers with the column each was recognised as
 * @param unknown headers that are not a column of the dataset; their values are left out
 * @param missing required columns that the file does not have
 */
@Schema(name = "ImportGuess", description = "What was made of a file, to be judged by a person.")
public record Guess(
        @Schema(description = "`CSV`, `XLSX`, `OCDS` or `EFORMS`.", example = "CSV")
        String format,

        @Schema(description = "Character encoding; absent for XLSX.", example = "windows-1252") @Nullable String encoding,

        @Schema(description = "What separates fields, a tab as `tab`; absent for XLSX.", example = ";") @Nullable String delimiter,

        @Schema(description = "Name of the sheet that is read; absent for CSV.", example = "Leveranciers") @Nullable String sheet,

        @Schema(
                description = "The ways in which dates are written; empty when none were seen.",
                example = "[\"d-M-yyyy\"]")
        List<String> dateFormats,

        @Schema(
                description = "How 3/4/2026 is read: DAY_FIRST as 3 April, MONTH_FIRST as 4 March.",
                example = "DAY_FIRST")
        DateOrder dateOrder,

        @Schema(description = "Nothing in the file tells which order its dates are in.", example = "false")
        boolean dateAmbiguous,

        @Schema(description = "What separates whole units from decimals.", example = "COMMA")
        DecimalMark decimal,

        @Schema(
                description = "Nothing in the file tells whether numbers such as 1.234 are thousands or decimals.",
                example = "false")
        boolean decimalAmbiguous,

        @Schema(description = "Headers in the file's order, each with the column it stands for.")
        List<Header> headers,

        @Schema(description = "Headers that are no column; their values are left out.", example = "[\"Opmerking\"]")
        List<String> unknown,

        @Schema(description = "Required columns that the file does not have.", example = "[\"name\"]")
        List<String> missing) {

    public Guess {
        dateFormats = List.copyOf(dateFormats);
        headers = List.copyOf(headers);
        unknown = List.copyOf(unknown);
        missing = List.copyOf(missing);
    }

    /**
     * One header of the file.
     *
     * @param header as it stands in the file
     * @param column the canonical column, or null when it is unknown
     */
    @Schema(name = "ImportHeader", description = "A header of a file and the column it stands for.")
    public record Header(
            @Schema(description = "As it stands in the file.", example = "KvK-nummer")
            String header,

            @Schema(description = "The dataset's column; absent when it is none.", example = "kvk") @Nullable String column) {}
}
