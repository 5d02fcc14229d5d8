package nl.schil.exchange.internal.store;

import nl.schil.exchange.internal.model.Jobs;
import nl.schil.exchange.internal.model.Profiles;

/** Jobs for tests, whose tables are there already. */
public final class StoredJobs {
    private StoredJobs() {}

    public static Jobs open() {
        return new SqlJobs(() -> "003");
    }

    public static Profiles profiles() {
        return new SqlProfiles(() -> "003");
    }
}
