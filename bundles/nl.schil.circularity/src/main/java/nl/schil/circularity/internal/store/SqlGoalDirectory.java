package nl.schil.circularity.internal.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.kernel.directory.GoalDirectory;
import nl.schil.kernel.directory.GoalRef;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Goals as other modules look them up. */
@Component(service = GoalDirectory.class)
public final class SqlGoalDirectory implements GoalDirectory {
    private final SqlGoals goals;
    private final Database database;

    @Activate
    public SqlGoalDirectory(@Reference SqlGoals goals, @Reference Database database) {
        this.goals = goals;
        this.database = database;
    }

    @Override
    public Map<String, GoalRef> find(Collection<String> ids) {
        Map<String, GoalRef> found = new HashMap<>();
        goals.find(ids).forEach(goal -> found.put(goal.id(), ref(goal)));
        return found;
    }

    @Override
    public Map<String, GoalRef> resolve(String organisation, Collection<String> titles) {
        Map<String, GoalRef> found = new HashMap<>();
        database.read(reading -> SqlGoals.titled(reading, organisation, titles))
                .forEach(goal -> found.put(goal.title(), ref(goal)));
        return found;
    }

    @Override
    public List<GoalRef> search(String text, OrganisationScope organisations, int limit) {
        String words = text.strip().toLowerCase(Locale.ROOT);
        return database.read(reading -> SqlGoals.all(reading, organisations)).stream()
                .filter(goal -> goal.title().toLowerCase(Locale.ROOT).contains(words))
                .limit(limit)
                .map(SqlGoalDirectory::ref)
                .toList();
    }

    private static GoalRef ref(Goal goal) {
        return new GoalRef(goal.id(), goal.title(), goal.organisation(), goal.since(), goal.endedOn());
    }
}
