package nl.schil.kernel.security;

import org.jspecify.annotations.Nullable;

/**
 * A person with an account, as other modules see them.
 *
 * @param id account id
 * @param name display name
 * @param email mail address, or null when the account has none
 * @param active whether the account can be used; somebody who left keeps a name
 */
public record Person(String id, String name, @Nullable String email, boolean active) {}
