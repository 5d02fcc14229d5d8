package nl.schil.suppliers.internal.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A company name taken apart for comparison: {@code Stichting Café "De Brug"} is {@code cafe de brug} with the form
 * {@code stichting}.
 *
 * @param key the name without legal form, in searchable text; never empty for a name with a letter or digit
 * @param form the legal form in searchable text, or empty when the name carries none
 */
public record SupplierName(String key, String form) {
    /** Shortest names in which one, and two, letters may differ. */
    private static final int ONE_SLIP = 6;

    private static final int TWO_SLIPS = 14;

    public static SupplierName of(String name) {
        String searchable = searchable(name);
        String[] words = searchable.split(" ");
        int trailing = LegalForms.trailing(words);
        int leading = trailing == 0 ? LegalForms.leading(words) : 0;
        String key = String.join(" ", Arrays.copyOfRange(words, leading, words.length - trailing));
        String form = trailing == 0
                ? String.join(" ", Arrays.copyOfRange(words, 0, leading))
                : String.join(" ", Arrays.copyOfRange(words, words.length - trailing, words.length));
        return new SupplierName(key, form);
    }

    /**
     * Lower case, without accents, dots and apostrophes; {@code &} and {@code +} read as {@code en}; every other
     * character that is neither letter nor digit separates words, which stand one space apart.
     */
    public static String searchable(String text) {
        String plain = isPlain(text)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKD)
                        .replace("ß", "ss")
                        .replace("æ", "ae")
                        .replace("Æ", "ae")
                        .replace("œ", "oe")
                        .replace("Œ", "oe")
                        .replace('ø', 'o')
                        .replace('Ø', 'o')
                        .replace('ł', 'l')
                        .replace('Ł', 'l');
        String lower = plain.toLowerCase(Locale.ROOT);
        StringBuilder words = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            append(words, lower.charAt(i));
        }
        int end = words.length();
        return end > 0 && words.charAt(end - 1) == ' ' ? words.substring(0, end - 1) : words.toString();
    }

    /** Whether the legal form shows that it is no natural person. */
    public boolean isOfLegalPerson() {
        return LegalForms.isOfLegalPerson(form);
    }

    /** Whether both could be the same organisation by name alone: equal but for form, and forms that do not differ. */
    public boolean matches(SupplierName other) {
        return key.equals(other.key) && (form.equals(other.form) || form.isEmpty() || other.form.isEmpty());
    }

    /**
     * Whether the names are the same but for the legal form and slips of the pen: one letter in names of six, two in
     * names of fourteen. Digits never differ by a slip: {@code Deltabouw 3} is not {@code Deltabouw 4}.
     */
    public boolean resembles(SupplierName other) {
        if (key.equals(other.key)) {
            return true;
        }
        int shortest = Math.min(key.length(), other.key.length());
        int allowed = shortest >= TWO_SLIPS ? 2 : shortest >= ONE_SLIP ? 1 : 0;
        return allowed > 0
                && digits(key).equals(digits(other.key))
                && distance(key.replace(" ", ""), other.key.replace(" ", "")) <= allowed;
    }

    private static void append(StringBuilder words, char c) {
        if (Character.isLetterOrDigit(c)) {
            words.append(c);
        } else if (c == '&' || c == '+') {
            separate(words);
            words.append("en ");
        } else if (c != '.' && c != '\'' && c != '\u2019' && Character.getType(c) != Character.NON_SPACING_MARK) {
            separate(words);
        }
    }

    private static void separate(StringBuilder words) {
        if (words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static String digits(String key) {
        return key.replaceAll("\\D", "");
    }

    /** Levenshtein distance with swaps of neighbours counted as one (optimal string alignment). */
    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
