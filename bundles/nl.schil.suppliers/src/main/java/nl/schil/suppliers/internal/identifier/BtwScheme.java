package nl.schil.suppliers.internal.identifier;

import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.identifier.IdentifierScheme;
import org.osgi.service.component.annotations.Component;

/**
 * The Dutch VAT identification number (btw-id): NL, nine digits, B, two digits other than 00. Either the nine digits
 * pass the 11-proef (legal persons, and everybody before 2020) or the whole passes MOD 97-10 (sole traders since 2020).
 * The letters NL may be left out; they are part of the canonical form.
 *
 * <p>Privacy: the old id of a sole trader contains a citizen service number (BSN). The number alone does not tell a sole
 * trader from a legal person, so this scheme cannot refuse it: {@code SoleTraders} does, where the supplier is known.
 */
@Component(property = "schil.identifier=BTW")
public final class BtwScheme implements IdentifierScheme {
    @Override
    public String code() {
        return "BTW";
    }

    @Override
    public Strength strength() {
        return Strength.REGISTRATION;
    }

    @Override
    public boolean repeatable() {
        return false;
    }

    @Override
    public Result<String> canonical(String field, String value) {
        String spelled = Spelling.canonical(value);
        String canonical = startsWithDigit(spelled) ? "NL" + spelled : spelled;
        String refusal = refusal(canonical);
        return refusal.isEmpty()
                ? Result.accepted(canonical)
                : Result.refused(Violation.of(field, value, "suppliers.btw." + refusal));
    }

    /**
     * Whether the id has the form from before 2020 alone. That of a sole trader contains a citizen service number, which
     * may not be stored.
     *
     * @param canonical a correct id in canonical form
     */
    public static boolean isOfBefore2020(String canonical) {
        return Mod97.of(canonical) != 1;
    }

    /**
     * Whether the id has the form that only natural persons have, since 2020: its nine digits are no fiscal number.
     *
     * @param canonical a correct id in canonical form
     */
    public static boolean isOfNaturalPerson(String canonical) {
        return !ElevenTest.passes(canonical.substring(2, 11));
    }

    private static String refusal(String id) {
        if (id.length() > 2 && !id.startsWith("NL") && isForeign(id)) {
            return "foreign";
        }
        if (id.length() != 14
                || !id.startsWith("NL")
                || id.charAt(11) != 'B'
                || !Spelling.isDigits(id.substring(2, 11), 9)
                || !Spelling.isDigits(id.substring(12), 2)) {
            return "form";
        }
        if (id.endsWith("B00") || id.startsWith("NL000000000")) {
            return "zeros";
        }
        return ElevenTest.passes(id.substring(2, 11)) || Mod97.of(id) == 1 ? "" : "check";
    }

    private static boolean startsWithDigit(String spelled) {
        return !spelled.isEmpty() && Spelling.isDigit(spelled.charAt(0));
    }

    private static boolean isForeign(String id) {
        return Character.isLetter(id.charAt(0))
                && Character.isLetter(id.charAt(1))
                && id.chars().allMatch(Spelling::isLetterOrDigit);
    }
}
