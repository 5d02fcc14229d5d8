package nl.schil.circularity.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.model.Indicator;
import nl.schil.circularity.internal.model.Stale;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Chunks;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Goals in SQL. */
@Component(service = SqlGoals.class)
public final class SqlGoals {
    private final Database database;
    private final Clock clock;

    /** @param tables so that they are there */
    @Activate
    public SqlGoals(@Reference Database database, @Reference Clock clock, @Reference CircularityTables tables) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<Goal> find(OrganisationScope scope, String id) {
        Sql sql = new Sql()
                .add("SELECT * FROM circularity_goal WHERE id = ?", id)
                .add("AND " + scope.condition("organisation"), scope.arguments());
        return database.read(reading -> list(reading, sql)).stream().findFirst();
    }

    /** Goals by id, also those that have ended; ids that nothing has are absent. */
    public List<Goal> find(Collection<String> ids) {
        return database.read(reading -> {
            List<Goal> goals = new ArrayList<>();
            Chunks.each(
                    ids,
                    part -> goals.addAll(list(
                            reading,
                            new Sql().add("SELECT * FROM circularity_goal").in("WHERE", "id", part))));
            return goals;
        });
    }

    /** The goals of these organisations that hold on a day, by organisation and title. */
    public List<Goal> holding(OrganisationScope scope, LocalDate asOf) {
        return database.read(reading -> holding(reading, scope, asOf));
    }

    /** The same within a question. */
    public static List<Goal> holding(Reading reading, OrganisationScope scope, LocalDate asOf) {
        return list(
                reading,
                new Sql()
                        .add(
                                "SELECT * FROM circularity_goal WHERE " + scope.condition("organisation"),
                                scope.arguments())
                        .add("AND since <= ? AND (ended_on IS NULL OR ended_on >= ?)", asOf, asOf)
                        .add("ORDER BY organisation, title"));
    }

    /** All goals of these organisations, by organisation and title. */
    public static List<Goal> all(Reading reading, OrganisationScope scope) {
        return list(
                reading,
                new Sql()
                        .add(
                                "SELECT * FROM circularity_goal WHERE " + scope.condition("organisation"),
                                scope.arguments())
                        .add("ORDER BY organisation, title"));
    }

    /** The goal of an organisation with this title. */
    public static Optional<Goal> titled(Reading reading, String organisation, String title) {
        return titled(reading, organisation, List.of(title)).stream().findFirst();
    }

    /** Those with these titles. */
    static List<Goal> titled(Reading reading, String organisation, Collection<String> titles) {
        List<Goal> goals = new ArrayList<>();
        Chunks.each(titles, part -> {
            Sql sql = new Sql().add("SELECT * FROM circularity_goal WHERE organisation = ?", organisation);
            goals.addAll(list(reading, sql.in("AND", "title", part)));
        });
        return goals;
    }

    private static List<Goal> list(Reading reading, Sql sql) {
        List<Goal> bare = reading.list(sql.text(), SqlGoals::goal, sql.arguments());
        Map<String, List<Goal.YearValue>> milestones = new HashMap<>();
        Chunks.each(bare.stream().map(Goal::id).toList(), part -> {
            Sql of = new Sql()
                    .add("SELECT * FROM circularity_milestone")
                    .in("WHERE", "goal_id", part)
                    .add("ORDER BY goal_id, year");
            reading.list(of.text(), row -> Map.entry(row.getString("goal_id"), milestone(row)), of.arguments())
                    .forEach(one -> milestones
                            .computeIfAbsent(one.getKey(), id -> new ArrayList<>())
                            .add(one.getValue()));
        });
        return bare.stream()
                .map(goal -> goal.withMilestones(milestones.getOrDefault(goal.id(), List.of())))
                .toList();
    }

    private static Goal.YearValue milestone(ResultSet row) throws SQLException {
        return new Goal.YearValue(row.getInt("year"), Columns.decimal(row, "value"));
    }

    private static Goal goal(ResultSet row) throws SQLException {
        return new Goal(
                row.getString("id"),
                row.getString("organisation"),
                row.getLong("version"),
                row.getString("title"),
                row.getString("scope"),
                Indicator.valueOf(row.getString("indicator")),
                row.getString("unit"),
                new Goal.Baseline(
                        row.getInt("baseline_year"),
                        Columns.decimal(row, "baseline_value"),
                        row.getString("baseline_source")),
                new Goal.YearValue(row.getInt("target_year"), Columns.decimal(row, "target_value")),
                List.of(),
                new Goal.Method(row.getString("method"), row.getString("method_version")),
                new Goal.Owner(row.getString("owner"), row.getString("mandate")),
                row.getInt("chain_impact") == 1,
                Columns.day(row, "since"),
                Columns.date(row, "ended_on"));
    }

    /** Adds a goal, or replaces the one that has its version; refused when the organisation has another with its title. */
    public Result<Goal> keep(Actor actor, @Nullable Goal before, Goal goal) {
        return database.write(actor, "keep a circularity goal", writing -> keep(writing, actor, before, goal));
    }

    /** The same within a transaction. */
    public Result<Goal> keep(Writing writing, Actor actor, @Nullable Goal before, Goal goal) {
        if (titled(writing, goal.organisation(), goal.title())
                .filter(one -> !one.id().equals(goal.id()))
                .isPresent()) {
            return Result.refused(Violation.of("title", goal.title(), "circularity.goal.title.taken"));
        }
        if (before == null) {
            writing.execute(GoalColumns.INSERT, GoalColumns.values(goal, LocalDate.now(clock), actor.id(), true));
        } else if (writing.execute(
                        GoalColumns.UPDATE, GoalColumns.values(goal, LocalDate.now(clock), actor.id(), false))
                == 0) {
            throw new Stale();
        }
        writing.execute("DELETE FROM circularity_milestone WHERE goal_id = ?", goal.id());
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Goal.YearValue one : goal.milestones()) {
            rows.add(new @Nullable Object[] {goal.id(), one.year(), one.value().toPlainString()});
        }
        if (!rows.isEmpty()) {
            writing.batch("INSERT INTO circularity_milestone (goal_id, year, value) VALUES (?, ?, ?)", rows);
        }
        writing.audit(new Audit(
                before == null ? "circularity.set-goal" : "circularity.change-goal",
                "circularity-goal",
                goal.id(),
                goal.organisation(),
                before == null ? null : before.toString(),
                goal.toString(),
                null));
        return Result.accepted(
                titled(writing, goal.organisation(), goal.title()).orElseThrow());
    }
}
