package nl.schil.exchange.internal.value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.schil.exchange.internal.model.DateOrder;
import org.jspecify.annotations.Nullable;

/**
 * What the dates of a file tell about the order of day and month: 31/1/2026 can only be day first. The order is
 * ambiguous when dates such as 3/4/2026 occur and no date decides, or dates decide both ways.
 */
public final class DateEvidence {
    private final Set<String> formats = new LinkedHashSet<>();
    private boolean dayFirst;
    private boolean monthFirst;
    private boolean undecided;

    public void add(String text) {
        int[] parts = new int[3];
        DateShape shape = DateShape.of(text, parts);
        if (shape == DateShape.DAY_OR_MONTH_FIRST) {
            dayFirst |= parts[0] > 12 && parts[0] <= 31;
            monthFirst |= parts[1] > 12 && parts[1] <= 31;
            undecided |= parts[0] <= 12 && parts[1] <= 12 && parts[0] != parts[1];
            int separator = parts[0] > 9 ? 2 : 1;
            formats.add("#" + (text.charAt(0) == '0' ? text.charAt(2) : text.charAt(separator)));
        } else if (shape != DateShape.NONE) {
            formats.add(shape.pattern());
        }
    }

    public DateOrder order(@Nullable DateOrder told) {
        if (told != null) {
            return told;
        }
        return monthFirst && !dayFirst ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
    }

    public boolean ambiguous() {
        return dayFirst && monthFirst || undecided && !dayFirst && !monthFirst;
    }

    /** Whether more dates could still decide. */
    public boolean wantsMore() {
        return undecided && !dayFirst && !monthFirst;
    }

    /** The ways of writing seen, for example {@code d/M/yyyy}. */
    public List<String> formats(DateOrder order) {
        List<String> result = new ArrayList<>();
        for (String format : formats) {
            boolean numbers = format.charAt(0) == '#';
            String pattern = order == DateOrder.DAY_FIRST ? "d-M-yyyy" : "M-d-yyyy";
            result.add(numbers ? pattern.replace('-', format.charAt(1)) : format);
        }
        return result;
    }
}
