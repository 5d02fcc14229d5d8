package nl.schil.performance.internal.application;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.schil.performance.internal.model.Anchoring;
import nl.schil.performance.internal.model.Kpi;
import nl.schil.performance.internal.model.Rhythm;
import nl.schil.performance.internal.model.Span;
import org.jspecify.annotations.Nullable;

/** A period as people write it: {@code 2026-Q1}, {@code 2026-03}, {@code 2026-H1}, {@code 2026}, or a day inside it. */
public final class PeriodText {
    private static final Pattern NAMED = Pattern.compile("(\\d{4})(?:[- ]?([QKH])([1-4])|-(\\d{2}))?");

    private PeriodText() {}

    /** The period of a KPI; null when the text is none, or names one of another length. */
    public static @Nullable Span of(String text, Kpi kpi, LocalDate anchor) {
        String trimmed = text.strip().toUpperCase(Locale.ROOT);
        Matcher named = NAMED.matcher(trimmed);
        try {
            if (!named.matches()) {
                return kpi.period(LocalDate.parse(trimmed), anchor);
            }
            return rhythm(named) == kpi.rhythm() && kpi.anchoring() == Anchoring.CALENDAR
                    ? kpi.period(LocalDate.of(Integer.parseInt(named.group(1)), month(named), 1), anchor)
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Rhythm rhythm(Matcher named) {
        if (named.group(2) != null) {
            return "H".equals(named.group(2)) ? Rhythm.HALFYEAR : Rhythm.QUARTER;
        }
        return named.group(4) == null ? Rhythm.YEAR : Rhythm.MONTH;
    }

    private static int month(Matcher named) {
        if (named.group(2) != null) {
            int number = Integer.parseInt(named.group(3));
            boolean half = "H".equals(named.group(2));
            return half ? number * 6 - 5 : number * 3 - 2;
        }
        return named.group(4) == null ? 1 : Integer.parseInt(named.group(4));
    }
}
