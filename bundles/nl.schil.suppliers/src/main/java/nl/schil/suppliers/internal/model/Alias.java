package nl.schil.suppliers.internal.model;

/**
 * What another register calls a supplier, or what a supplier that was merged into it was known by.
 *
 * @param system the register; an import uses the id of its buying organisation
 * @param externalId the supplier's number in it
 */
public record Alias(String system, String externalId) {
    /** Stands for the live keys of suppliers that were merged. */
    public static final String FORMER_KEY = "key";

    /** Stands for the names of suppliers that were merged. */
    public static final String FORMER_NAME = "name";

    /** A key {@code SCHEME:value} of a supplier that was merged, where the one that stayed has another. */
    public static Alias formerKey(String key) {
        return new Alias(FORMER_KEY, key);
    }

    /**
     * The name and place of a supplier that was merged.
     *
     * @param nameKey name without legal form, in searchable text
     * @param placeKey place in searchable text, empty when unknown
     */
    public static Alias formerName(String nameKey, String placeKey) {
        return new Alias(FORMER_NAME, nameKey + '\n' + placeKey);
    }

    /** Whether it is what a merged supplier was known by, and no number in another register. */
    public boolean isFormer() {
        return system.equals(FORMER_KEY) || system.equals(FORMER_NAME);
    }
}
