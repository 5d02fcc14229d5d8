package nl.schil.development.internal.model;

import org.jspecify.annotations.Nullable;

/**
 * Who does something for a side.
 *
 * @param id account of somebody of the buyer, invitation of somebody of the supplier
 * @param role function at the own organisation, or null when it is not told
 */
public record Party(
        Side side, String id, String name, @Nullable String role) {}
