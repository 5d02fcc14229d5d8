package nl.schil.exchange.internal.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the importer says about the file, so that it need not be guessed; every part may be absent.
 *
 * @param encoding name of the character encoding
 * @param delimiter one character, or {@code tab}
 * @param mapping the column that a header stands for, by header; an empty column leaves the header out. Headers that it
 *     does not name are guessed
 */
public record Hints(
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable DateOrder dateOrder,
        @Nullable DecimalMark decimal,
        Map<String, String> mapping) {
    public static final Hints NONE = new Hints(null, null, null, null, Map.of());

    public Hints {
        mapping = mapping == null ? Map.of() : Map.copyOf(mapping);
    }
}
