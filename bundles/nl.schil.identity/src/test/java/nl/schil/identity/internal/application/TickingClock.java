package nl.schil.identity.internal.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import nl.schil.store.testing.TestDatabase;

/** A clock that a test moves on. */
final class TickingClock extends Clock {
    private Instant now = Instant.parse("2026-06-15T10:00:00Z");

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
        return TestDatabase.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
