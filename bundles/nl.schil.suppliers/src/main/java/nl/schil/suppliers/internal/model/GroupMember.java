package nl.schil.suppliers.internal.model;

import org.jspecify.annotations.Nullable;

/**
 * A supplier in its corporate group.
 *
 * @param id id of the supplier
 * @param parent id of the supplier that it belongs to, or null for the head of the group
 * @param name name as registered
 * @param place place of establishment, or null when unknown
 * @param country ISO 3166-1 alpha-2, or null when unknown
 * @param level 0 for the head, 1 for what belongs to it, and so on
 */
public record GroupMember(
        String id,
        @Nullable String parent,
        String name,
        @Nullable String place,
        @Nullable String country,
        int level) {}
