package nl.schil.suppliers.internal.model;

import java.util.Arrays;
import java.util.Map;

/**
 * What of a supplier is compared with others.
 *
 * @param id id of the supplier
 * @param name its name, taken apart
 * @param compact the name without legal form and spaces
 * @param sorted the same with its words in alphabetical order
 * @param digits the digits of the name
 * @param place place in searchable text, empty when unknown
 * @param legal live identifiers of legal persons: scheme to value
 */
public record Profile(
        String id,
        SupplierName name,
        String compact,
        String sorted,
        String digits,
        String place,
        Map<String, String> legal) {
    public static Profile of(String id, String name, String place, Map<String, String> legal) {
        SupplierName parts = SupplierName.of(name);
        String[] words = parts.key().split(" ");
        Arrays.sort(words);
        String compact = parts.key().replace(" ", "");
        return new Profile(id, parts, compact, String.join("", words), digits(compact), place, legal);
    }

    /** Whether both are registered as legal persons, and as different ones. */
    public boolean contradicts(Profile other) {
        return legal.entrySet().stream().anyMatch(key -> {
            String value = other.legal.get(key.getKey());
            return value != null && !value.equals(key.getValue());
        });
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().filter(Character::isDigit).forEach(c -> digits.append((char) c));
        return digits.toString();
    }
}
