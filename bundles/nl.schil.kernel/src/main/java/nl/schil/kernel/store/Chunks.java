package nl.schil.kernel.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;

/** Ids in parts that one question can hold. */
public final class Chunks {
    private static final int SIZE = 500;

    private Chunks() {}

    /** Passes every id once, in their order. */
    public static void each(Collection<String> ids, Consumer<List<String>> work) {
        List<String> all = List.copyOf(new LinkedHashSet<>(ids));
        for (int from = 0; from < all.size(); from += SIZE) {
            work.accept(all.subList(from, Math.min(from + SIZE, all.size())));
        }
    }
}
