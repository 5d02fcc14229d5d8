package nl.schil.suppliers.internal.identifier;

import com.helger.masterdata.vat.VATINSyntaxChecker;
import java.util.Set;
import java.util.TreeSet;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.identifier.IdentifierScheme;
import org.osgi.service.component.annotations.Component;

/**
 * The VAT identification number of another member state of the European Union (article 215 of Directive 2006/112/EC):
 * the prefix of the state, EL for Greece, and its number. Form and check digits are those of each state, by the library
 * ph-masterdata; a Belgian number is the enterprise number (KBO) and is checked as such, and of a Croatian one the check
 * digit, which the library does not look at. A Dutch number belongs to BTW.
 *
 * <p>Privacy: some states give natural persons a VAT number that is, or holds, their personal number; see {@link
 * #isOfNaturalPerson}.
 */
@Component(property = "schil.identifier=EUVAT")
public final class EuVatScheme implements IdentifierScheme {
    static final String CODE = "EUVAT";

    /** Prefixes of the member states other than the Netherlands, since the United Kingdom left. */
    private static final Set<String> STATES = new TreeSet<>(Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "PL", "PT", "RO", "SE", "SI", "SK"));

    @Override
    public String code() {
        return CODE;
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
        String number = prefixed(Spelling.canonical(value));
        String refusal = refusal(number);
        return refusal.isEmpty()
                ? Result.accepted(number)
                : Result.refused(Violation.of(field, value, "suppliers.euvat." + refusal, "country", state(number)));
    }

    /** Whether a VAT number as written begins with the prefix of a member state other than the Netherlands. */
    static boolean isForeign(String written) {
        return STATES.contains(state(prefixed(Spelling.canonical(written))));
    }

    /** Whether a VAT number as written begins with the Dutch prefix. */
    static boolean isDutch(String written) {
        return Spelling.canonical(written).startsWith("NL");
    }

    /**
     * Whether the number shows by its form that it was given to a natural person: in Bulgaria and the Czech Republic one
     * with the digits of a birth number, in Latvia a personal code, in Spain a DNI or NIE, in Sweden a personal number.
     * Numbers of other states, and some of these, do not tell.
     *
     * @param canonical a correct number in canonical form
     */
    public static boolean isOfNaturalPerson(String canonical) {
        String number = canonical.substring(2);
        return switch (canonical.substring(0, 2)) {
            case "BG" -> number.length() == 10;
            case "CZ" -> number.length() > 8;
            case "LV" -> number.charAt(0) <= '3';
            case "ES" -> Character.isDigit(number.charAt(0)) || "KLMXYZ".indexOf(number.charAt(0)) >= 0;
            // the third digit of an organisation number is two or more, where a person has the month of birth
            case "SE" -> number.charAt(2) < '2';
            default -> false;
        };
    }

    private static String refusal(String number) {
        if (number.length() < 4 || !number.chars().allMatch(EuVatScheme::mayStandInNumber)) {
            return "form";
        }
        if (number.startsWith("NL")) {
            return "dutch";
        }
        if (!STATES.contains(state(number))) {
            return Character.isLetter(number.charAt(0)) && Character.isLetter(number.charAt(1)) ? "country" : "form";
        }
        boolean passes = VATINSyntaxChecker.isValidVATIN(number);
        if (number.startsWith("BE")) {
            passes = KboScheme.isCorrect(number.substring(2));
        } else if (number.startsWith("HR")) {
            passes = passes && passesMod11And10(number.substring(2));
        }
        return passes ? "" : "check";
    }

    /** ISO/IEC 7064 MOD 11,10, which the library leaves out for Croatia. */
    private static boolean passesMod11And10(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length() - 1; i++) {
            int sum = (product + digits.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (product + digits.charAt(digits.length() - 1) - '0') % 10 == 1;
    }

    private static String prefixed(String number) {
        return number.startsWith("GR") ? "EL" + number.substring(2) : number;
    }

    private static String state(String number) {
        return number.length() < 2 ? number : number.substring(0, 2);
    }

    /** Irish numbers may hold a plus or an asterisk. */
    private static boolean mayStandInNumber(int c) {
        return Spelling.isLetterOrDigit(c) || c == '+' || c == '*';
    }
}
