package nl.schil.suppliers.internal.identifier;

import java.util.Locale;

/** How people write identifiers, and the one form in which they are compared. */
final class Spelling {
    private static final int FULL_WIDTH = 0xFEE0;

    private Spelling() {}

    /**
     * Without spaces (of any kind), dots and hyphens, in upper case, with ASCII digits. Other characters stay, so that
     * a scheme refuses them; nothing is padded.
     */
    static String canonical(String value) {
        StringBuilder canonical = new StringBuilder(value.length());
        value.codePoints().forEach(c -> {
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                canonical.append((char) ('0' + digit));
            } else if (!isSeparator(c)) {
                canonical.appendCodePoint(isFullWidthLetter(c) ? c - FULL_WIDTH : c);
            }
        });
        return canonical.toString().toUpperCase(Locale.ROOT);
    }

    /** Without white space and in upper case, all else as written: for identifiers whose punctuation may count. */
    static String upper(String value) {
        return value.replaceAll("[\\s\\u00A0]", "").toUpperCase(Locale.ROOT);
    }

    static boolean isDigits(String canonical, int length) {
        return canonical.length() == length && canonical.chars().allMatch(Spelling::isDigit);
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetterOrDigit(int c) {
        return isDigit(c) || c >= 'A' && c <= 'Z';
    }

    private static boolean isSeparator(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.FORMAT,
                    Character.DASH_PUNCTUATION -> true;
            default -> c == '.' || c == '\uFF0E' || c == '\u2212' || Character.isWhitespace(c);
        };
    }

    private static boolean isFullWidthLetter(int c) {
        return c >= '\uFF21' && c <= '\uFF3A' || c >= '\uFF41' && c <= '\uFF5A';
    }
}
