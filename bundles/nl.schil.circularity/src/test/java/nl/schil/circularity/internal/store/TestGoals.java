package nl.schil.circularity.internal.store;

import java.nio.file.Path;
import java.time.LocalDate;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.kernel.security.Actor;
import nl.schil.store.testing.TestDatabase;

/** A database with the tables of this module. */
public final class TestGoals implements AutoCloseable {
    public final TestDatabase database;
    public final SqlGoals goals;

    public TestGoals(Path directory, LocalDate today) {
        database = TestDatabase.open(directory, today, "db/migration");
        goals = new SqlGoals(database, database.clock(), CircularityTables.present());
    }

    public Goal add(Goal goal) {
        return goals.keep(Actor.SYSTEM, null, goal)
                .orElseThrow(violations -> new IllegalStateException(violations.toString()));
    }

    @Override
    public void close() {
        database.close();
    }
}
