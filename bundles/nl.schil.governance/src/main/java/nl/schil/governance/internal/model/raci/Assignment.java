package nl.schil.governance.internal.model.raci;

import org.jspecify.annotations.Nullable;

/**
 * A letter of a role for an activity in a scope.
 *
 * @param activity code of the activity
 * @param role code of the role
 * @param person account id of who has this part, or null for whoever holds the role
 * @param deputy account id of who stands in, or null for the deputy of whoever holds the role
 */
public record Assignment(
        String id,
        RaciScope scope,
        String activity,
        String role,
        Letter letter,
        @Nullable String person,
        @Nullable String deputy,
        Span span) {}
