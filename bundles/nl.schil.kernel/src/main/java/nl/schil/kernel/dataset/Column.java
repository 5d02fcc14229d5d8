package nl.schil.kernel.dataset;

import java.util.List;

/**
 * One column of a dataset.
 *
 * @param name canonical header, for example {@code supplier_key}
 * @param type how its text is read
 * @param required whether a row without it is rejected
 * @param synonyms other headers, Dutch and English, compared without case, spaces, hyphens and underscores
 * @param example a value as it may stand in a file
 * @param help key of the explanation
 */
public record Column(String name, Type type, boolean required, List<String> synonyms, String example, String help) {
    /** How a column's text is read; the engine hands over canonical text. */
    public enum Type {
        /** Trimmed text. */
        TEXT,
        /** {@code YYYY-MM-DD} after the file's date format was recognised. */
        DATE,
        /** ISO 8601 period such as {@code P3Y}; {@code 36 maanden} and the like are recognised. */
        PERIOD,
        /** Several periods separated by {@code ;}. */
        PERIODS,
        /** Decimal number with a point, at most two decimals for money. */
        MONEY,
        /** Decimal number with a point. */
        NUMBER
    }

    public Column {
        synonyms = List.copyOf(synonyms);
    }
}
