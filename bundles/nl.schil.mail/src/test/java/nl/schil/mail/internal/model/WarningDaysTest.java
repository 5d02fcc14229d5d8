package nl.schil.mail.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarningDaysTest {
    private static final WarningDays DAYS = new WarningDays(
            Map.of("OBLIGATION", List.of(14, 3)), Map.of("G", List.of(180, 90, 30), "B", List.of(60)), List.of(90, 30));

    @ParameterizedTest
    @CsvSource({
        "END,G,181,",
        "END,G,180,180",
        "END,G,91,180",
        "END,G,90,90",
        "END,G,0,30",
        "END,G,-1,-1",
        "END,B,90,",
        "END,B,60,60",
        "END,S,91,",
        "END,S,90,90",
        "END,,30,30",
        "OBLIGATION,G,15,",
        "OBLIGATION,G,14,14",
        "OBLIGATION,,2,3"
    })
    void the_fewest_days_that_are_reached_are_the_warning(String kind, String tier, long left, Integer warning) {
        assertThat(DAYS.due(kind, tier, left))
                .isEqualTo(warning == null ? OptionalInt.empty() : OptionalInt.of(warning));
    }

    @Test
    void the_longest_of_all_says_how_far_to_look() {
        assertThat(DAYS.longest()).isEqualTo(180);
        assertThat(new WarningDays(Map.of(), Map.of(), List.of()).longest()).isZero();
    }

    @Test
    void preferences_that_are_absent_or_strange_are_the_default() {
        assertThat(Wish.of(Map.of())).isEqualTo(new Wish(Wish.Rhythm.DAILY, false, "nl"));
        assertThat(Wish.of(Map.of("mail.rhythm", "\"SOMETIMES\"", "locale", "\"de\"")))
                .isEqualTo(new Wish(Wish.Rhythm.DAILY, false, "nl"));
        assertThat(Wish.of(Map.of("mail.rhythm", "\"WEEKLY\"", "mail.overdueOnly", "true", "locale", "\"en\"")))
                .isEqualTo(new Wish(Wish.Rhythm.WEEKLY, true, "en"));
    }

    @Test
    void pauses_double_up_to_two_hours_and_end_after_two_days() {
        assertThat(Patience.pause(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Patience.pause(2)).isEqualTo(Duration.ofMinutes(2));
        assertThat(Patience.pause(7)).isEqualTo(Duration.ofMinutes(64));
        assertThat(Patience.pause(8)).isEqualTo(Duration.ofHours(2));
        assertThat(Patience.pause(1_000)).isEqualTo(Duration.ofHours(2));
        Instant queued = Instant.parse("2026-11-24T07:00:00Z");
        assertThat(Patience.ended(queued, queued.plus(Duration.ofHours(48)).minusMillis(1)))
                .isFalse();
        assertThat(Patience.ended(queued, queued.plus(Duration.ofHours(48)))).isTrue();
    }
}
