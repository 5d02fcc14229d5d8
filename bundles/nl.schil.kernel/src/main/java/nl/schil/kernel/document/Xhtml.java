package nl.schil.kernel.document;

import org.jspecify.annotations.Nullable;

/** Text in XHTML. */
public final class Xhtml {
    private Xhtml() {}

    /**
     * Text as it stands in an element or a quoted attribute; nothing for null. Characters that XML 1.0 cannot hold become
     * U+FFFD.
     */
    public static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        value.toString().codePoints().forEach(c -> {
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                case '\'' -> text.append("&#39;");
                default -> text.appendCodePoint(allowed(c) ? c : 0xFFFD);
            }
        });
        return text.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c > 0xFFFF;
    }
}
