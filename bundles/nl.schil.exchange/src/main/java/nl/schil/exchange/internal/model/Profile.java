package nl.schil.exchange.internal.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How files of one kind are to be read, kept under a name for the next file.
 *
 * @param name unique within the dataset
 * @param headers the headers of the file for which it was made, as they stand in it
 * @param mapping column by header; an empty column leaves the header out
 * @param actor id of who keeps it
 */
public record Profile(
        String id,
        String dataset,
        String name,
        List<String> headers,
        Map<String, String> mapping,
        @Nullable DateOrder dateOrder,
        @Nullable DecimalMark decimal,
        String actor,
        String actorName,
        Instant changed) {
    public Profile {
        headers = List.copyOf(headers);
        mapping = Map.copyOf(mapping);
    }
}
