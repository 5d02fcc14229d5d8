package nl.schil.exchange.internal.file;

import java.nio.charset.StandardCharsets;

/**
 * Looks at the places that the cells of a sheet claim ({@code r="AB12"}) before the sheet is parsed: the reader makes
 * room for every column up to the last, so one cell in column ZZZZZZ would take all memory. It looks at bytes, not at
 * XML, so that nothing that a parser skips or unfolds can hide a place; text that looks like one is taken for one. Any
 * part can be a sheet, so all are looked at but those, such as images, that cannot be XML.
 */
final class CellPlaces {
    /** Columns go up to XFD. */
    private static final int MOST_LETTERS = 3;
    /** A declaration of the prefix r is no place; every workbook has one. */
    private static final byte[] DECLARATION = "xmlns".getBytes(StandardCharsets.US_ASCII);

    private enum Seen {
        OTHER,
        GAP,
        NAME,
        EQUALS,
        PLACE
    }

    private Seen seen = Seen.OTHER;
    private boolean begun;
    private boolean xml;
    private int letters;
    private boolean plausible = true;
    /** How much of {@link #DECLARATION} stands after white space, or -1. */
    private int declared = -1;

    /**
     * Goes on with the next bytes of the part, of which the first come at least four at a time; false when a place cannot
     * be one, or when XML is not in UTF-8.
     */
    boolean add(byte[] bytes, int length) {
        if (!begun) {
            begun = true;
            xml = isXml(bytes, length);
        }
        if (!xml) {
            return true;
        }
        for (int i = 0; i < length && plausible; i++) {
            add(bytes[i]);
        }
        return plausible;
    }

    private void add(byte b) {
        boolean white = b == ' ' || b == '\t' || b == '\n' || b == '\r';
        plausible = b != 0 && b != (byte) 0xFE && b != (byte) 0xFF;
        switch (seen) {
            case PLACE -> place(b);
            case EQUALS -> {
                if (b == '"' || b == '\'') {
                    letters = 0;
                    seen = Seen.PLACE;
                } else if (!white) {
                    seen = Seen.OTHER;
                }
            }
            case NAME -> seen = b == '=' ? Seen.EQUALS : white ? Seen.NAME : Seen.OTHER;
            case GAP -> seen = b == 'r' ? Seen.NAME : begins(b, white) ? Seen.GAP : Seen.OTHER;
            case OTHER -> seen = begins(b, white) ? Seen.GAP : Seen.OTHER;
        }
        declared = white
                ? 0
                : declared >= 0 && declared < DECLARATION.length && b == DECLARATION[declared] ? declared + 1 : -1;
    }

    /** Whether the name of an attribute may follow: after white space or a prefix. */
    private boolean begins(byte b, boolean white) {
        return white || b == ':' && declared != DECLARATION.length;
    }

    /** Whether a part that begins so can be XML, in whatever encoding. */
    private static boolean isXml(byte[] bytes, int length) {
        int first = bytes[0] & 0xFF;
        int second = length > 1 ? bytes[1] & 0xFF : 0;
        return switch (first) {
            case '<', ' ', '\t', '\n', '\r', 0xEF -> true;
            case 0 -> second == '<' || second == 0 && length > 3 && (bytes[3] == '<' || bytes[3] == (byte) 0xFF);
            case 0xFE -> second == 0xFF;
            case 0xFF -> second == 0xFE;
            default -> false;
        };
    }

    /** Whatever stands before the first digit is taken for the column, as the reader does. */
    private void place(byte b) {
        if (b == '"' || b == '\'' || b >= '0' && b <= '9') {
            seen = Seen.OTHER;
            return;
        }
        letters++;
        plausible &= letters <= MOST_LETTERS && b != '&';
    }
}
