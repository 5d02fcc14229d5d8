package nl.schil.suppliers.internal.model;

import nl.schil.kernel.identifier.IdentifierScheme.Strength;

/**
 * An identifier that passed the check of its scheme.
 *
 * @param scheme code of the scheme
 * @param value canonical form
 * @param original as it was written
 * @param field the field or column it came from, which violations name
 * @param strength how strongly equality identifies an organisation
 * @param repeatable whether an organisation may have several at once
 */
public record Key(String scheme, String value, String original, String field, Strength strength, boolean repeatable) {
    /** Whether equality identifies one organisation, which can have one such identifier at a time. */
    public boolean isStrong() {
        return strength != Strength.HINT && !repeatable;
    }

    /** {@code SCHEME:value}. */
    public String text() {
        return scheme + ":" + value;
    }
}
