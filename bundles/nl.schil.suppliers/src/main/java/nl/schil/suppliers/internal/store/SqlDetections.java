package nl.schil.suppliers.internal.store;

import java.time.Instant;
import java.util.Optional;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import nl.schil.suppliers.internal.model.Detection;

/** Searches for duplicates that ended. */
public final class SqlDetections {
    private SqlDetections() {}

    public static void insert(Writing writing, Detection detection, String actor) {
        writing.execute(
                "INSERT INTO suppliers_detection (id, state, suppliers, compared, found, started_at, ended_at, started_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                detection.id(),
                detection.state(),
                detection.suppliers(),
                detection.compared(),
                detection.found(),
                detection.startedAt(),
                detection.endedAt(),
                actor);
    }

    public static Optional<Detection> latest(Reading reading) {
        return reading.one(
                "SELECT id, state, suppliers, compared, found, started_at, ended_at FROM suppliers_detection"
                        + " ORDER BY id DESC LIMIT 1",
                row -> new Detection(
                        row.getString("id"),
                        Detection.State.valueOf(row.getString("state")),
                        1,
                        row.getLong("suppliers"),
                        row.getLong("compared"),
                        row.getLong("found"),
                        Instant.parse(row.getString("started_at")),
                        Instant.parse(row.getString("ended_at"))));
    }
}
