package nl.schil.identity.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private static final Instant NOW = Instant.parse("2026-06-15T10:00:00Z");
    private final Throttle throttle = new Throttle(3);

    @Test
    void theFirstFailuresAreFree() {
        fail(2);
        assertThat(throttle.wait("a", NOW)).isZero();
    }

    @Test
    void everyFurtherFailureDoublesTheWait() {
        fail(3);
        assertThat(throttle.wait("a", NOW)).isEqualTo(1);
        fail(3);
        assertThat(throttle.wait("a", NOW)).isEqualTo(8);
        assertThat(throttle.wait("a", NOW.plusSeconds(8))).isZero();
    }

    @Test
    void theWaitIsAtMostAQuarterOfAnHour() {
        fail(200);
        assertThat(throttle.wait("a", NOW)).isEqualTo(Duration.ofMinutes(15).toSeconds());
    }

    @Test
    void anotherKeyIsNotConcerned() {
        fail(10);
        assertThat(throttle.wait("b", NOW)).isZero();
    }

    @Test
    void successAndTimeForgetFailures() {
        fail(10);
        assertThat(throttle.wait("a", NOW.plus(Duration.ofHours(2)))).isZero();
        throttle.succeeded("a");
        assertThat(throttle.wait("a", NOW)).isZero();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("a", NOW);
        }
    }
}
