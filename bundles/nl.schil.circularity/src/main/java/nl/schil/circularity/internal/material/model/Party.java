package nl.schil.circularity.internal.material.model;

/**
 * Somebody of one of both sides.
 *
 * @param id of the account, or of the invitation
 */
public record Party(Side side, String id, String name) {}
