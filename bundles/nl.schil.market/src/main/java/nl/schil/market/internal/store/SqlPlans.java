package nl.schil.market.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import nl.schil.market.internal.model.Plan;
import nl.schil.market.internal.model.Stale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Plans of categories in the database. */
@Component(service = SqlPlans.class)
public final class SqlPlans {
    private final Database database;

    /** @param schema so that the tables are there */
    @Activate
    public SqlPlans(@Reference Database database, @Reference(target = "(schil.bundle=nl.schil.market)") Schema schema) {
        this(database);
    }

    /** For use outside the framework. */
    public SqlPlans(Database database) {
        this.database = database;
    }

    /** The plans of a category, the newest first. */
    public List<Plan> of(String category) {
        return database.read(reading -> of(reading, category));
    }

    /** The same within a transaction. */
    public List<Plan> of(Reading reading, String category) {
        return reading.list(
                "SELECT * FROM market_plan WHERE category_id = ? ORDER BY number DESC", SqlPlans::plan, category);
    }

    /** All plans of these organisations by category id. */
    public Map<String, List<Plan>> all(Reading reading, OrganisationScope scope) {
        Sql sql = new Sql()
                .add("SELECT * FROM market_plan WHERE " + scope.condition("organisation"), scope.arguments())
                .add("ORDER BY category_id, number DESC");
        return reading.list(sql.text(), SqlPlans::plan, sql.arguments()).stream()
                .collect(Collectors.groupingBy(Plan::category));
    }

    public Optional<Plan> find(OrganisationScope scope, String id) {
        Sql sql = new Sql()
                .add("SELECT * FROM market_plan WHERE id = ?", id)
                .add("AND " + scope.condition("organisation"), scope.arguments());
        return database.read(reading -> reading.one(sql.text(), SqlPlans::plan, sql.arguments()));
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                row.getString("id"),
                row.getString("category_id"),
                row.getString("organisation"),
                row.getLong("version"),
                row.getInt("number"),
                row.getString("title"),
                row.getString("goals"),
                row.getString("strategy"),
                row.getString("suppliers"),
                Columns.day(row, "valid_from"),
                Columns.day(row, "valid_until"),
                row.getString("author"),
                Columns.date(row, "submitted_on"),
                row.getString("returned_why"),
                Columns.date(row, "approved_on"),
                row.getString("approved_by"));
    }

    public Plan create(Actor actor, Plan plan) {
        return database.write(actor, "write a category plan", writing -> create(writing, plan));
    }

    /** The same within a transaction. */
    public Plan create(Writing writing, Plan plan) {
        writing.execute(
                "INSERT INTO market_plan (id, category_id, organisation, version, number, title, goals, strategy, suppliers,"
                        + " valid_from, valid_until, author, submitted_on, returned_why, approved_on, approved_by)"
                        + " VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                plan.id(),
                plan.category(),
                plan.organisation(),
                plan.number(),
                plan.title(),
                plan.goals(),
                plan.strategy(),
                plan.suppliers(),
                plan.validFrom(),
                plan.validUntil(),
                plan.author(),
                plan.submittedOn(),
                plan.returnedWhy(),
                plan.approvedOn(),
                plan.approvedBy());
        writing.audit(new Audit(
                "market.write-plan", "market-plan", plan.id(), plan.organisation(), null, plan.toString(), null));
        return plan;
    }

    /** Replaces a plan that still has its version; otherwise it is stale. */
    public Plan replace(Actor actor, String verb, Plan before, Plan after) {
        return database.write(actor, "change a category plan", writing -> {
            int changed = writing.execute(
                    "UPDATE market_plan SET version = version + 1, title = ?, goals = ?, strategy = ?, suppliers = ?,"
                            + " valid_from = ?, valid_until = ?, author = ?, submitted_on = ?, returned_why = ?,"
                            + " approved_on = ?, approved_by = ? WHERE id = ? AND version = ?",
                    after.title(),
                    after.goals(),
                    after.strategy(),
                    after.suppliers(),
                    after.validFrom(),
                    after.validUntil(),
                    after.author(),
                    after.submittedOn(),
                    after.returnedWhy(),
                    after.approvedOn(),
                    after.approvedBy(),
                    before.id(),
                    before.version());
            if (changed == 0) {
                throw new Stale();
            }
            writing.audit(new Audit(
                    verb,
                    "market-plan",
                    before.id(),
                    before.organisation(),
                    before.toString(),
                    after.toString(),
                    null));
            return writing.one("SELECT * FROM market_plan WHERE id = ?", SqlPlans::plan, before.id())
                    .orElseThrow();
        });
    }
}
