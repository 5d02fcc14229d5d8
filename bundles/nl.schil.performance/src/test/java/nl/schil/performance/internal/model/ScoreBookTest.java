package nl.schil.performance.internal.model;

import static nl.schil.performance.internal.model.Examples.day;
import static nl.schil.performance.internal.model.Examples.quarter;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScoreBookTest {
    private static final Kpi QUARTERLY = Examples.kpi("a", Rhythm.QUARTER, "1");

    private static ScoreBook ending(String ends) {
        Scorecard card = new Scorecard(
                "1", "org-a", 1, "n", "t", "s", null, "s", day("2026-02-10"), day(ends), day("2026-02-10"), null);
        return new ScoreBook(card, List.of(QUARTERLY), List.of());
    }

    @Test
    void the_first_and_the_last_period_are_those_around_the_first_and_the_last_day() {
        ScoreBook book = ending("2026-08-15");
        assertThat(book.last(QUARTERLY, day("2026-03-31"))).isNull();
        assertThat(book.last(QUARTERLY, day("2026-04-01"))).isEqualTo(quarter(2026, 1));
        assertThat(book.last(QUARTERLY, day("2026-10-01"))).isEqualTo(quarter(2026, 3));
        assertThat(book.last(QUARTERLY, day("2030-01-01"))).isEqualTo(quarter(2026, 3));
        assertThat(book.periods(QUARTERLY, day("2030-01-01"), 10))
                .containsExactly(quarter(2026, 1), quarter(2026, 2), quarter(2026, 3));
        assertThat(book.periods(QUARTERLY, day("2030-01-01"), 2)).containsExactly(quarter(2026, 2), quarter(2026, 3));
    }

    @Test
    void only_whole_periods_within_its_days_are_measured() {
        ScoreBook book = ending("2026-08-15");
        assertThat(book.measures(QUARTERLY, quarter(2026, 1))).isTrue();
        assertThat(book.measures(QUARTERLY, quarter(2025, 4))).isFalse();
        assertThat(book.measures(QUARTERLY, quarter(2026, 4))).isFalse();
        assertThat(book.measures(QUARTERLY, new Span(day("2026-04-01"), day("2026-04-30"))))
                .isFalse();
    }

    @Property(tries = 200)
    void the_score_only_changes_on_its_turns(
            @ForAll @IntRange(min = 0, max = 100_000) int seed, @ForAll @IntRange(min = -50, max = 3000) int days) {
        Random dice = new Random(seed);
        LocalDate starts = day("2024-01-01").plusDays(dice.nextInt(400));
        Scorecard card = new Scorecard(
                "1",
                "org-a",
                1,
                "n",
                "t",
                "s",
                null,
                "s",
                starts,
                dice.nextBoolean() ? null : starts.plusDays(dice.nextInt(900)),
                starts.minusDays(dice.nextInt(40)),
                null);
        List<Kpi> kpis = Examples.mixed();
        ScoreBook book = new ScoreBook(
                card,
                kpis,
                Examples.random(dice, card, kpis).stream()
                        .filter(m -> book(card, kpis).measures(kpi(kpis, m), m.period()))
                        .toList());
        LocalDate asOf = starts.plusDays(days);
        SortedSet<LocalDate> turns = book.turns();
        SortedSet<LocalDate> before = turns.headSet(asOf.plusDays(1));
        LocalDate turn = before.isEmpty() ? turns.first() : before.last();
        assertThat(figures(book.score(asOf))).isEqualTo(figures(book.score(turn)));
    }

    private static ScoreBook book(Scorecard card, List<Kpi> kpis) {
        return new ScoreBook(card, kpis, List.of());
    }

    private static Kpi kpi(List<Kpi> kpis, Measurement m) {
        return kpis.stream().filter(k -> k.code().equals(m.kpi())).findFirst().orElseThrow();
    }

    private static String figures(Score score) {
        return score.value() + " " + score.coverage() + " "
                + score.lines().stream().map(Line::state).toList();
    }
}
