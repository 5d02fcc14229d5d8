package nl.schil.suppliers.internal.model;

import org.jspecify.annotations.Nullable;

/**
 * A person at a supplier, as one buying organisation knows him or her.
 *
 * @param id id of the record
 * @param supplier id of the supplier
 * @param organisation id of the buying organisation
 * @param level level of the conversation
 * @param name the person's name
 * @param job the person's job, or null when unknown
 * @param email e-mail address, or null when unknown
 * @param phone telephone number as people write it, or null when unknown
 */
public record Contact(
        String id,
        String supplier,
        String organisation,
        Level level,
        String name,
        @Nullable String job,
        @Nullable String email,
        @Nullable String phone) {
    public enum Level {
        OPERATIONAL,
        TACTICAL,
        STRATEGIC
    }
}
