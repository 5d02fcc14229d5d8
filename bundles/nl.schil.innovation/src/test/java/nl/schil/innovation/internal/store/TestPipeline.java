package nl.schil.innovation.internal.store;

import java.nio.file.Path;
import java.time.LocalDate;
import nl.schil.innovation.internal.model.Idea;
import nl.schil.kernel.security.Actor;
import nl.schil.store.testing.TestDatabase;

/** A database with the tables of this module. */
public final class TestPipeline implements AutoCloseable {
    public final TestDatabase database;
    public final SqlIdeas ideas;
    public final IdeaList list;
    public final SqlSettings settings;

    public TestPipeline(Path directory, LocalDate today) {
        database = TestDatabase.open(directory, today, "db/migration");
        InnovationTables tables = InnovationTables.present();
        ideas = new SqlIdeas(database, database.clock(), tables);
        list = new IdeaList(database, tables);
        settings = new SqlSettings(database, tables);
    }

    public Idea add(Idea idea) {
        return ideas.add(Actor.SYSTEM, idea);
    }

    @Override
    public void close() {
        database.close();
    }
}
