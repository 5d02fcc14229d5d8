package nl.schil.kernel.archive;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A record that one buying organisation wants to archive.
 *
 * @param id id of the record
 * @param keys live keys {@code SCHEME:value} of the record, by which others may refer to it without its id
 * @param organisation id of the buying organisation
 */
public record Archival(String id, Set<String> keys, String organisation) {
    public Archival {
        keys = Collections.unmodifiableSet(new TreeSet<>(keys));
    }
}
