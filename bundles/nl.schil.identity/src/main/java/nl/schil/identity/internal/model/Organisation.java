package nl.schil.identity.internal.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A buying organisation.
 *
 * @param id identifier
 * @param name its name; no two are equal when case is ignored
 * @param oin organisation identification number of 20 digits, or null
 * @param version grows with every change
 */
public record Organisation(String id, String name, @Nullable String oin, long version) {
    /** The form in which names are compared. */
    public static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
