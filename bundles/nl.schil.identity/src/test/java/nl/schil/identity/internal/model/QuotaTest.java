package nl.schil.identity.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class QuotaTest {
    private static final Instant NOW = Instant.parse("2026-06-15T10:00:00Z");
    private final Quota quota = new Quota(2, Duration.ofMinutes(1));

    @Test
    void thereAreSoManyWithinAWindowAndNoMore() {
        assertThat(quota.take("a", NOW)).isZero();
        assertThat(quota.take("a", NOW.plusSeconds(10))).isZero();
        assertThat(quota.take("a", NOW.plusSeconds(20))).isEqualTo(40);
        assertThat(quota.take("b", NOW.plusSeconds(20))).isZero();
    }

    @Test
    void theNextWindowBeginsAnew() {
        quota.take("a", NOW);
        quota.take("a", NOW);
        assertThat(quota.take("a", NOW.plusSeconds(60))).isZero();
        assertThat(quota.take("a", NOW.plusSeconds(61))).isZero();
        assertThat(quota.take("a", NOW.plusSeconds(62))).isEqualTo(58);
    }
}
