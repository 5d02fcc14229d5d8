package nl.schil.kernel;

import org.jspecify.annotations.Nullable;

/**
 * What a question is about: one buying organisation, optionally narrowed.
 *
 * @param organisation id of the buying organisation
 * @param category category code, or null for all
 * @param tier contract tier {@code G}, {@code S} or {@code B}, or null for all
 * @param supplier supplier id, or null for all
 * @param contract contract id, or null for all
 */
public record Scope(
        String organisation,
        @Nullable String category,
        @Nullable String tier,
        @Nullable String supplier,
        @Nullable String contract) {

    public static Scope of(String organisation) {
        return new Scope(organisation, null, null, null, null);
    }
}
