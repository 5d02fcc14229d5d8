package nl.schil.market.internal.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import nl.schil.market.internal.model.Stale;
import nl.schil.market.internal.model.Strategy;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Strategies for suppliers in the database. */
@Component(service = SqlStrategies.class)
public final class SqlStrategies {
    private final Database database;

    /** @param schema so that the tables are there */
    @Activate
    public SqlStrategies(
            @Reference Database database, @Reference(target = "(schil.bundle=nl.schil.market)") Schema schema) {
        this(database);
    }

    /** For use outside the framework. */
    public SqlStrategies(Database database) {
        this.database = database;
    }

    /** The strategies for a supplier in these organisations, the newest first. */
    public List<Strategy> of(OrganisationScope scope, String supplier) {
        Sql sql = new Sql()
                .add("SELECT * FROM market_strategy WHERE supplier_id = ?", supplier)
                .add("AND " + scope.condition("organisation"), scope.arguments())
                .add("ORDER BY agreed_on DESC, id DESC");
        return database.read(reading -> reading.list(sql.text(), SqlStrategies::strategy, sql.arguments()));
    }

    /** All strategies of these organisations, the newest first. */
    public List<Strategy> all(Reading reading, OrganisationScope scope) {
        Sql sql = new Sql()
                .add("SELECT * FROM market_strategy WHERE " + scope.condition("organisation"), scope.arguments())
                .add("ORDER BY agreed_on DESC, id DESC");
        return reading.list(sql.text(), SqlStrategies::strategy, sql.arguments());
    }

    public Optional<Strategy> find(OrganisationScope scope, String id) {
        Sql sql = new Sql()
                .add("SELECT * FROM market_strategy WHERE id = ?", id)
                .add("AND " + scope.condition("organisation"), scope.arguments());
        return database.read(reading -> reading.one(sql.text(), SqlStrategies::strategy, sql.arguments()));
    }

    private static Strategy strategy(ResultSet row) throws SQLException {
        String attractiveness = row.getString("attractiveness");
        return new Strategy(
                row.getString("id"),
                row.getString("organisation"),
                row.getLong("version"),
                row.getString("supplier_id"),
                Columns.day(row, "agreed_on"),
                Columns.day(row, "valid_until"),
                row.getString("aim"),
                row.getString("steps"),
                row.getString("evaluation_id"),
                attractiveness == null ? null : new BigDecimal(attractiveness),
                row.getString("author"),
                Columns.date(row, "withdrawn_on"));
    }

    public Strategy create(Actor actor, Strategy strategy) {
        return database.write(actor, "record a supplier strategy", writing -> create(writing, strategy));
    }

    /** The same within a transaction. */
    public Strategy create(Writing writing, Strategy one) {
        BigDecimal attractiveness = one.attractiveness();
        writing.execute(
                "INSERT INTO market_strategy (id, organisation, version, supplier_id, agreed_on, valid_until, aim, steps,"
                        + " evaluation_id, attractiveness, author) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)",
                one.id(),
                one.organisation(),
                one.supplier(),
                one.agreedOn(),
                one.validUntil(),
                one.aim(),
                one.steps(),
                one.evaluation(),
                attractiveness == null ? null : attractiveness.toPlainString(),
                one.author());
        writing.audit(new Audit(
                "market.record-strategy", "market-strategy", one.id(), one.organisation(), null, one.toString(), null));
        return one;
    }

    /** Replaces a strategy that still has its version; otherwise it is stale. */
    public Strategy replace(Actor actor, Strategy before, Strategy after) {
        return database.write(actor, "change a supplier strategy", writing -> {
            int changed = writing.execute(
                    "UPDATE market_strategy SET version = version + 1, agreed_on = ?, valid_until = ?, aim = ?, steps = ?,"
                            + " author = ?, withdrawn_on = ? WHERE id = ? AND version = ?",
                    after.agreedOn(),
                    after.validUntil(),
                    after.aim(),
                    after.steps(),
                    after.author(),
                    after.withdrawnOn(),
                    before.id(),
                    before.version());
            if (changed == 0) {
                throw new Stale();
            }
            writing.audit(new Audit(
                    "market.change-strategy",
                    "market-strategy",
                    before.id(),
                    before.organisation(),
                    before.toString(),
                    after.toString(),
                    null));
            return writing.one("SELECT * FROM market_strategy WHERE id = ?", SqlStrategies::strategy, before.id())
                    .orElseThrow();
        });
    }
}
