package nl.schil.governance.internal.model.meeting;

import org.jspecify.annotations.Nullable;

/**
 * Who belongs to a forum.
 *
 * @param person account id, or null for somebody without an account
 * @param name of somebody without an account, otherwise null
 * @param role for example accountmanager, or null
 * @param email mail address of somebody without an account, or null
 */
public record Member(
        Side side,
        @Nullable String person,
        @Nullable String name,
        @Nullable String role,
        @Nullable String email) {}
