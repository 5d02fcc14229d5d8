package nl.schil.kernel.merge;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two records that become one.
 *
 * @param from id of the record that goes
 * @param to id of the record that stays
 * @param fromKeys live keys {@code SCHEME:value} of the record that goes, as they stood before the merge, by which
 *     others may refer to it without its id
 */
public record Merge(String from, String to, Set<String> fromKeys) {
    public Merge {
        if (from.equals(to)) {
            throw new IllegalArgumentException("a record is not merged with itself");
        }
        fromKeys = Collections.unmodifiableSet(new TreeSet<>(fromKeys));
    }
}
