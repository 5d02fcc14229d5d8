package nl.schil.kernel.identifier;

import nl.schil.kernel.Result;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A scheme of organisation identifiers, for example KVK or LEI. Every scheme is a service, so that a bundle can add
 * one.
 */
@ConsumerType
public interface IdentifierScheme {
    /** Upper-case code, for example {@code KVK}. */
    String code();

    /** How strongly equality identifies one organisation. */
    Strength strength();

    /** Whether an organisation may have several at once, as with establishments. */
    boolean repeatable();

    /**
     * The canonical form of {@code value}, or every reason why it cannot be one. Spaces, dots, no-break spaces and
     * hyphens are stripped, letters become upper-case and Unicode digits ASCII; nothing is padded silently.
     *
     * @param field the field that the violations name
     */
    Result<String> canonical(String field, String value);

    /** How strongly an identifier identifies, strongest first. */
    enum Strength {
        /** Equal means the same legal person: KVK, RSIN, LEI. */
        LEGAL_PERSON,
        /** Equal means the same taxpayer or registered body: VAT, OIN. */
        REGISTRATION,
        /** Equal is a hint: an establishment, a bank account. */
        HINT
    }
}
