package nl.schil.identity.internal.model;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing: after some failures for one key every further failure doubles the time until the next attempt is
 * looked at, from one second to a quarter of an hour. An hour without failures forgets them. Remembers a bounded number
 * of keys.
 */
public final class Throttle {
    private static final int KEYS = 10_000;
    private static final long LONGEST_SECONDS = Duration.ofMinutes(15).toSeconds();
    private static final Duration FORGET = Duration.ofHours(1);

    private final int free;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > KEYS;
        }
    };

    private record Failures(int count, Instant last) {}

    /** @param free failures that have no consequence */
    public Throttle(int free) {
        this.free = free;
    }

    /** Whole seconds until an attempt for {@code key} is looked at; zero when it is looked at now. */
    public synchronized long wait(String key, Instant now) {
        Failures known = failures.get(key);
        if (known == null || known.count() < free || now.isAfter(known.last().plus(FORGET))) {
            return 0;
        }
        Instant until = known.last().plusSeconds(pause(known.count()));
        return now.isBefore(until) ? Math.max(1, Duration.between(now, until).toSeconds()) : 0;
    }

    public synchronized void failed(String key, Instant now) {
        Failures known = failures.get(key);
        boolean fresh = known == null || now.isAfter(known.last().plus(FORGET));
        failures.put(key, new Failures(fresh ? 1 : known.count() + 1, now));
    }

    public synchronized void succeeded(String key) {
        failures.remove(key);
    }

    private long pause(int count) {
        return Math.min(LONGEST_SECONDS, 1L << Math.min(count - free, 30));
    }
}
