package nl.schil.suppliers.internal.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;

/** Lists of values for {@code IN (…)}, cut to what every database takes. */
final class Chunks {
    private static final int SIZE = 500;

    private Chunks() {}

    /** Calls {@code query} with {@code ?, ?, …} and its values, until all values had their turn. */
    static void each(Collection<String> values, BiConsumer<String, List<Object>> query) {
        List<String> all = List.copyOf(values);
        for (int from = 0; from < all.size(); from += SIZE) {
            List<String> part = all.subList(from, Math.min(from + SIZE, all.size()));
            query.accept(String.join(", ", Collections.nCopies(part.size(), "?")), new ArrayList<>(part));
        }
    }
}
