package nl.schil.suppliers.internal.identifier;

import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.identifier.IdentifierScheme;
import org.osgi.service.component.annotations.Component;

/**
 * The enterprise number of the Belgian Kruispuntbank van Ondernemingen: ten digits of which the first is 0 or 1; the
 * last two are 97 less the remainder by 97 of the first eight. It may be written with the letters BE of the VAT number
 * in front. Nine digits are refused, with the number that a lost leading zero would give as a suggestion.
 */
@Component(property = "schil.identifier=KBO")
public final class KboScheme implements IdentifierScheme {
    @Override
    public String code() {
        return "KBO";
    }

    @Override
    public Strength strength() {
        return Strength.LEGAL_PERSON;
    }

    @Override
    public boolean repeatable() {
        return false;
    }

    @Override
    public Result<String> canonical(String field, String value) {
        String spelled = Spelling.canonical(value);
        String number = spelled.startsWith("BE") ? spelled.substring(2) : spelled;
        if (isForm(number)) {
            return passes(number)
                    ? Result.accepted(number)
                    : Result.refused(Violation.of(field, value, "suppliers.kbo.check"));
        }
        String padded = "0" + number;
        return Spelling.isDigits(padded, 10) && passes(padded)
                ? Result.refused(Violation.of(field, value, "suppliers.kbo.leading-zero", "suggestion", padded))
                : Result.refused(Violation.of(field, value, "suppliers.kbo.form"));
    }

    /** Whether ten digits are an enterprise number. */
    static boolean isCorrect(String number) {
        return isForm(number) && passes(number);
    }

    private static boolean isForm(String number) {
        return Spelling.isDigits(number, 10) && number.charAt(0) <= '1';
    }

    private static boolean passes(String digits) {
        int base = Integer.parseInt(digits.substring(0, 8));
        return base > 0 && 97 - base % 97 == Integer.parseInt(digits.substring(8));
    }
}
