package nl.schil.exchange.internal.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the engine made of a file, shown so that a person can judge it.
 *
 * @param format {@code CSV} or {@code XLSX}
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
public record Guess(
        String format,
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable String sheet,
        List<String> dateFormats,
        DateOrder dateOrder,
        boolean dateAmbiguous,
        DecimalMark decimal,
        boolean decimalAmbiguous,
        List<Header> headers,
        List<String> unknown,
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
    public record Header(String header, @Nullable String column) {}
}
