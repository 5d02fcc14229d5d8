package nl.schil.mail.internal.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that a test moves. */
public final class MovingClock extends Clock {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private Instant now;

    public MovingClock(LocalDate day) {
        now = noon(day);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    public void to(LocalDate day) {
        now = noon(day);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
