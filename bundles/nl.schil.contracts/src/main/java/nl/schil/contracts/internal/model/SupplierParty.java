package nl.schil.contracts.internal.model;

import org.jspecify.annotations.Nullable;

/**
 * The supplier of a contract as the register names it.
 *
 * @param key canonical identifier {@code SCHEME:value}, or null
 * @param name name as the register writes it, or null
 * @param id id in the supplier register when that was known, or null
 */
public record SupplierParty(
        @Nullable String key,
        @Nullable String name,
        @Nullable String id) {
    public static final SupplierParty UNKNOWN = new SupplierParty(null, null, null);

    public SupplierParty linked(@Nullable String supplierId) {
        return new SupplierParty(key, name, supplierId);
    }
}
