package nl.schil.exchange.internal.model;

import org.jspecify.annotations.Nullable;

/**
 * What the importer says about the file, so that it need not be guessed; every part may be absent.
 *
 * @param encoding name of the character encoding
 * @param delimiter one character, or {@code tab}
 */
public record Hints(
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable DateOrder dateOrder,
        @Nullable DecimalMark decimal) {
    public static final Hints NONE = new Hints(null, null, null, null);
}
