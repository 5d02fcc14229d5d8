package nl.schil.market.internal.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was seen on the market of a category.
 *
 * @param supplier id of the supplier it is about, or null when it is about the market as a whole
 * @param notedOn day on which it was seen
 * @param source where it was found
 * @param address web address of the source, or null
 * @param recordedBy account id of who noted it first
 * @param writtenOn day of this version
 * @param writtenBy account id of who wrote this version
 * @param withdrawnOn day from which it does not count, or null
 */
public record Note(
        String id,
        String organisation,
        long version,
        String category,
        @Nullable String supplier,
        LocalDate notedOn,
        Kind kind,
        String text,
        String source,
        @Nullable String address,
        String recordedBy,
        LocalDate writtenOn,
        String writtenBy,
        @Nullable LocalDate withdrawnOn) {
    /** What moves. */
    public enum Kind {
        PRICE,
        CAPACITY,
        LAW,
        TECHNOLOGY,
        TAKEOVER,
        OTHER
    }

    public boolean counts(LocalDate asOf) {
        return !notedOn.isAfter(asOf) && (withdrawnOn == null || withdrawnOn.isAfter(asOf));
    }

    /** The same, noted by somebody else. */
    public Note by(String person) {
        return new Note(
                id,
                organisation,
                version,
                category,
                supplier,
                notedOn,
                kind,
                text,
                source,
                address,
                person,
                writtenOn,
                person,
                withdrawnOn);
    }
}
