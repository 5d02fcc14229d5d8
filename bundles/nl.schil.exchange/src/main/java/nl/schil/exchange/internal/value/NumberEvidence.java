package nl.schil.exchange.internal.value;

import nl.schil.exchange.internal.model.DecimalMark;
import org.jspecify.annotations.Nullable;

/**
 * What the numbers of a file tell about its decimal mark: in {@code 12,5} and {@code 1.234,56} it can only be the
 * comma. A single mark before exactly three digits decides nothing.
 */
public final class NumberEvidence {
    private int comma;
    private int point;
    private boolean undecided;

    /** @param money amounts have at most two decimals, so {@code 1.234} is no riddle */
    public void add(String text, boolean money) {
        int lastComma = text.lastIndexOf(',');
        int lastPoint = text.lastIndexOf('.');
        if (lastComma < 0 && lastPoint < 0) {
            return;
        }
        int last = Math.max(lastComma, lastPoint);
        boolean both = lastComma >= 0 && lastPoint >= 0;
        boolean repeated = text.indexOf(text.charAt(last)) != last;
        int decimals = digitsAfter(text, last);
        if (!both && !repeated && decimals == 3) {
            undecided |= !money;
        } else if (last == lastComma ^ (!both && repeated)) {
            comma++;
        } else {
            point++;
        }
    }

    public DecimalMark mark(@Nullable DecimalMark told, DecimalMark otherwise) {
        if (told != null) {
            return told;
        }
        if (comma == point) {
            return otherwise;
        }
        return comma > point ? DecimalMark.COMMA : DecimalMark.POINT;
    }

    /** Whether the numbers leave no doubt about the mark. */
    public boolean certain() {
        return comma > 0 ^ point > 0;
    }

    public boolean ambiguous() {
        return undecided && !certain();
    }

    private static int digitsAfter(String text, int at) {
        int digits = 0;
        while (at + 1 + digits < text.length() && Character.isDigit(text.charAt(at + 1 + digits))) {
            digits++;
        }
        return digits;
    }
}
