package nl.schil.development.internal.chain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.schil.kernel.directory.ChainDirectory;
import nl.schil.kernel.store.Chunks;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** When somebody last looked behind suppliers for the goals of another module. */
@Component(service = ChainDirectory.class)
public final class SqlChainDirectory implements ChainDirectory {
    private final Database database;

    /** @param chain so that the tables are there */
    @Activate
    public SqlChainDirectory(@Reference Database database, @Reference SqlChain chain) {
        this.database = database;
    }

    @Override
    public Map<String, LocalDate> established(Collection<String> goals, LocalDate asOf) {
        Map<String, LocalDate> found = new HashMap<>();
        database.read(reading -> {
            Chunks.each(goals, part -> {
                Sql sql = new Sql()
                        .add("SELECT g.goal_id, MAX(l.established_on) AS looked_on FROM development_chain_goal g"
                                + " JOIN development_chain_link l ON l.goal_id = g.id")
                        .in("WHERE", "g.goal_id", part)
                        .add("AND g.since <= ? AND (g.ended_on IS NULL OR g.ended_on >= ?)", asOf, asOf)
                        .add("AND l.established_on <= ? AND (l.ended_on IS NULL OR l.ended_on >= ?)", asOf, asOf)
                        .add("GROUP BY g.goal_id");
                reading.list(
                                sql.text(),
                                row -> Map.entry(row.getString("goal_id"), LocalDate.parse(row.getString("looked_on"))),
                                sql.arguments())
                        .forEach(one -> found.put(one.getKey(), one.getValue()));
            });
            return found;
        });
        return found;
    }
}
