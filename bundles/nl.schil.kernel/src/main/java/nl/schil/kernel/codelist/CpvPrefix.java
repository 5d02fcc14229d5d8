package nl.schil.kernel.codelist;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of CPV codes, which stands for all codes that begin so. The list has its levels in its digits: two name a
 * division, three a group, four a class, five a category, and more what is finer (Regulation (EC) 213/2008).
 *
 * @param digits 2 to 8 digits; anything else is refused
 */
public record CpvPrefix(String digits) {
    private static final int DIVISION = 2;
    private static final int DIGITS = 8;
    private static final Pattern FORM = Pattern.compile("\\d{2,8}");
    private static final Pattern FULL = Pattern.compile("(\\d{8})(\\s*-\\s*\\d)?");

    public CpvPrefix {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("2 to 8 digits, not " + digits);
        }
    }

    /** What somebody wrote; a full code, with or without check digit, stands for what is below it. Empty for another form. */
    public static Optional<CpvPrefix> of(String written) {
        String text = written.strip();
        if (FULL.matcher(text).matches()) {
            return Optional.of(new CpvPrefix(meaningful(text.substring(0, DIGITS))));
        }
        return FORM.matcher(text).matches() ? Optional.of(new CpvPrefix(text)) : Optional.empty();
    }

    /** Without the zeros at its end that only say that nothing more is meant; a division keeps its two digits. */
    private static String meaningful(String code) {
        String trimmed = code.replaceFirst("0+$", "");
        return trimmed.length() < DIVISION ? code.substring(0, DIVISION) : trimmed;
    }

    /** Whether a code, as the list writes it, falls under this. */
    public boolean covers(String code) {
        return code.startsWith(digits);
    }

    /** The code of the list that this stands for; empty without a list and when the list has none. */
    public Optional<Code> in(@Nullable CodeList list) {
        return list == null ? Optional.empty() : list.find(digits + "0".repeat(DIGITS - digits.length()));
    }
}
