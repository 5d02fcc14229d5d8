package nl.schil.performance.internal.model;

import static nl.schil.performance.internal.model.Examples.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
    @ParameterizedTest
    @CsvSource({
        // anchor, rhythm, day, from, until
        "2026-01-31, MONTH,    2026-02-15, 2026-01-31, 2026-02-27",
        "2026-01-31, MONTH,    2026-02-28, 2026-02-28, 2026-03-30",
        "2026-01-31, MONTH,    2026-03-31, 2026-03-31, 2026-04-29",
        "2024-01-31, MONTH,    2024-02-29, 2024-02-29, 2024-03-30",
        "2024-02-29, YEAR,     2025-02-27, 2024-02-29, 2025-02-27",
        "2024-02-29, YEAR,     2025-02-28, 2025-02-28, 2026-02-27",
        "2024-02-29, YEAR,     2028-02-29, 2028-02-29, 2029-02-27",
        "2023-03-01, QUARTER,  2026-11-24, 2026-09-01, 2026-11-30",
        "2023-08-31, HALFYEAR, 2024-02-29, 2024-02-29, 2024-08-30",
        "2000-01-01, QUARTER,  2026-09-30, 2026-07-01, 2026-09-30",
        "2000-01-01, HALFYEAR, 1999-12-31, 1999-07-01, 1999-12-31",
        "2026-05-10, MONTH,    2026-05-09, 2026-04-10, 2026-05-09",
    })
    void the_period_around_a_day_is_counted_from_the_anchor(
            LocalDate anchor, Rhythm rhythm, LocalDate day, LocalDate from, LocalDate until) {
        assertThat(Span.containing(day, rhythm, anchor)).isEqualTo(new Span(from, until));
    }

    @Property
    void periods_follow_each_other_without_gap_or_overlap(
            @ForAll @IntRange(min = -20_000, max = 40_000) int anchor,
            @ForAll @IntRange(min = -20_000, max = 40_000) int at,
            @ForAll Rhythm rhythm) {
        LocalDate start = LocalDate.ofEpochDay(anchor);
        LocalDate day = LocalDate.ofEpochDay(at);
        Span span = Span.containing(day, rhythm, start);
        assertThat(span.from()).isBeforeOrEqualTo(day);
        assertThat(span.until()).isAfterOrEqualTo(day);
        Span next = Span.containing(span.until().plusDays(1), rhythm, start);
        assertThat(next.from()).isEqualTo(span.until().plusDays(1));
        assertThat(Span.containing(span.from(), rhythm, start)).isEqualTo(span);
        assertThat(Span.containing(span.until(), rhythm, start)).isEqualTo(span);
    }

    @org.junit.jupiter.api.Test
    void a_calendar_kpi_ignores_the_anchor() {
        assertThat(Examples.kpi("a", Rhythm.QUARTER, "1").period(day("2026-09-30"), day("2026-02-17")))
                .isEqualTo(Examples.quarter(2026, 3));
    }
}
