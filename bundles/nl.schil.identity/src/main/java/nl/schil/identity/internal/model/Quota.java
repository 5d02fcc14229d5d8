package nl.schil.identity.internal.model;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** So many times for one key within a window of time, and no more. Remembers a bounded number of keys. */
public final class Quota {
    private static final int KEYS = 10_000;

    private final int most;
    private final Duration window;
    private final Map<String, Taken> taken = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Taken> eldest) {
            return size() > KEYS;
        }
    };

    private record Taken(int count, Instant since) {}

    /**
     * @param most how many times within the window; at least 1
     * @param window begins with the first time
     */
    public Quota(int most, Duration window) {
        this.most = most;
        this.window = window;
    }

    /** Takes one; zero when it was there, otherwise the whole seconds until the next window. */
    public synchronized long take(String key, Instant now) {
        Taken known = taken.get(key);
        if (known == null || !now.isBefore(known.since().plus(window))) {
            taken.put(key, new Taken(1, now));
            return 0;
        }
        if (known.count() < most) {
            taken.put(key, new Taken(known.count() + 1, known.since()));
            return 0;
        }
        return Math.max(1, Duration.between(now, known.since().plus(window)).toSeconds());
    }
}
