package nl.schil.exchange.internal.open;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schil.exchange.internal.file.RowSource;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/** A record of an open format as it becomes a row: its values by column, each with its place in the file. */
final class OpenRow {
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final List<RowSource.Refusal> refusals = new ArrayList<>();

    /** @param place of the record itself */
    OpenRow(String place) {
        places.put("", place);
    }

    /** Gives a column its value; an absent or blank one leaves what is there. */
    OpenRow put(String column, @Nullable String value, @Nullable String place) {
        if (value != null && !value.isBlank()) {
            values.put(column, value.strip());
            if (place != null) {
                places.put(column, place);
            }
        }
        return this;
    }

    void refuse(String place, Violation why) {
        refusals.add(new RowSource.Refusal(place, why));
    }

    @Nullable String get(String column) {
        return values.get(column);
    }

    Map<String, String> places() {
        return places;
    }

    List<RowSource.Refusal> refusals() {
        return refusals;
    }
}
