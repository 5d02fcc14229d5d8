package nl.schil.performance.internal.model;

import static nl.schil.performance.internal.model.Examples.day;
import static nl.schil.performance.internal.model.Examples.kpi;
import static nl.schil.performance.internal.model.Examples.number;
import static nl.schil.performance.internal.model.Examples.quarter;
import static nl.schil.performance.internal.model.Examples.value;
import static nl.schil.performance.internal.model.Examples.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {
    private static ScoreBook book(String weight, String other) {
        return new ScoreBook(
                Examples.card("1", "t", day("2026-01-01")),
                List.of(kpi("op_tijd", Rhythm.QUARTER, weight), kpi("retour", Rhythm.QUARTER, other)),
                List.of(
                        value("op_tijd", quarter(2026, 1), "92"),
                        without("op_tijd", quarter(2026, 2), Answer.NO_DATA),
                        value("op_tijd", quarter(2026, 3), "96")));
    }

    @Test
    void half_of_the_weight_measured_gives_a_score_with_its_coverage() {
        Score third = book("1", "1").score(day("2026-10-01"));
        assertThat(third.coverage()).isEqualByComparingTo("0.5");
        assertThat(third.value()).isEqualByComparingTo("96");
        assertThat(third.confidence()).isEqualTo(Confidence.MODERATE);
        assertThat(third.missing()).isEqualTo(1);
    }

    @Test
    void less_than_half_gives_none() {
        Score third = book("0.49", "0.51").score(day("2026-10-01"));
        assertThat(third.coverage()).isEqualByComparingTo("0.49");
        assertThat(third.value()).isNull();
        assertThat(third.band()).isNull();
        assertThat(third.confidence()).isEqualTo(Confidence.TOO_LOW);
    }

    @Test
    void no_data_is_neither_zero_nor_the_value_of_before() {
        Score second = book("1", "1").score(day("2026-07-01"));
        assertThat(second.coverage()).isEqualByComparingTo("0");
        assertThat(second.value()).isNull();
        assertThat(second.lines().get(0).state()).isEqualTo(Line.State.NO_DATA);
        assertThat(second.lines().get(1).state()).isEqualTo(Line.State.MISSING);
        assertThat(second.missing()).isEqualTo(1);
    }

    @Test
    void a_period_counts_from_the_day_after_its_last_day() {
        assertThat(book("1", "1").score(day("2026-03-31")).lines())
                .extracting(Line::state)
                .containsOnly(Line.State.NOT_DUE);
        assertThat(book("1", "1").score(day("2026-03-31")).coverage()).isNull();
        assertThat(book("1", "1").score(day("2026-04-01")).value()).isEqualByComparingTo("92");
    }

    @Test
    void what_is_not_applicable_leaves_the_denominator() {
        ScoreBook book = new ScoreBook(
                Examples.card("1", "t", day("2026-01-01")),
                List.of(kpi("a", Rhythm.QUARTER, "1"), kpi("b", Rhythm.QUARTER, "9")),
                List.of(value("a", quarter(2026, 1), "40"), without("b", quarter(2026, 1), Answer.NOT_APPLICABLE)));
        Score score = book.score(day("2026-04-01"));
        assertThat(score.coverage()).isEqualByComparingTo("1");
        assertThat(score.value()).isEqualByComparingTo("40");
        assertThat(score.band()).isEqualTo(Band.IMPROVE);
    }

    @Test
    void weights_and_contributions_add_up_to_the_score() {
        ScoreBook book = new ScoreBook(
                Examples.card("1", "t", day("2026-01-01")),
                List.of(kpi("a", Rhythm.QUARTER, "1"), kpi("b", Rhythm.QUARTER, "3")),
                List.of(value("a", quarter(2026, 1), "40"), value("b", quarter(2026, 1), "80")));
        Score score = book.score(day("2026-04-01"));
        assertThat(score.value()).isEqualByComparingTo("70");
        assertThat(score.lines().stream().map(score::contribution).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(score.value());
    }

    @ParameterizedTest
    @CsvSource({
        "0, INADEQUATE",
        "29.99, INADEQUATE",
        "30, IMPROVE",
        "49.99, IMPROVE",
        "50, APPROACHING",
        "79.99, APPROACHING",
        "80, GOOD",
        "100, GOOD",
    })
    void bands_begin_at_their_lower_edge(String score, Band band) {
        assertThat(Band.of(number(score))).isEqualTo(band);
    }
}
