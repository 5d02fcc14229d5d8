package nl.schil.governance.internal.model.raci;

import org.jspecify.annotations.Nullable;

/**
 * Who holds a role in a scope.
 *
 * @param person account id, or null at the supplier's side
 * @param deputy account id of who stands in, or null when nobody does
 * @param name of somebody without an account, at the supplier's side only
 */
public record Seat(
        String id,
        RaciScope scope,
        String role,
        @Nullable String person,
        @Nullable String deputy,
        @Nullable String name,
        Span span) {}
