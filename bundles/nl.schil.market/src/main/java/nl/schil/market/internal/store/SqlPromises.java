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
import nl.schil.market.internal.model.Promise;
import nl.schil.market.internal.model.Stale;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Promises in the database, with what was promised before. */
@Component(service = SqlPromises.class)
public final class SqlPromises {
    private static final String CONTENT =
            "title, kind, way, unit, money, amount, base, source, promised_on, due_on, written_on, written_by, why, withdrawn_on";

    private final Database database;

    /** @param schema so that the tables are there */
    @Activate
    public SqlPromises(
            @Reference Database database, @Reference(target = "(schil.bundle=nl.schil.market)") Schema schema) {
        this(database);
    }

    /** For use outside the framework. */
    public SqlPromises(Database database) {
        this.database = database;
    }

    /** Which promises: all that are given must hold. */
    public record Query(
            @Nullable String category,
            @Nullable String contract,
            @Nullable String supplier) {
        public static final Query ALL = new Query(null, null, null);
    }

    /** The promises in these organisations, by the day on which they are due. */
    public List<Promise> list(Reading reading, OrganisationScope scope, Query query) {
        Sql sql = new Sql()
                .add("SELECT * FROM market_promise WHERE " + scope.condition("organisation"), scope.arguments());
        equal(sql, "category_id", query.category());
        equal(sql, "contract_id", query.contract());
        equal(sql, "supplier_id", query.supplier());
        sql.add("ORDER BY due_on, id");
        return reading.list(sql.text(), SqlPromises::promise, sql.arguments());
    }

    private static void equal(Sql sql, String column, @Nullable String value) {
        if (value != null) {
            sql.add("AND " + column + " = ?", value);
        }
    }

    public Optional<Promise> find(OrganisationScope scope, String id) {
        Sql sql = new Sql()
                .add("SELECT * FROM market_promise WHERE id = ?", id)
                .add("AND " + scope.condition("organisation"), scope.arguments());
        return database.read(reading -> reading.one(sql.text(), SqlPromises::promise, sql.arguments()));
    }

    /** What was promised before, the newest first. */
    public List<Promise> before(Promise promise) {
        return database.read(reading -> reading.list(
                "SELECT v.*, p.id, p.organisation, p.category_id, p.contract_id, p.supplier_id, p.recorded_by"
                        + " FROM market_promise p JOIN market_promise_version v ON v.promise_id = p.id"
                        + " WHERE p.id = ? ORDER BY v.version DESC",
                SqlPromises::promise,
                promise.id()));
    }

    private static Promise promise(ResultSet row) throws SQLException {
        String base = row.getString("base");
        return new Promise(
                row.getString("id"),
                row.getString("organisation"),
                row.getLong("version"),
                row.getString("category_id"),
                row.getString("contract_id"),
                row.getString("supplier_id"),
                row.getString("title"),
                Promise.Kind.valueOf(row.getString("kind")),
                Promise.Way.valueOf(row.getString("way")),
                row.getString("unit"),
                row.getInt("money") == 1,
                new BigDecimal(row.getString("amount")),
                base == null ? null : new BigDecimal(base),
                row.getString("source"),
                Columns.day(row, "promised_on"),
                Columns.day(row, "due_on"),
                row.getString("recorded_by"),
                Columns.day(row, "written_on"),
                row.getString("written_by"),
                row.getString("why"),
                Columns.date(row, "withdrawn_on"));
    }

    public Promise create(Actor actor, Promise promise) {
        return database.write(actor, "record a promise", writing -> create(writing, promise));
    }

    /** The same within a transaction. */
    public Promise create(Writing writing, Promise one) {
        writing.execute(
                "INSERT INTO market_promise (id, organisation, version, category_id, contract_id, supplier_id, recorded_by, "
                        + CONTENT + ") VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                one.id(),
                one.organisation(),
                one.category(),
                one.contract(),
                one.supplier(),
                one.recordedBy(),
                one.title(),
                one.kind(),
                one.way(),
                one.unit(),
                one.money() ? 1 : 0,
                one.amount().toPlainString(),
                plain(one.base()),
                one.source(),
                one.promisedOn(),
                one.dueOn(),
                one.writtenOn(),
                one.writtenBy(),
                one.why(),
                one.withdrawnOn());
        audit(writing, "market.record-promise", one, null, one.toString());
        return one;
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    /** Replaces a promise that still has its version and keeps what was promised; otherwise it is stale. */
    public Promise replace(Actor actor, Promise before, Promise after) {
        return database.write(actor, "change a promise", writing -> {
            writing.execute(
                    "INSERT INTO market_promise_version (promise_id, version, " + CONTENT + ") SELECT id, version, "
                            + CONTENT + " FROM market_promise WHERE id = ? AND version = ?",
                    before.id(),
                    before.version());
            int changed = writing.execute(
                    "UPDATE market_promise SET version = version + 1, title = ?, kind = ?, way = ?, unit = ?, money = ?,"
                            + " amount = ?, base = ?, source = ?, promised_on = ?, due_on = ?, written_on = ?, written_by = ?,"
                            + " why = ?, withdrawn_on = ? WHERE id = ? AND version = ?",
                    after.title(),
                    after.kind(),
                    after.way(),
                    after.unit(),
                    after.money() ? 1 : 0,
                    after.amount().toPlainString(),
                    plain(after.base()),
                    after.source(),
                    after.promisedOn(),
                    after.dueOn(),
                    after.writtenOn(),
                    after.writtenBy(),
                    after.why(),
                    after.withdrawnOn(),
                    before.id(),
                    before.version());
            if (changed == 0) {
                throw new Stale();
            }
            audit(writing, "market.change-promise", before, before.toString(), after.toString());
            return writing.one("SELECT * FROM market_promise WHERE id = ?", SqlPromises::promise, before.id())
                    .orElseThrow();
        });
    }

    private static void audit(Writing writing, String action, Promise one, @Nullable String before, String after) {
        writing.audit(new Audit(action, "market-promise", one.id(), one.organisation(), before, after, null));
    }
}
