package nl.schil.market.internal.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Chunks;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import nl.schil.market.internal.model.Promise;
import nl.schil.market.internal.model.PromiseFigure;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What came of promises. */
@Component(service = SqlPromiseFigures.class)
public final class SqlPromiseFigures {
    private final Database database;

    /** @param schema so that the tables are there */
    @Activate
    public SqlPromiseFigures(
            @Reference Database database, @Reference(target = "(schil.bundle=nl.schil.market)") Schema schema) {
        this(database);
    }

    /** For use outside the framework. */
    public SqlPromiseFigures(Database database) {
        this.database = database;
    }

    /** The figures of a promise, oldest period first. */
    public List<PromiseFigure> of(Promise promise) {
        return database.read(reading -> of(reading, List.of(promise.id())).getOrDefault(promise.id(), List.of()));
    }

    /** The figures of these promises by promise id, oldest period first. */
    public Map<String, List<PromiseFigure>> of(Reading reading, Collection<String> promises) {
        List<PromiseFigure> found = new ArrayList<>();
        Chunks.each(promises, part -> {
            Sql sql = new Sql()
                    .add("SELECT * FROM market_promise_figure")
                    .in("WHERE", "promise_id", part)
                    .add("ORDER BY promise_id, ends_on, id");
            found.addAll(reading.list(sql.text(), SqlPromiseFigures::figure, sql.arguments()));
        });
        return found.stream().collect(Collectors.groupingBy(PromiseFigure::promise));
    }

    private static PromiseFigure figure(ResultSet row) throws SQLException {
        return new PromiseFigure(
                row.getString("id"),
                row.getString("promise_id"),
                Columns.day(row, "starts_on"),
                Columns.day(row, "ends_on"),
                new BigDecimal(row.getString("amount")),
                row.getString("source"),
                Columns.day(row, "claimed_on"),
                row.getString("claimed_by"),
                Columns.date(row, "confirmed_on"),
                row.getString("confirmed_by"),
                Columns.date(row, "withdrawn_on"));
    }

    public void create(Actor actor, Promise promise, PromiseFigure figure) {
        database.write(actor, "claim a figure of a promise", writing -> {
            create(writing, promise, figure);
            return figure;
        });
    }

    /** The same within a transaction. */
    public void create(Writing writing, Promise promise, PromiseFigure figure) {
        writing.execute(
                "INSERT INTO market_promise_figure (id, promise_id, starts_on, ends_on, amount, source, claimed_on, claimed_by,"
                        + " confirmed_on, confirmed_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                figure.id(),
                figure.promise(),
                figure.from(),
                figure.until(),
                figure.amount().toPlainString(),
                figure.source(),
                figure.claimedOn(),
                figure.claimedBy(),
                figure.confirmedOn(),
                figure.confirmedBy());
        audit(writing, "market.claim-figure", promise, figure, null);
    }

    /** Confirms, doubts or withdraws a figure; whether it still was as {@code before} has it. */
    public boolean replace(Actor actor, String action, Promise promise, PromiseFigure before, PromiseFigure after) {
        return database.write(actor, "judge a figure of a promise", writing -> {
            int changed = writing.execute(
                    "UPDATE market_promise_figure SET confirmed_on = ?, confirmed_by = ?, withdrawn_on = ? WHERE id = ?"
                            + " AND COALESCE(confirmed_by, '') = ? AND COALESCE(withdrawn_on, '') = ?",
                    after.confirmedOn(),
                    after.confirmedBy(),
                    after.withdrawnOn(),
                    before.id(),
                    before.confirmedBy() == null ? "" : before.confirmedBy(),
                    before.withdrawnOn() == null ? "" : before.withdrawnOn().toString());
            audit(writing, action, promise, after, before.toString());
            return changed == 1;
        });
    }

    private static void audit(
            Writing writing, String action, Promise promise, PromiseFigure figure, @Nullable String before) {
        writing.audit(new Audit(
                action, "market-promise", promise.id(), promise.organisation(), before, figure.toString(), null));
    }
}
