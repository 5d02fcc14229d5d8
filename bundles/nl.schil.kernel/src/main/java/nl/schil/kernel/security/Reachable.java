package nl.schil.kernel.security;

/**
 * Somebody who can be written to.
 *
 * @param actor who it is, with the roles held now
 * @param email the mail address of the account, never blank
 */
public record Reachable(Actor actor, String email) {}
