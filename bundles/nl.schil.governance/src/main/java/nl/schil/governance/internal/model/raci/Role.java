package nl.schil.governance.internal.model.raci;

/**
 * A role in which people have a part.
 *
 * @param code for example {@code contractmanager}
 * @param supplier whether it is held at the supplier's side: by a name instead of an account, and never accountable
 */
public record Role(String code, String dutch, String english, boolean supplier) {}
